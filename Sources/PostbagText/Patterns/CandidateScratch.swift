/// What a search of a set keeps in mind about one text: which literals were seen, and where.
struct CandidateScratch: ~Copyable {
    var lowered = LoweredText()
    /// Where literals end.
    var events = Table(repeating: LiteralAutomaton.Event(state: 0, place: 0), count: 1)
    /// The words of the text.
    var textWords = Table(repeating: WordStartTable.Word(), count: 1)
    /// The literals that words may be part of, those of a few words at a time.
    let starts = Table(
        repeating: WordStartTable.Candidate(),
        count: WordStartTable.mostCandidates + 1
    )
    /// Words found whole.
    var words: [PatternSet.Hit] = []
    /// The lists of which a literal was seen, first seen first.
    private var touched = Table<UInt32>(repeating: 0, count: 1)
    private(set) var touchedCount = 0
    private var lists = Table(repeating: ListSighting(), count: 1)
    /// Where literals were seen, and for each which one of its list was noted before.
    ///
    /// The notes of all lists stand together, so that those of a text are close to the processor.
    private var notes: [Note] = []
    private var round: UInt32 = 0

    /// A place of a literal, and the note before it of the same list.
    private struct Note {
        var place: UInt32
        var previous: UInt32
    }

    /// Makes room for a text of so many bytes and so many lists of literals.
    mutating func prepare(bytes: Int, lists count: Int) {
        if events.count <= bytes {
            events = Table(repeating: .init(state: 0, place: 0), count: bytes * 2 + 64)
            textWords = Table(repeating: WordStartTable.Word(), count: bytes + 64)
        }
        if lists.count < count {
            lists = Table(repeating: ListSighting(), count: count)
            touched = Table(repeating: 0, count: count)
            round = 0
        }
        words.removeAll(keepingCapacity: true)
        notes.removeAll(keepingCapacity: true)
        touchedCount = 0
        round &+= 1
        if round == 0 {
            // The counter has come round: old notes could pass for new ones.
            lists = Table(repeating: ListSighting(), count: lists.count)
            round = 1
        }
    }

    /// Notes that a literal of a list stands at a place.
    @inline(__always)
    mutating func note(_ list: Int, at place: Int) {
        let place = UInt32(truncatingIfNeeded: place)
        let sighting = unsafe lists.start + list
        if unsafe sighting.pointee.round != round {
            unsafe sighting.pointee = ListSighting(round: round)
            unsafe touched.start[touchedCount] = UInt32(truncatingIfNeeded: list)
            touchedCount &+= 1
        } else if unsafe sighting.pointee.count >= ListSighting.most {
            // There are more than fit.
            return unsafe sighting.pointee.count = ListSighting.most &+ 1
        } else if unsafe notes[Int(sighting.pointee.last)].place == place {
            // Literals that start alike are seen at one place.
            return
        }
        let previous = unsafe sighting.pointee.last
        unsafe sighting.pointee.last = UInt32(truncatingIfNeeded: notes.count)
        unsafe sighting.pointee.count &+= 1
        notes.append(Note(place: place, previous: previous))
    }

    /// A list of which a literal was seen.
    @inline(__always)
    func touchedList(_ index: Int) -> Int { unsafe Int(touched.start[index]) }

    /// Whether a literal of a list was seen.
    @inline(__always)
    func isSeen(_ list: Int) -> Bool {
        unsafe lists.start[list].round == round
    }

    /// Where matches may start, of a pattern that needs a literal of a list that was seen.
    ///
    /// No place when the literals are where none can start.
    func windows(_ list: Int, _ distance: StartDistance, in text: Int) -> StartWindows {
        let sighting = unsafe lists.start[list]
        let count = Int(sighting.count)
        var windows = StartWindows()
        guard count <= Int(ListSighting.most), distance.isPlaced else {
            windows.add(low: 0, high: text)
            return windows
        }
        var places = InlineArray<16, UInt32>(repeating: 0)
        var note = Int(sighting.last)
        // The last was noted last.
        for index in stride(from: count - 1, through: 0, by: -1) {
            places[index] = notes[note].place
            note = Int(notes[note].previous)
        }
        for index in 0..<count {
            let high = Int(places[index]) - Int(distance.least)
            guard high >= 0 else { continue }
            let low = distance.isBounded ? Int(places[index]) - Int(distance.most) : 0
            windows.add(low: max(0, low), high: high)
        }
        return windows
    }
}

/// That literals of one list were seen in the present text.
struct ListSighting: BitwiseCopyable {
    /// The text that this is about; anything from an earlier one is void.
    fileprivate var round: UInt32 = 0
    /// How many places there are, or one more than fit.
    fileprivate var count: UInt32 = 0
    /// The note of the last of them.
    fileprivate var last: UInt32 = 0

    fileprivate static let most: UInt32 = 16
}

/// How far before a literal a match starts, in bytes.
struct StartDistance: BitwiseCopyable {
    var least: Int32
    var most: Int32

    private static let unbounded = Int32.max
    private static let unplaced: Int32 = -1

    /// What a requirement says.
    init(_ distance: Requirement.Distance?) {
        least = Int32(clamping: distance?.least ?? 0)
        most = distance.map { Int32(clamping: $0.most ?? .max) } ?? StartDistance.unplaced
    }

    /// Whether the literal is never before the start.
    var isPlaced: Bool { most != StartDistance.unplaced }
    var isBounded: Bool { most != StartDistance.unbounded }
}
