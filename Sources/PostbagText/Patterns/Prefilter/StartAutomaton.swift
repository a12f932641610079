/// Tells whether a match of one pattern may start in a range of places.
///
/// PCRE2 takes microseconds to find that a pattern does not match where its literals stand; most
/// times this takes a tenth of that. It is a nondeterministic automaton in compact tables that is
/// run as it is: it needs no memory from one text to the next, and what it says depends on the
/// text alone.
@safe final class StartAutomaton: @unchecked Sendable {
    /// Nothing if the automaton tells nothing of the pattern.
    private let states: Table<State>
    private let edges: Table<Edge>
    private let sets: Table<ByteSet>
    private let gaps: Table<UInt32>
    // Where those stand, since getting there by way of a table takes as long as many an answer.
    private let stateStart: UnsafePointer<State>
    private let edgeStart: UnsafePointer<Edge>
    private let setStart: UnsafePointer<ByteSet>
    private let gapStart: UnsafePointer<UInt32>
    /// What a match starts with.
    let opening: StartOpening

    /// How many bytes and edges are looked at before a match may start after all.
    private static let mostSteps = 16_000
    private static let sides: Table<UInt8> = Table(
        (0...255).map { UInt8(GapSet.Side(UInt8($0)).rawValue) }
    )

    /// Reads a pattern.
    ///
    /// It tells nothing when a match may be empty, or the tables would be too large.
    convenience init(_ node: PatternNode, mostNodes: Int = StartGraph.mostNodes) {
        let graph = node.length.least > 0 ? StartGraph(node, mostNodes: mostNodes) : nil
        let tables = graph.flatMap { StartTables($0) }
        self.init(
            Table(tables?.states ?? []),
            Table(tables?.edges ?? []),
            Table(tables == nil ? [] : graph?.sets ?? []),
            Table(tables?.gaps ?? [])
        )
    }

    /// Reads what was written.
    convenience init(from reader: inout ArchiveReader) throws(ArchiveError) {
        self.init(
            try reader.table(),
            try reader.table(),
            try reader.table(),
            try reader.table()
        )
    }

    private init(
        _ states: Table<State>,
        _ edges: Table<Edge>,
        _ sets: Table<ByteSet>,
        _ gaps: Table<UInt32>
    ) {
        (self.states, self.edges, self.sets, self.gaps) = (states, edges, sets, gaps)
        unsafe stateStart = UnsafePointer(states.start)
        unsafe edgeStart = UnsafePointer(edges.start)
        unsafe setStart = UnsafePointer(sets.start)
        unsafe gapStart = UnsafePointer(gaps.start)
        opening = StartOpening(states, edges, sets, gaps)
    }

    /// Writes the tables.
    func write(to writer: inout ArchiveWriter) {
        writer.add(states)
        writer.add(edges)
        writer.add(sets)
        writer.add(gaps)
    }

    /// Whether the automaton tells anything of the pattern.
    var tellsAnything: Bool { states.count > 0 }
    /// How many states there are.
    var stateCount: Int { states.count }
    /// How many bytes the tables take.
    var memory: Int { states.memory + edges.memory + sets.memory + gaps.memory }

    /// Whether a match may start in a range of places, the first of which starts a character.
    ///
    /// - Parameters:
    ///   - starts: the places.
    ///   - subject: the text, which a match may run to the end of.
    ///   - scratch: the worker's lists of states.
    ///   - steps: counts the bytes and the edges that were looked at.
    /// - Returns: false only if no match starts there.
    func mayMatch(
        from starts: ClosedRange<Int>,
        in subject: Subject,
        using scratch: inout StateScratch,
        steps: inout Int
    ) -> Bool {
        guard tellsAnything else { return true }
        guard let text = unsafe subject.start else { return false }
        scratch.prepare(states: states.count)
        let sides = unsafe StartAutomaton.sides.start
        var place = starts.lowerBound
        var before = place == 0 ? 0 : unsafe UInt32(sides[Int(text[place - 1])])
        let most = steps &+ StartAutomaton.mostSteps
        while place < subject.count {
            steps &+= 1
            let byte = unsafe text[place]
            let after = unsafe UInt32(sides[Int(byte)])
            let isContinued = byte & 0xC0 == 0x80
            let bit =
                isContinued
                ? GapSet.bit(.unknown, .unknown) : 1 << (before &* GapSet.sideCount &+ after)
            let mayStart =
                place <= starts.upperBound && opening.holds(byte, at: bit)
                && (place &+ 1 == subject.count
                    || opening.holds(byte, then: unsafe text[place &+ 1]))
            if scratch.count > 0 || mayStart {
                let step = Step(byte: byte, bit: bit, isContinued: isContinued)
                if mayEnd(after: step, mayStart, using: &scratch, &steps) { return true }
            }
            if steps > most { return true }
            if scratch.count == 0, place >= starts.upperBound { return false }
            before = after
            place &+= 1
        }
        let bit: UInt32 = 1 << (before &* GapSet.sideCount)
        for index in 0..<scratch.count where ends(at: scratch[index]) & bit != 0 { return true }
        return false
    }

    /// A byte of the text, the place before it, and whether it only continues a character.
    private struct Step {
        var byte: UInt8
        var bit: UInt32
        var isContinued: Bool
    }

    @inline(__always)
    private func ends(at state: Int) -> UInt32 {
        unsafe gapStart[stateStart[state].ends]
    }

    /// Takes a byte, and tells whether a match may have ended by then.
    @inline(__always)
    private func mayEnd(
        after step: Step,
        _ mayStart: Bool,
        using scratch: inout StateScratch,
        _ steps: inout Int
    ) -> Bool {
        scratch.beginNext()
        for index in 0..<scratch.count {
            let number = scratch[index]
            let state = unsafe stateStart[number]
            if step.isContinued {
                if !state.isInCharacter { scratch.add(number) }
            } else if unsafe gapStart[state.ends] & step.bit != 0 {
                return true
            }
            if follow(state, step, using: &scratch, &steps) { return true }
        }
        if mayStart, follow(unsafe stateStart[0], step, using: &scratch, &steps) { return true }
        scratch.endNext()
        return false
    }

    /// Takes the steps from a state, and tells whether a match ends after one whatever comes next.
    @inline(__always)
    private func follow(
        _ state: State,
        _ step: Step,
        using scratch: inout StateScratch,
        _ steps: inout Int
    ) -> Bool {
        steps &+= 1
        if let edge = state.only {
            return takes(edge.enters, step.byte) ? arrive(edge.target, using: &scratch) : false
        }
        guard var index = state.firstEdge else { return false }
        while true {
            let edge = unsafe edgeStart[index]
            // Bytes come in rising order after the sets.
            if edge.enters < StartGraph.firstSet, edge.enters > Int(step.byte) { return false }
            if takes(edge.enters, step.byte), unsafe gapStart[edge.gaps] & step.bit != 0,
                arrive(edge.target, using: &scratch)
            {
                return true
            }
            if edge.isLast { return false }
            index &+= 1
            steps &+= 1
        }
    }

    /// Whether a byte is the one that is named, or in the set that is.
    @inline(__always)
    private func takes(_ enters: Int, _ byte: UInt8) -> Bool {
        enters < StartGraph.firstSet
            ? enters == Int(byte)
            : unsafe setStart[enters &- StartGraph.firstSet].contains(byte)
    }

    /// Adds a state, and tells whether a match ends there whatever comes next.
    @inline(__always)
    private func arrive(_ state: Int, using scratch: inout StateScratch) -> Bool {
        if ends(at: state) == GapSet.allBits { return true }
        scratch.add(state)
        return false
    }
}
