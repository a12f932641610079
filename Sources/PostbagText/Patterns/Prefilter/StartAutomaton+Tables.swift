extension StartAutomaton {
    /// Where a match has got to: before what it needs next.
    struct State: BitwiseCopyable {
        private let bits: UInt32

        private static let hasOnlyEdge: UInt32 = 1 << 31
        private static let isInCharacter: UInt32 = 1 << 30
        private static let hasEdges: UInt32 = 1 << 29
        /// The number of no gap at all.
        private static let never = 0

        /// A state from which one edge leads, at any place, and in which no match ends.
        init(only edge: Edge) {
            bits = State.hasOnlyEdge | UInt32(edge.enters) << 16 | UInt32(edge.target)
        }

        /// Any other state.
        init(firstEdge: Int?, ends: Int, isInCharacter: Bool) {
            bits =
                UInt32(firstEdge ?? 0) | UInt32(ends) << 16
                | (isInCharacter ? State.isInCharacter : 0)
                | (firstEdge == nil ? 0 : State.hasEdges)
        }

        /// The edge, if there is no more than one.
        @inline(__always) var only: (enters: Int, target: Int)? {
            bits & State.hasOnlyEdge == 0 ? nil : (Int(bits >> 16 & 0x3FF), Int(bits & 0xFFFF))
        }

        /// The place of the first edge, if there are any.
        @inline(__always) var firstEdge: Int? {
            bits & State.hasEdges == 0 ? nil : Int(bits & 0xFFFF)
        }

        /// The number of the gaps at which the match may end here.
        @inline(__always) var ends: Int {
            bits & State.hasOnlyEdge == 0 ? Int(bits >> 16 & 0x1F) : State.never
        }

        /// Whether only some bytes of a character have been taken.
        @inline(__always) var isInCharacter: Bool {
            bits & (State.isInCharacter | State.hasOnlyEdge) == State.isInCharacter
        }
    }

    /// A step to a state.
    struct Edge: BitwiseCopyable {
        private var bits: UInt32

        static let mostGaps = 32
        private static let isLast: UInt32 = 1 << 15

        /// Nil when a number is too great.
        init?(enters: Int, gaps: Int, target: Int) {
            guard enters < 1 << 10, gaps < Edge.mostGaps, target < 1 << 16 else { return nil }
            bits = UInt32(enters) | UInt32(gaps) << 10 | UInt32(target) << 16
        }

        /// The byte that the step takes, or the number of the set.
        @inline(__always) var enters: Int { Int(bits & 0x3FF) }
        /// The number of the gaps at which it may be taken.
        @inline(__always) var gaps: Int { Int(bits >> 10 & 0x1F) }
        @inline(__always) var target: Int { Int(bits >> 16) }

        /// Whether no other edge of the state comes after it.
        @inline(__always) var isLast: Bool {
            get { bits & Edge.isLast != 0 }
            set { bits = newValue ? bits | Edge.isLast : bits & ~Edge.isLast }
        }

        /// Sets come before bytes.
        var order: Int { enters < StartGraph.firstSet ? enters + 1 << 10 : enters }
    }
}
