/// What a search of a set keeps in mind about one text: which patterns may match, and where.
struct CandidateScratch: ~Copyable {
    var lowered = LoweredText()
    /// Where literals end.
    var events = Table(repeating: LiteralAutomaton.Event(state: 0, place: 0), count: 1)
    /// What may stand at starts of words, a few of them at a time.
    let starts = Table(
        repeating: WordStartTable.Candidate(),
        count: WordStartTable.mostCandidates + 1
    )
    /// Words found whole.
    var words: [PatternSet.Hit] = []
    /// The patterns that a literal was seen for.
    private(set) var touched: [Int] = []
    private var slots = Table(repeating: Slot(), count: 1)
    private var round: UInt32 = 0

    /// The places where matches of one pattern may start.
    struct Window {
        var low: Int
        var high: Int
    }

    /// What is known about one pattern in the present text.
    struct Slot {
        /// The text that this is about; anything from an earlier one is void.
        var round: UInt32 = 0
        /// Which of its requirements were seen, a bit each.
        var seen: UInt32 = 0
        var windowCount = 0
        var windows: (Window, Window, Window, Window) = (
            Window(low: 0, high: 0), Window(low: 0, high: 0), Window(low: 0, high: 0),
            Window(low: 0, high: 0)
        )
    }

    /// Makes room for a text of so many bytes and a set of so many patterns.
    mutating func prepare(bytes: Int, slots count: Int) {
        if events.count <= bytes {
            events = Table(repeating: .init(state: 0, place: 0), count: bytes * 2 + 64)
        }
        if slots.count < count {
            slots = Table(repeating: Slot(), count: count)
            round = 0
        }
        words.removeAll(keepingCapacity: true)
        touched.removeAll(keepingCapacity: true)
        round &+= 1
        if round == 0 {
            // The counter has come round: old notes could pass for new ones.
            slots = Table(repeating: Slot(), count: slots.count)
            round = 1
        }
    }

    /// What is known about a pattern that was touched.
    func slot(_ index: Int) -> Slot {
        unsafe slots.start[index]
    }

    /// Notes that a requirement of a pattern was seen, and where its matches may start.
    mutating func note(_ index: Int, requirement: UInt32, window: Window?) {
        let slot = unsafe slots.start + index
        if unsafe slot.pointee.round != round {
            unsafe slot.pointee.round = round
            unsafe slot.pointee.seen = 0
            unsafe slot.pointee.windowCount = 0
            touched.append(index)
        }
        unsafe slot.pointee.seen |= requirement
        if let window { unsafe slot.pointee.add(window) }
    }
}

extension CandidateScratch.Slot {
    /// Adds a window; those that touch become one, and so do the last when there are too many.
    @inline(__always)
    mutating func add(_ window: CandidateScratch.Window) {
        if windowCount == 0 {
            windows.0 = window
            windowCount = 1
            return
        }
        var window = window
        var count = windowCount
        while count > 0, window.low <= self[count - 1].high + 1 || count == 4 {
            window.low = min(window.low, self[count - 1].low)
            window.high = max(window.high, self[count - 1].high)
            count -= 1
        }
        self[count] = window
        windowCount = count + 1
    }

    /// The first place of any window.
    var low: Int { (0..<windowCount).lazy.map { self[$0].low }.min() ?? 0 }

    subscript(index: Int) -> CandidateScratch.Window {
        get {
            switch index {
            case 0: windows.0
            case 1: windows.1
            case 2: windows.2
            default: windows.3
            }
        }
        set {
            switch index {
            case 0: windows.0 = newValue
            case 1: windows.1 = newValue
            case 2: windows.2 = newValue
            default: windows.3 = newValue
            }
        }
    }
}
