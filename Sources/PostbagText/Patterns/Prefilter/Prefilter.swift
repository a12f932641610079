/// A pattern that a prefilter looks for.
struct PrefilterMember: Sendable {
    /// The pattern's number in its set.
    var slot: Int
    /// What the pattern's syntax says, which little needs.
    private let node: @Sendable () -> PatternNode
    var automaton: PositionAutomaton
    var detail: PositionAutomaton.Detail
    /// Characters of which every match has one.
    var rareBytes: ByteSet

    /// Nil when an automaton of all detail would have more positions than given.
    init?(node: PatternNode, mostPositions: Int) {
        let isBounded = mostPositions < PositionAutomaton.mostPositions
        let exact = PositionAutomaton(node, detail: .full, mostPositions: mostPositions)
        if isBounded, exact == nil { return nil }
        self.init(slot: 0, node: node)
    }

    /// Nil when no automaton small enough tells anything of the pattern.
    init?(slot: Int, node: PatternNode, detail: PositionAutomaton.Detail = .full) {
        self.slot = slot
        self.node = { node }
        var detail: PositionAutomaton.Detail? = detail
        while let tried = detail {
            if let automaton = PositionAutomaton(node, detail: tried) {
                self.automaton = automaton
                self.detail = tried
                rareBytes = node.rarestBytes ?? .all
                return
            }
            detail = tried.next
        }
        return nil
    }

    /// The same with less detail.
    var coarser: PrefilterMember? {
        detail.next.flatMap { PrefilterMember(slot: slot, node: node(), detail: $0) }
    }

    /// Reads what was written of a pattern of the set.
    init(
        from reader: inout ArchiveReader,
        slots: [PatternSet.Slot]
    ) throws(ArchiveError) {
        slot = try reader.number()
        guard slots.indices.contains(slot),
            let detail = PositionAutomaton.Detail(rawValue: try reader.number())
        else { throw ArchiveError() }
        self.detail = detail
        let pattern = slots[slot].pattern
        node = { pattern.root }
        rareBytes = try reader.plain()
        automaton = try PositionAutomaton(from: &reader, detail: detail)
    }

    /// Writes the pattern as it is looked for.
    func write(to writer: inout ArchiveWriter) {
        writer.add(slot)
        writer.add(detail.rawValue)
        writer.add(plain: rareBytes)
        automaton.write(to: &writer)
    }
}

/// Tells in one pass which of many patterns without a good literal may match a text.
///
/// The patterns are searched for in groups, each by one automaton.
final class Prefilter: Sendable {
    let groups: [PositionGroup]

    /// The most positions of the patterns that start out as one group.
    private static let mostPositions = 512
    private static let mostMembers = 24

    init(_ members: [PrefilterMember]) {
        // Patterns that need rare characters share groups, which most texts need not be scanned for.
        let likelihoods = members.map { LetterFrequency.likelihood(of: $0.rareBytes) }
        let order = members.indices.sorted { likelihoods[$0] < likelihoods[$1] }
        var groups: [PositionGroup] = []
        var waiting: [PrefilterMember] = []
        var count = 0
        for index in order {
            let size = members[index].automaton.positions.count
            let isFull =
                waiting.count == Prefilter.mostMembers || count + size > Prefilter.mostPositions
            if isFull, !waiting.isEmpty {
                groups.append(PositionGroup(waiting))
                (waiting, count) = ([], 0)
            }
            waiting.append(members[index])
            count += size
        }
        if !waiting.isEmpty { groups.append(PositionGroup(waiting)) }
        self.groups = groups
    }
}

extension PatternNode {
    /// The least likely set of characters of which every match has one, if any is known.
    var rarestBytes: ByteSet? {
        switch kind {
        case .scalar, .set: firstBytes
        case .text(let bytes): bytes.map { ByteSet($0) }.min(by: PatternNode.isRarer)
        case .group(let node, _): node.rarestBytes
        case .look(let node, _, let isNegative): isNegative ? nil : node.rarestBytes
        case .sequence(let nodes): nodes.compactMap(\.rarestBytes).min(by: PatternNode.isRarer)
        case .repeated(let node, let repetition):
            repetition.least > 0 ? node.rarestBytes : nil
        case .alternatives(let nodes):
            nodes.reduce(ByteSet()) { set, node in
                set.flatMap { set in node.rarestBytes.map { set.union($0) } }
            }
        case .anything, .assertion, .backreference, .call, .conditional: nil
        }
    }

    private static func isRarer(_ one: ByteSet, _ other: ByteSet) -> Bool {
        LetterFrequency.likelihood(of: one) < LetterFrequency.likelihood(of: other)
    }
}
