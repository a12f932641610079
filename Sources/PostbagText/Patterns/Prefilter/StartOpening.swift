/// What the matches of an automaton start with, which tells at most places of a text that none does.
struct StartOpening: Sendable {
    private var bytes = ByteSet()
    private var gaps: UInt32 = 0
    /// For the last five bits of a first byte those of the bytes that may follow, a bit each.
    private var followers = InlineArray<32, UInt32>(repeating: 0)

    /// Looks at the first two steps from the first state of an automaton's tables.
    init(
        _ states: Table<StartAutomaton.State>,
        _ edges: Table<StartAutomaton.Edge>,
        _ sets: Table<ByteSet>,
        _ gaps: Table<UInt32>
    ) {
        func taken(_ number: Int) -> ByteSet {
            number < StartGraph.firstSet
                ? ByteSet(UInt8(number)) : unsafe sets.start[number - StartGraph.firstSet]
        }
        func taken(from state: StartAutomaton.State) -> ByteSet? {
            if let only = state.only { return taken(only.enters) }
            guard unsafe gaps.start[state.ends] == GapSet.none.bits else { return nil }
            return StartOpening.edges(of: state, edges).reduce(ByteSet()) {
                $0.union(taken($1.enters))
            }
        }
        guard states.count > 0 else { return }
        for edge in unsafe StartOpening.edges(of: states.start[0], edges) {
            let first = taken(edge.enters)
            bytes = bytes.union(first)
            self.gaps |= unsafe gaps.start[edge.gaps]
            // Which byte of a character comes next says nothing of what may follow the character.
            let isPlain = first.intersection(.leads).isEmpty
            let next = isPlain ? unsafe taken(from: states.start[edge.target]) : nil
            let follow = next?.lastFiveBits ?? .max
            first.forEach { followers[Int($0 & 31)] |= follow }
        }
    }

    private static func edges(
        of state: StartAutomaton.State,
        _ edges: Table<StartAutomaton.Edge>
    ) -> [StartAutomaton.Edge] {
        guard let first = state.firstEdge else { return [] }
        var end = first
        while unsafe !edges.start[end].isLast { end += 1 }
        return (first...end).map { unsafe edges.start[$0] }
    }

    /// Whether a match may start with a byte at a place between characters.
    @inline(__always)
    func holds(_ byte: UInt8, at gap: UInt32) -> Bool {
        gaps & gap != 0 && bytes.contains(byte)
    }

    /// Whether a byte may follow that which a match starts with.
    @inline(__always)
    func holds(_ byte: UInt8, then next: UInt8) -> Bool {
        followers[Int(byte & 31)] &>> UInt32(next & 31) & 1 == 1
    }
}
