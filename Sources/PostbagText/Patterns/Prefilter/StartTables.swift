/// Makes the tables of a ``StartAutomaton`` from a pattern's graph.
struct StartTables {
    private(set) var states: [StartAutomaton.State] = []
    private(set) var edges: [StartAutomaton.Edge] = []
    /// The sets of gaps that edges and states name.
    private(set) var gaps: [UInt32] = [GapSet.none.bits, GapSet.all.bits]

    private let graph: StartGraph
    /// For each node the number of the state before it, or -1 before it has one.
    private var stateOfNode: [Int]
    /// The nodes of the states, in the order of their numbers.
    private var nodeOfState: [Int] = []
    /// For each node the gaps at which the present state leads to it, and which state that was.
    private var reached: [(gaps: UInt32, state: Int)]

    /// The most edges, all states together, so that a state can name them.
    private static let mostEdges = 1 << 16

    private static let mostEdgesOfState = 2_000

    /// What leads out of a state.
    private struct Exits {
        var edges: [StartAutomaton.Edge] = []
        var ends: UInt32 = 0
        /// Whether only some bytes of a character have been taken.
        var isInCharacter = false
    }

    /// Nil when the graph needs more than the tables can name.
    init?(_ graph: StartGraph) {
        guard !graph.isTooLarge else { return nil }
        self.graph = graph
        stateOfNode = Array(repeating: -1, count: graph.nodes.count)
        reached = Array(repeating: (gaps: 0, state: -1), count: graph.nodes.count)
        _ = state(before: graph.start)
        while states.count < nodeOfState.count {
            var exits = Exits()
            guard follow(nodeOfState[states.count], GapSet.all.bits, into: &exits),
                let state = state(with: exits)
            else { return nil }
            states.append(state)
        }
    }

    private mutating func state(before node: Int) -> Int {
        if stateOfNode[node] < 0 {
            stateOfNode[node] = nodeOfState.count
            nodeOfState.append(node)
        }
        return stateOfNode[node]
    }

    /// Puts a state's edges down, sets first and then bytes in rising order.
    private mutating func state(with exits: Exits) -> StartAutomaton.State? {
        // The first state's edges are looked at wherever a match may start.
        if exits.edges.count == 1, exits.ends == 0, !exits.isInCharacter, !states.isEmpty,
            gaps[exits.edges[0].gaps] == GapSet.all.bits
        {
            return StartAutomaton.State(only: exits.edges[0])
        }
        let first = edges.count
        edges += exits.edges.sorted { $0.order < $1.order }
        if !exits.edges.isEmpty { edges[edges.count - 1].isLast = true }
        guard edges.count <= StartTables.mostEdges, let ends = number(of: exits.ends) else {
            return nil
        }
        return StartAutomaton.State(
            firstEdge: exits.edges.isEmpty ? nil : first,
            ends: ends,
            isInCharacter: exits.isInCharacter
        )
    }

    /// Adds the edges from the present state that go by a node; false when there is more than the
    /// tables can name.
    private mutating func follow(_ node: Int, _ gaps: UInt32, into exits: inout Exits) -> Bool {
        if reached[node].state != states.count { reached[node] = (gaps: 0, state: states.count) }
        guard gaps & ~reached[node].gaps != 0 else { return true }
        reached[node].gaps |= gaps
        switch graph.nodes[node] {
        case .step(let enters, let next):
            guard exits.edges.count < StartTables.mostEdgesOfState, let gaps = number(of: gaps),
                let edge = StartAutomaton.Edge(
                    enters: enters,
                    gaps: gaps,
                    target: state(before: next)
                )
            else { return false }
            exits.edges.append(edge)
            // Only the bytes after the first of a character are named by themselves.
            if enters & 0xC0 == 0x80, enters < StartGraph.firstSet { exits.isInCharacter = true }
        case .split(let branches):
            for branch in branches {
                guard follow(branch, gaps, into: &exits) else { return false }
            }
        case .gap(let narrowing, let next):
            return follow(next, gaps & narrowing.bits, into: &exits)
        case .end: exits.ends |= gaps
        case .open: break
        }
        return true
    }

    private mutating func number(of bits: UInt32) -> Int? {
        if let number = gaps.firstIndex(of: bits) { return number }
        guard gaps.count < StartAutomaton.Edge.mostGaps else { return nil }
        gaps.append(bits)
        return gaps.count - 1
    }
}
