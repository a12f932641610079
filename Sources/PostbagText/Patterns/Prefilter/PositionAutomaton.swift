/// A finite automaton that accepts wherever a pattern matches, and at some places more.
///
/// Glushkov's: a state for each character of the pattern, its position. Assertions narrow the
/// steps between positions; looks, references to groups and counts beyond a bound only widen
/// what is accepted. A character outside ASCII is told by its first byte unless its case cannot
/// vary.
struct PositionAutomaton: Sendable {
    /// One character of the pattern, or one byte of it.
    struct Position: Sendable, BitwiseCopyable {
        var enters: ByteSet
        /// Whether the further bytes of a character change nothing here.
        var holds: Bool
    }

    /// A step to a position, or out of one, at certain places.
    struct Step: Hashable, Sendable, BitwiseCopyable {
        var position: Int32
        var gaps: GapSet
    }

    /// A step from one position to another.
    struct Edge: Hashable, Sendable, BitwiseCopyable {
        var from: Int32
        var step: Step
    }

    private(set) var positions: [Position] = []
    /// Steps between positions.
    private(set) var edges: [Edge] = []
    /// Where a match can start, at each place of a text anew.
    private(set) var starts: [Step] = []
    /// Where a match can end, or is taken for one without looking further.
    private(set) var ends: [Step] = []

    /// How exactly counts are kept, and how far a match is followed.
    enum Detail: Int, Sendable {
        case full, low, none

        /// The most turns of a repetition that are told apart.
        fileprivate var mostTurns: Int {
            switch self {
            case .full: 40
            case .low: 3
            case .none: 1
            }
        }

        /// After how many bytes a match is taken for granted.
        fileprivate var mostBytes: Int {
            switch self {
            case .full: .max
            case .low: 12
            case .none: 6
            }
        }

        /// The next that keeps less.
        var next: Detail? { Detail(rawValue: rawValue + 1) }
    }

    private let detail: Detail
    private let mostPositions: Int
    private var isTooLarge = false
    /// What the groups hold that were read so far, by number.
    private var groups: [Int: PatternNode] = [:]
    /// Set while a group's text comes again, at a place where its assertions need not hold.
    private var isEcho = false
    /// Set while the case of letters may differ from what the group took.
    private var isEchoCaseless = false

    /// The most positions of a pattern that is looked for.
    static let mostPositions = 1_200
    private static let mostEdges = 60_000
    /// The most positions of the turns of a repetition, together.
    private static let mostOfTurns = 200

    /// The most turns of a repetition of one character of which each may be missing.
    private static let mostOptional = 16

    /// Reads a pattern.
    ///
    /// Nil when the pattern can match no text at all, or is too large.
    init?(
        _ node: PatternNode,
        detail: Detail,
        mostPositions: Int = PositionAutomaton.mostPositions
    ) {
        self.detail = detail
        self.mostPositions = mostPositions
        let whole = whole(node)
        guard !isTooLarge, !whole.first.isEmpty else { return nil }
        starts = whole.first
        ends += whole.last
    }

    /// Reads an automaton that was written.
    init(from reader: inout ArchiveReader, detail: Detail) throws(ArchiveError) {
        self.detail = detail
        mostPositions = PositionAutomaton.mostPositions
        positions = try reader.list { reader throws(ArchiveError) in try reader.plain() }
        edges = try reader.list { reader throws(ArchiveError) in try reader.plain() }
        starts = try reader.list { reader throws(ArchiveError) in try reader.plain() }
        ends = try reader.list { reader throws(ArchiveError) in try reader.plain() }
    }

    /// Writes the automaton.
    func write(to writer: inout ArchiveWriter) {
        writer.add(list: positions) { $1.add(plain: $0) }
        writer.add(list: edges) { $1.add(plain: $0) }
        writer.add(list: starts) { $1.add(plain: $0) }
        writer.add(list: ends) { $1.add(plain: $0) }
    }

    /// A part of the pattern: how it is entered and left.
    private struct Part {
        var first: [Step] = []
        var last: [Step] = []
        /// Where the part can match nothing.
        var empty: GapSet

        static let nothing = Part(empty: .all)
    }

    /// The pattern, where a look behind at its start and a look ahead at its end count as text.
    private mutating func whole(_ node: PatternNode) -> Part {
        guard case .sequence(var nodes) = node.kind, nodes.count > 1 else { return part(node, 0) }
        if case .look(let body, isAhead: false, isNegative: false) = nodes[0].kind {
            nodes[0] = body
        }
        if case .look(let body, isAhead: true, isNegative: false) = nodes[nodes.count - 1].kind {
            nodes[nodes.count - 1] = body
        }
        return sequence(nodes, 0)
    }

    /// One part after the other, from so many bytes after the start of a match on.
    private mutating func sequence(_ nodes: [PatternNode], _ bytes: Int) -> Part {
        var result = Part.nothing
        var bytes = bytes
        for node in nodes {
            if bytes >= detail.mostBytes, result.empty.isEmpty { return cut(result) }
            result = joined(result, part(node, bytes))
            bytes += node.length.least
        }
        return result
    }

    /// A part whose end counts as the end of a match.
    private mutating func cut(_ part: Part) -> Part {
        ends += part.last.map { Step(position: $0.position, gaps: .all) }
        return Part(first: part.first, last: [], empty: .none)
    }

    private mutating func part(_ node: PatternNode, _ bytes: Int) -> Part {
        guard !isTooLarge else { return .nothing }
        switch node.kind {
        case .text(let text): return self.text(text, bytes)
        case .scalar(let scalar, let isCaseless):
            let isVague = isCaseless || isEchoCaseless || scalar.isASCII
            return isVague ? position(node.firstBytes) : exact(scalar)
        case .set(let set): return position(set)
        case .backreference(let number, let isCaseless):
            guard let body = number.flatMap({ groups[$0] }), !isEcho else { return anything() }
            return echo(of: body, caseless: isCaseless, bytes)
        case .anything, .call, .conditional: return anything()
        case .assertion(let assertion):
            return isEcho ? .nothing : Part(empty: GapSet(assertion))
        case .look: return .nothing
        case .group(let body, let kind):
            if case .capture(let number?) = kind { groups[number] = body }
            return part(body, bytes)
        case .sequence(let nodes): return sequence(nodes, bytes)
        case .alternatives(let nodes):
            var result = Part(empty: .none)
            for node in nodes {
                let next = part(node, bytes)
                result.first += next.first
                result.last += next.last
                result.empty = result.empty.union(next.empty)
            }
            return result
        case .repeated(let body, let repetition): return repeated(body, repetition, bytes)
        }
    }

    private mutating func anything() -> Part {
        optional(looped(position(.all)))
    }

    /// What a group holds once more.
    private mutating func echo(of body: PatternNode, caseless: Bool, _ bytes: Int) -> Part {
        (isEcho, isEchoCaseless) = (true, caseless)
        defer { (isEcho, isEchoCaseless) = (false, false) }
        return part(body, bytes)
    }

    private mutating func text(_ text: [UInt8], _ bytes: Int) -> Part {
        var result = Part.nothing
        for (index, byte) in text.enumerated() {
            if bytes + index >= detail.mostBytes, index > 0 { return cut(result) }
            result = joined(result, position(ByteSet(byte)))
        }
        return result
    }

    /// A character that is one of a set.
    private mutating func position(_ set: ByteSet, holds: Bool = true) -> Part {
        guard positions.count < mostPositions else {
            isTooLarge = true
            return .nothing
        }
        let step = Step(position: Int32(positions.count), gaps: .all)
        let enters = isEchoCaseless ? set.withBothCases : set
        positions.append(Position(enters: enters, holds: holds))
        return Part(first: [step], last: [step], empty: .none)
    }

    /// A character outside ASCII, byte by byte.
    private mutating func exact(_ scalar: Unicode.Scalar) -> Part {
        let bytes = UTF8.encode(scalar).map { Array($0) } ?? []
        var result = Part.nothing
        for (index, byte) in bytes.enumerated() {
            result = joined(result, position(ByteSet(byte), holds: index == bytes.count - 1))
        }
        return result
    }

    private mutating func connect(_ last: [Step], _ first: [Step]) {
        guard edges.count + last.count * first.count <= PositionAutomaton.mostEdges else {
            isTooLarge = true
            return
        }
        for end in last {
            for start in first {
                let gaps = end.gaps.intersection(start.gaps)
                if gaps.isEmpty { continue }
                edges.append(
                    Edge(from: end.position, step: Step(position: start.position, gaps: gaps))
                )
            }
        }
    }

    /// One part and then another.
    private mutating func joined(_ one: Part, _ other: Part) -> Part {
        connect(one.last, other.first)
        return Part(
            first: one.first + PositionAutomaton.narrowed(other.first, to: one.empty),
            last: other.last + PositionAutomaton.narrowed(one.last, to: other.empty),
            empty: one.empty.intersection(other.empty)
        )
    }

    private static func narrowed(_ steps: [Step], to gaps: GapSet) -> [Step] {
        if gaps == .all { return steps }
        return steps.compactMap { step in
            let narrowed = step.gaps.intersection(gaps)
            return narrowed.isEmpty ? nil : Step(position: step.position, gaps: narrowed)
        }
    }

    /// A part that may also be missing.
    private func optional(_ part: Part) -> Part {
        var result = part
        result.empty = .all
        return result
    }

    /// A part that may come again.
    private mutating func looped(_ part: Part) -> Part {
        connect(part.last, part.first)
        return part
    }

    private mutating func repeated(
        _ body: PatternNode,
        _ repetition: PatternNode.Repetition,
        _ bytes: Int
    ) -> Part {
        if repetition.most == 0 { return .nothing }
        var result = Part.nothing
        var turns = 0
        let before = positions.count
        let least = min(repetition.least, detail.mostTurns)
        var last = Part.nothing
        while turns < max(1, least), !isTooLarge {
            last = part(body, bytes + turns * body.length.least)
            turns += 1
            let size = positions.count - before
            let isLast =
                turns >= least || size + size / turns > PositionAutomaton.mostOfTurns
            if isLast { break }
            result = joined(result, last)
        }
        let isOnce = repetition.most == turns
        if detail == .full, body.isOneCharacter, let most = repetition.most,
            most > max(1, repetition.least), most <= PositionAutomaton.mostOptional
        {
            result = joined(result, repetition.least == 0 ? optional(last) : last)
            for _ in turns..<most { result = joined(result, optional(part(body, bytes))) }
            return result
        }
        if !isOnce { last = looped(last) }
        if repetition.least == 0 { last = optional(last) }
        return joined(result, last)
    }
}
