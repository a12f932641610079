/// One worker's lists of the states that matches under way have got to.
struct StateScratch {
    private var current = Table<UInt16>(repeating: 0, count: 64)
    private var next = Table<UInt16>(repeating: 0, count: 64)
    /// For each state the step in which it was added last.
    private var marks = Table<UInt32>(repeating: 0, count: 64)
    private var step: UInt32 = 0
    /// How many states there are.
    private(set) var count = 0
    private var nextCount = 0

    /// Makes room for so many states, of which none is reached.
    mutating func prepare(states: Int) {
        if marks.count < states {
            current = Table(repeating: 0, count: states)
            next = Table(repeating: 0, count: states)
            marks = Table(repeating: 0, count: states)
            step = 0
        }
        (count, nextCount) = (0, 0)
    }

    /// A state that is reached.
    @inline(__always)
    subscript(index: Int) -> Int { unsafe Int(current.start[index]) }

    /// Starts on the states after the next byte.
    @inline(__always)
    mutating func beginNext() {
        nextCount = 0
        step &+= 1
        if step == 0 {
            // The counter has come round: old marks could pass for new ones.
            marks = Table(repeating: 0, count: marks.count)
            step = 1
        }
    }

    /// Adds a state, once.
    @inline(__always)
    mutating func add(_ state: Int) {
        guard unsafe marks.start[state] != step else { return }
        unsafe marks.start[state] = step
        unsafe next.start[nextCount] = UInt16(truncatingIfNeeded: state)
        nextCount &+= 1
    }

    /// Goes on to those states.
    @inline(__always)
    mutating func endNext() {
        swap(&current, &next)
        count = nextCount
    }
}
