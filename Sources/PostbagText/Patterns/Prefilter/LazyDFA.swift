/// The deterministic automaton of a group of patterns, made state by state as texts need it.
///
/// Belongs to one worker. Texts that need too many new states are given up: then every pattern
/// of the group counts as seen.
final class LazyDFA {
    let group: PositionGroup
    /// For each state and class of bytes the place of the next state's row.
    private var rows: Table<UInt32>
    private var used = 0
    /// For each state the patterns that are accepted on the way to it, and if the text ends there.
    private var accepted: Table<UInt64>
    private var states: [PositionGroup.State] = []
    private var rowOfState: [PositionGroup.State: Int] = [:]
    private let stride: Int
    private let all: UInt64
    private var bytesSinceEmptied = 0
    private var isGivenUp = false
    /// Whether texts need new states again and again.
    private(set) var isThrashing = false
    /// How many texts were scanned since this was made, and in how many each pattern was seen.
    private(set) var textCount = 0
    private(set) var seenCounts: [Int]

    private static let unknown = UInt32.max
    private static let accepting: UInt32 = 1 << 31
    /// The most places that the rows take.
    private let mostPlaces: Int
    /// States that are needed more often than once in so many bytes are too many.
    private static let bytesPerState = 512

    /// Starts without any state.
    ///
    /// The rows take no more places than given: half a megabyte, unless a test wants fewer.
    init(_ group: PositionGroup, mostPlaces: Int = 1 << 17) {
        self.group = group
        self.mostPlaces = mostPlaces
        stride = group.classCount
        all = group.members.count == 64 ? .max : (1 << UInt64(group.members.count)) - 1
        seenCounts = Array(repeating: 0, count: group.members.count)
        rows = Table(repeating: LazyDFA.unknown, count: 64 * stride)
        accepted = Table(repeating: 0, count: 128)
    }

    /// How many bytes the tables take.
    var memory: Int { rows.memory + accepted.memory }

    /// Which patterns may match somewhere in a text, a bit each.
    ///
    /// `effort` says how many new states may be made, and is lessened by those that were.
    func scan(_ subject: Subject, effort: inout Int) -> UInt64 {
        var seen = LazyDFA.Four(repeating: 0)
        LazyDFA.scan([self], 0, subject, effort: &effort, seen: &seen)
        return seen[0]
    }

    /// A value for each of four automata.
    typealias Four = InlineArray<4, UInt64>

    /// Scans a text with up to four automata from a list at once, which takes hardly longer.
    ///
    /// Each step of one waits for the step before, but not for the others.
    static func scan(
        _ automata: [LazyDFA],
        _ first: Int,
        _ subject: Subject,
        effort: inout Int,
        seen: inout Four
    ) {
        let count = min(4, automata.count - first)
        var rows = Four(repeating: 0)
        for lane in 0..<count { automata[first + lane].begin(subject) }
        let (a, b) = (automata[first], automata[first + min(1, count - 1)])
        let (c, d) = (automata[first + min(2, count - 1)], automata[first + count - 1])
        guard let text = unsafe subject.start else { return seen = Four(repeating: .max) }
        var place = 0
        repeat {
            // What stays the same from one event to the next.
            let (classesA, classesB) = unsafe (a.group.classOfByte.start, b.group.classOfByte.start)
            let (classesC, classesD) = unsafe (c.group.classOfByte.start, d.group.classOfByte.start)
            let (tableA, tableB) = unsafe (a.rows.start, b.rows.start)
            let (tableC, tableD) = unsafe (c.rows.start, d.rows.start)
            var (rowA, rowB) = (UInt32(rows[0]), UInt32(rows[1]))
            var (rowC, rowD) = (UInt32(rows[2]), UInt32(rows[3]))
            while place < subject.count {
                let byte = unsafe Int(text[place])
                let nextA = unsafe tableA[Int(rowA) &+ Int(classesA[byte])]
                let nextB = unsafe tableB[Int(rowB) &+ Int(classesB[byte])]
                let nextC = unsafe tableC[Int(rowC) &+ Int(classesC[byte])]
                let nextD = unsafe tableD[Int(rowD) &+ Int(classesD[byte])]
                if nextA | nextB | nextC | nextD >= LazyDFA.accepting { break }
                (rowA, rowB, rowC, rowD) = (nextA, nextB, nextC, nextD)
                place &+= 1
            }
            rows = [UInt64(rowA), UInt64(rowB), UInt64(rowC), UInt64(rowD)]
            if place == subject.count { break }
            let byte = unsafe text[place]
            for lane in 0..<count {
                let row = Int(rows[lane])
                rows[lane] = UInt64(
                    automata[first + lane].advance(from: row, byte, &effort, &seen[lane])
                )
            }
            for lane in count..<4 { rows[lane] = rows[count - 1] }
            place += 1
        } while true
        for lane in 0..<count { automata[first + lane].finish(at: Int(rows[lane]), &seen[lane]) }
    }

    private func begin(_ subject: Subject) {
        textCount += 1
        bytesSinceEmptied += subject.count
        isGivenUp = false
        if states.isEmpty { _ = row(of: group.start) }
    }

    /// Takes one step, which may need a new state or accept patterns.
    private func advance(
        from row: Int,
        _ byte: UInt8,
        _ effort: inout Int,
        _ seen: inout UInt64
    ) -> Int {
        let symbol = unsafe Int(group.classOfByte.start[Int(byte)])
        var entry = unsafe rows.start[row + symbol]
        if entry == LazyDFA.unknown {
            guard effort > 0 else {
                // Anything counts as seen, so that it does not matter where the scan goes on.
                isGivenUp = true
                return row
            }
            effort -= 1
            entry = step(from: row, symbol)
        }
        if entry >= LazyDFA.accepting {
            entry &= LazyDFA.accepting - 1
            unsafe seen |= accepted.start[Int(entry) / stride * 2]
        }
        return Int(entry)
    }

    private func finish(at row: Int, _ seen: inout UInt64) {
        if isGivenUp { return seen = all }
        unsafe seen |= accepted.start[row / stride * 2 + 1]
        var rest = seen
        while rest != 0 {
            seenCounts[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
        }
    }

    /// Makes the state that a class of bytes leads to; the rows may move.
    private func step(from row: Int, _ symbol: Int) -> UInt32 {
        let next = group.next(states[row / stride], symbol)
        if used + stride > mostPlaces, rowOfState[next] == nil {
            empty()
            return entry(for: next)
        }
        let entry = entry(for: next)
        unsafe rows.start[row + symbol] = entry
        return entry
    }

    private func entry(for state: PositionGroup.State) -> UInt32 {
        UInt32(row(of: state)) | (state.accepted == 0 ? 0 : LazyDFA.accepting)
    }

    /// Forgets all states.
    private func empty() {
        if bytesSinceEmptied < states.count * LazyDFA.bytesPerState { isThrashing = true }
        bytesSinceEmptied = 0
        used = 0
        states.removeAll(keepingCapacity: true)
        rowOfState.removeAll(keepingCapacity: true)
        _ = row(of: group.start)
    }

    private func row(of state: PositionGroup.State) -> Int {
        if let row = rowOfState[state] { return row }
        let row = used
        used += stride
        if used > rows.count { rows = rows.grown(to: rows.count * 2, filling: LazyDFA.unknown) }
        unsafe (rows.start + row).update(repeating: LazyDFA.unknown, count: stride)
        let index = states.count * 2
        if index + 1 >= accepted.count {
            accepted = accepted.grown(to: accepted.count * 2, filling: 0)
        }
        unsafe accepted.start[index] = state.accepted
        unsafe accepted.start[index + 1] = group.acceptedAtEnd(state)
        states.append(state)
        rowOfState[state] = row
        return row
    }
}

extension Table {
    /// A longer copy.
    fileprivate func grown(to count: Int, filling element: Element) -> Table {
        let longer = Table(repeating: element, count: max(count, self.count))
        unsafe longer.start.update(from: start, count: self.count)
        return longer
    }
}
