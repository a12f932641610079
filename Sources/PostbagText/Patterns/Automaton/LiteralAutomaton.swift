/// Finds all places where any of many literals ends, in one pass over a text.
///
/// The table holds for each state and class of bytes the next state. A state's id is its place in
/// the table, shortened by a shift, so that a step is two loads; states where a literal ends have
/// the highest ids, so that they are told by one comparison.
final class LiteralAutomaton: Sendable {
    private let classes: Table<UInt8>
    private let narrow: Table<UInt16>?
    private let wide: Table<UInt32>?
    private let shift: Int
    private let firstEnding: Int
    /// For each state where literals end, by id less `firstEnding`, where its endings start.
    private let starts: Table<UInt32>
    /// The endings of all states, one after the other; each run ends with `none`.
    private let endings: Table<UInt32>
    /// How many states the automaton has.
    let stateCount: Int

    static let none = UInt32.max

    /// Builds the automaton for literals in lower case, none of them empty.
    init(_ literals: [[UInt8]]) {
        let builder = AutomatonBuilder(literals)
        let layout = AutomatonLayout(builder)
        stateCount = builder.order.count
        classes = Table(builder.classOfByte)
        shift = layout.shift
        firstEnding = layout.firstEnding
        starts = Table(layout.starts)
        endings = Table(layout.endings)
        let isNarrow = layout.greatestID <= Int(UInt16.max)
        narrow = isNarrow ? Table(layout.table(builder)) : nil
        wide = isNarrow ? nil : Table(layout.table(builder))
    }

    /// Reads an automaton that was written.
    init(from reader: inout ArchiveReader) throws(ArchiveError) {
        stateCount = try reader.number()
        classes = try reader.table()
        shift = try reader.number()
        firstEnding = try reader.number()
        starts = try reader.table()
        endings = try reader.table()
        narrow = try reader.optional { reader throws(ArchiveError) in try reader.table() }
        wide = try reader.optional { reader throws(ArchiveError) in try reader.table() }
    }

    /// Writes the automaton.
    func write(to writer: inout ArchiveWriter) {
        writer.add(stateCount)
        writer.add(classes)
        writer.add(shift)
        writer.add(firstEnding)
        writer.add(starts)
        writer.add(endings)
        writer.add(optional: narrow) { $1.add($0) }
        writer.add(optional: wide) { $1.add($0) }
    }

    /// How many bytes the tables take.
    var memory: Int {
        let table = narrow?.memory ?? wide?.memory ?? 0
        return table + starts.memory + endings.memory + classes.memory
    }

    /// A place in a text where at least one literal ends.
    struct Event {
        /// The state that says which.
        var state: UInt32
        /// The place of the literal's last byte.
        var place: UInt32
    }

    /// Notes every place where a literal ends; `events` has room for one more than the bytes.
    ///
    /// - Returns: how many places were noted.
    func scan(_ text: borrowing LoweredText, events: borrowing Table<Event>) -> Int {
        if let narrow { return run(text, narrow, events) }
        if let wide { return run(text, wide, events) }
        return 0
    }

    @inline(__always)
    private func run<ID: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
        _ lowered: borrowing LoweredText,
        _ table: Table<ID>,
        _ events: borrowing Table<Event>
    ) -> Int {
        let text = unsafe lowered.start
        let next = unsafe table.start
        let classes = unsafe classes.start
        let out = unsafe events.start
        let first = ID(firstEnding)
        var state: ID = 0
        var count = 0
        for place in 0..<lowered.count {
            let symbol = unsafe Int(classes[Int(text[place])])
            state = unsafe next[(Int(state) &<< shift) &+ symbol]
            // Always written and only sometimes kept, which spares a branch that is hard to guess.
            unsafe out[count] = Event(
                state: UInt32(truncatingIfNeeded: state),
                place: UInt32(truncatingIfNeeded: place)
            )
            count &+= state >= first ? 1 : 0
        }
        return count
    }

    /// The first of the literals that end where an event says; the others follow, then `none`.
    @inline(__always)
    func endings(of event: Event) -> UnsafePointer<UInt32> {
        let first = unsafe Int(starts.start[Int(event.state) &- firstEnding])
        return unsafe UnsafePointer(endings.start + first)
    }
}

/// Where each state of an automaton lies in its table.
struct AutomatonLayout {
    let shift: Int
    let firstEnding: Int
    let greatestID: Int
    private(set) var starts: [UInt32] = []
    private(set) var endings: [UInt32] = []
    private var idOfState: [Int]
    private let rowLength: Int

    /// Lays the states out breadth first, those where literals end after the others.
    init(_ builder: AutomatonBuilder) {
        let plain = builder.order.filter { builder.endings[$0].isEmpty }
        let ending = builder.order.filter { !builder.endings[$0].isEmpty }
        // Ids may skip: one state is `step` ids long, and an id is so many places in the table.
        var shift = max(1, (builder.classCount - 1).bitWidthNeeded)
        var step = 1
        let states = builder.order.count
        while shift > 3 {
            let half = shift - 1
            let steps = (builder.classCount + (1 << half) - 1) >> half
            guard steps * states <= Int(UInt16.max), steps <= 8 else { break }
            (shift, step) = (half, steps)
        }
        self.shift = shift
        rowLength = step << shift
        idOfState = [Int](repeating: 0, count: states)
        for (row, state) in (plain + ending).enumerated() { idOfState[state] = row * step }
        firstEnding = plain.count * step
        greatestID = max(0, states - 1) * step
        starts = [UInt32](repeating: 0, count: max(1, ending.count * step))
        for state in ending {
            starts[idOfState[state] - firstEnding] = UInt32(endings.count)
            endings += builder.endings[state].map { UInt32($0) } + [UInt32.max]
        }
    }

    /// The table of next states.
    func table<ID: FixedWidthInteger>(_ builder: AutomatonBuilder) -> [ID] {
        var table = [ID](repeating: 0, count: rowLength * idOfState.count)
        for state in builder.order {
            let row = idOfState[state] << shift
            for symbol in 0..<builder.classCount {
                let next = Int(builder.next[state * builder.classCount + symbol])
                table[row + symbol] = ID(idOfState[next])
            }
        }
        return table
    }
}

extension Int {
    /// How many bits hold the number.
    fileprivate var bitWidthNeeded: Int { Int.bitWidth - leadingZeroBitCount }
}
