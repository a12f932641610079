/// A pattern as a graph of steps, from which a ``StartAutomaton`` is made.
///
/// Thompson's construction, made from the end: each part is given the node that comes after it.
/// Nodes that are alike are one, so that words share their endings; alternatives that start alike
/// share their beginnings. It leads at least as far as the pattern matches: looks, references to
/// groups and counts beyond a bound only widen what is accepted.
struct StartGraph {
    /// What a node of the graph asks for.
    enum Node {
        /// A character, or one byte of it: a byte, or the number of a set.
        case step(Int, next: Int)
        /// Any of several.
        case split([Int])
        /// A place between characters.
        case gap(GapSet, next: Int)
        /// Nothing more.
        case end
        /// A loop that is not closed yet.
        case open
    }

    private(set) var nodes: [Node] = [.end]
    /// The sets of bytes that steps name, from the number ``firstSet`` on.
    private(set) var sets: [ByteSet] = []
    /// Where the pattern starts.
    private(set) var start = 0
    private(set) var isTooLarge = false
    private var numbersOfSets: [ByteSet: Int] = [:]
    /// The steps, by what they take and where they lead.
    private var steps: [Int: Int] = [:]
    private var splits: [[Int]: Int] = [:]

    /// The number of the first set; lower numbers are single bytes.
    static let firstSet = 256

    /// A piece of an alternative: one byte of its text, or a part of any other kind.
    private enum Piece {
        case byte(UInt8)
        case part(PatternNode)

        /// What tells it from others.
        enum Name: Hashable {
            case byte(UInt8)
            case part(ObjectIdentifier)
        }

        var name: Name {
            switch self {
            case .byte(let byte): .byte(byte)
            case .part(let node): .part(ObjectIdentifier(node))
            }
        }
    }

    private let mostNodes: Int
    /// The most nodes of a pattern that is looked at, which makes a few hundred kilobytes of tables.
    static let mostNodes = 40_000
    /// How often alternatives may part, one within another.
    private static let mostPartings = 64
    /// The most turns of a repetition that are told apart, and the most nodes that they take.
    private static let mostTurns = 40
    private static let mostNodesOfTurns = 400

    /// Reads a pattern.
    init(_ root: PatternNode, mostNodes: Int = StartGraph.mostNodes) {
        self.mostNodes = mostNodes
        var root = root
        if case .sequence(var nodes) = root.kind, nodes.count > 1,
            case .look(let body, isAhead: true, isNegative: false) = nodes[nodes.count - 1].kind
        {
            // What must come after the match can be asked for like text of it.
            nodes[nodes.count - 1] = body
            root = PatternNode(kind: .sequence(nodes), offset: 0)
        }
        start = part(root, next: 0)
    }

    private mutating func add(_ node: Node) -> Int {
        guard nodes.count < mostNodes else {
            isTooLarge = true
            return 0
        }
        nodes.append(node)
        return nodes.count - 1
    }

    private mutating func step(_ set: ByteSet, next: Int) -> Int {
        if set.count == 1, let byte = set.bytes.first { return step(byte, next: next) }
        let number = numbersOfSets[set] ?? StartGraph.firstSet + sets.count
        if number == StartGraph.firstSet + sets.count {
            sets.append(set)
            numbersOfSets[set] = number
        }
        return step(taking: number, next: next)
    }

    private mutating func step(_ byte: UInt8, next: Int) -> Int {
        step(taking: Int(byte), next: next)
    }

    private mutating func step(taking number: Int, next: Int) -> Int {
        let name = number << 32 | next
        if let known = steps[name] { return known }
        let node = add(.step(number, next: next))
        steps[name] = node
        return node
    }

    private mutating func split(_ branches: [Int]) -> Int {
        let branches = Set(branches).sorted()
        if branches.count == 1 { return branches[0] }
        if let known = splits[branches] { return known }
        let node = add(.split(branches))
        splits[branches] = node
        return node
    }

    private mutating func part(_ node: PatternNode, next: Int) -> Int {
        guard !isTooLarge else { return 0 }
        switch node.kind {
        case .text(let bytes):
            return bytes.reversed().reduce(next) { step($1, next: $0) }
        case .scalar(let scalar, let isCaseless):
            return isCaseless || scalar.isASCII
                ? step(node.firstBytes, next: next) : exact(scalar, next: next)
        case .set(let set): return step(set, next: next)
        case .anything, .call, .conditional, .backreference:
            return loop(next: next) { $0.step(.all, next: $1) }
        case .assertion(let assertion): return gap(GapSet(assertion), next: next)
        case .look: return next
        case .group(let body, _): return part(body, next: next)
        case .sequence(let nodes): return nodes.reversed().reduce(next) { part($1, next: $0) }
        case .alternatives:
            return alternatives(StartGraph.branches(of: node).map { $0[...] }, next: next)
        case .repeated(let body, let repetition): return repeated(body, repetition, next: next)
        }
    }

    /// A character outside ASCII, byte by byte.
    private mutating func exact(_ scalar: Unicode.Scalar, next: Int) -> Int {
        (UTF8.encode(scalar).map { Array($0) } ?? [])
            .reversed().reduce(next) { step($1, next: $0) }
    }

    private mutating func gap(_ gaps: GapSet, next: Int) -> Int {
        gaps == .all ? next : add(.gap(gaps, next: next))
    }

    /// A part as often as one likes.
    private mutating func loop(
        next: Int,
        _ body: (inout StartGraph, _ next: Int) -> Int
    ) -> Int {
        let turn = add(.open)
        guard !isTooLarge else { return 0 }
        nodes[turn] = .split([body(&self, turn), next])
        return turn
    }

    private mutating func repeated(
        _ body: PatternNode,
        _ repetition: PatternNode.Repetition,
        next: Int
    ) -> Int {
        if repetition.most == 0 { return next }
        let before = nodes.count
        let once = part(body, next: next)
        let size = max(1, nodes.count - before)
        let affordable = max(1, min(StartGraph.mostTurns, StartGraph.mostNodesOfTurns / size))
        let least = min(repetition.least, affordable)
        var entry: Int
        if let most = repetition.most, most <= affordable {
            if most == 1 { return repetition.least == 0 ? split([once, next]) : once }
            entry = next
            for _ in least..<most { entry = split([part(body, next: entry), next]) }
        } else {
            entry = loop(next: next) { $0.part(body, next: $1) }
        }
        for _ in 0..<least { entry = part(body, next: entry) }
        return entry
    }

    /// The alternatives of a part, each in pieces.
    private static func branches(of node: PatternNode) -> [[Piece]] {
        switch node.kind {
        case .alternatives(let nodes): nodes.flatMap { branches(of: $0) }
        case .group(let body, _): branches(of: body)
        default: [pieces(of: node)]
        }
    }

    private static func pieces(of node: PatternNode) -> [Piece] {
        switch node.kind {
        case .text(let bytes): bytes.map { .byte($0) }
        case .sequence(let nodes): nodes.flatMap { pieces(of: $0) }
        case .group(let body, _): pieces(of: body)
        case .scalar(let scalar, caseless: false) where scalar.isASCII: [.byte(UInt8(scalar.value))]
        default: [.part(node)]
        }
    }

    /// Alternatives, of which those that start alike are followed together.
    ///
    /// Where they part again and again, `depth` counts how often they have.
    private mutating func alternatives(
        _ tails: [ArraySlice<Piece>],
        next: Int,
        depth: Int = 0
    ) -> Int {
        guard tails.count > 1, !isTooLarge else { return tails.first.map { chain($0, next) } ?? 0 }
        guard depth < StartGraph.mostPartings else { return split(tails.map { chain($0, next) }) }
        var branches: [Int] = []
        for group in StartGraph.groups(of: tails) {
            guard let first = group.first, !first.isEmpty else {
                branches.append(next)
                continue
            }
            let shared = StartGraph.sharedCount(group)
            let rest = alternatives(
                group.map { $0.dropFirst(shared) },
                next: next,
                depth: depth + 1
            )
            branches.append(chain(first.prefix(shared), rest))
        }
        return split(branches)
    }

    /// The alternatives by what they start with.
    private static func groups(of tails: [ArraySlice<Piece>]) -> [[ArraySlice<Piece>]] {
        var groups: [[ArraySlice<Piece>]] = []
        var groupOfHead: [Piece.Name?: Int] = [:]
        for tail in tails {
            let head = tail.first?.name
            if let group = groupOfHead[head] {
                groups[group].append(tail)
            } else {
                groupOfHead[head] = groups.count
                groups.append([tail])
            }
        }
        return groups
    }

    /// With how many pieces alternatives start alike.
    private static func sharedCount(_ tails: [ArraySlice<Piece>]) -> Int {
        guard let first = tails.first else { return 0 }
        return tails.dropFirst().reduce(first.count) { count, tail in
            zip(first.prefix(count), tail).prefix { $0.name == $1.name }.count
        }
    }

    private mutating func chain(_ pieces: ArraySlice<Piece>, _ next: Int) -> Int {
        pieces.reversed().reduce(next) { follow($1, next: $0) }
    }

    private mutating func follow(_ piece: Piece, next: Int) -> Int {
        switch piece {
        case .byte(let byte): step(byte, next: next)
        case .part(let node): part(node, next: next)
        }
    }
}
