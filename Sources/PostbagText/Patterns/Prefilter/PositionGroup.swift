/// Several patterns' automata side by side, in the form in which their steps are taken.
final class PositionGroup: Sendable {
    /// The patterns, by whatever number the caller knows them; at most 64.
    let members: [PrefilterMember]
    /// How many words of bits hold a set of positions.
    let width: Int
    let classOfByte: Table<UInt8>
    let classCount: Int
    /// The side that a class of bytes is for the places around it.
    private let sides: [GapSet.Side]
    /// Whether the bytes of a class only continue a character.
    private let continues: [Bool]
    /// For each class the positions that it enters.
    private let enters: [UInt64]
    /// The positions at which further bytes of a character change nothing.
    private let holds: [UInt64]
    /// For each position, and last for the start, where it leads.
    private let leads: Table<Leads>
    /// The places of all leads, one after the other, and the positions that they lead to.
    private let leadGaps: Table<UInt32>
    private let leadPositions: Table<UInt64>
    /// For each position which patterns may end there, by places.
    private let ends: [[(gaps: GapSet, members: UInt64)]]
    /// The positions at which some pattern may end.
    private let ending: [UInt64]
    /// Everything that occurs in every match of some member, or all bytes.
    let rareBytes: ByteSet

    /// The most members of a group.
    static let mostMembers = 64

    /// The leads of one position.
    private struct Leads: BitwiseCopyable {
        var first: Int32
        var end: Int32
    }

    init(_ members: [PrefilterMember]) {
        self.members = members
        let count = members.reduce(0) { $0 + $1.automaton.positions.count }
        let width = (count + 63) / 64
        self.width = width
        var classes = ByteClasses()
        for position in members.lazy.flatMap(\.automaton.positions) {
            classes.divide(by: position.enters)
        }
        let examples = classes.examples
        classOfByte = Table(classes.ofBytes)
        classCount = examples.count
        sides = examples.map { GapSet.Side($0) }
        continues = examples.map { $0 & 0xC0 == 0x80 }
        var enters = [UInt64](repeating: 0, count: classCount * width)
        var holds = [UInt64](repeating: 0, count: width)
        var leads: [[GapSet: [UInt64]]] = Array(repeating: [:], count: count + 1)
        var ends: [[GapSet: UInt64]] = Array(repeating: [:], count: count)
        var first = 0
        for (number, member) in members.enumerated() {
            let automaton = member.automaton
            for (index, position) in automaton.positions.enumerated() {
                let (word, bit) = ((first + index) / 64, UInt64(1) << UInt64((first + index) % 64))
                if position.holds { holds[word] |= bit }
                for (symbol, byte) in examples.enumerated()
                where position.enters.contains(byte) {
                    enters[symbol * width + word] |= bit
                }
            }
            func add(_ step: PositionAutomaton.Step, from: Int) {
                let place = first + Int(step.position)
                leads[from][step.gaps, default: Array(repeating: 0, count: width)][place / 64] |=
                    1 << UInt64(place % 64)
            }
            for edge in automaton.edges { add(edge.step, from: first + Int(edge.from)) }
            for start in automaton.starts { add(start, from: count) }
            for end in automaton.ends {
                ends[first + Int(end.position)][end.gaps, default: 0] |= 1 << UInt64(number)
            }
            first += automaton.positions.count
        }
        self.enters = enters
        self.holds = holds
        var ranges: [Leads] = []
        var gaps: [UInt32] = []
        var positions: [UInt64] = []
        for byGaps in leads {
            let first = Int32(gaps.count)
            for lead in byGaps {
                gaps.append(lead.key.bits)
                positions += lead.value
            }
            ranges.append(Leads(first: first, end: Int32(gaps.count)))
        }
        self.leads = Table(ranges)
        leadGaps = Table(gaps)
        leadPositions = Table(positions)
        var ending = [UInt64](repeating: 0, count: width)
        for (place, byGaps) in ends.enumerated() where !byGaps.isEmpty {
            ending[place / 64] |= 1 << UInt64(place % 64)
        }
        self.ending = ending
        self.ends = ends.map { $0.map { ($0.key, $0.value) } }
        rareBytes = members.reduce(ByteSet()) { $0.union($1.rareBytes) }
    }

    /// Where a text has got to: the positions that its last character may be at.
    struct State: Hashable {
        var positions: [UInt64]
        var before: GapSet.Side
        /// The patterns that were accepted on the way here.
        var accepted: UInt64

        func hash(into hasher: inout Hasher) {
            // States are many and long, and nobody gains by making them collide: each worker has
            // its own, and no more than fit.
            var mixed = accepted ^ UInt64(before.rawValue)
            for word in positions {
                mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
                mixed ^= mixed >> 29
            }
            hasher.combine(mixed)
        }
    }

    /// Where every text starts.
    var start: State {
        State(positions: Array(repeating: 0, count: width), before: .edge, accepted: 0)
    }

    /// Where a byte of a class leads.
    func next(_ state: State, _ symbol: Int) -> State {
        if continues[symbol] { return continued(state, symbol) }
        let bit = GapSet.bit(state.before, sides[symbol])
        var next = reached(from: state, bit, isAtStart: true)
        for word in 0..<width { next[word] &= enters[symbol * width + word] }
        var accepted: UInt64 = 0
        forEach(state.positions, in: ending) { position in
            for end in ends[position] where end.gaps != .all && end.gaps.bits & bit != 0 {
                accepted |= end.members
            }
        }
        accepted |= certainEnds(of: next)
        return State(positions: next, before: sides[symbol], accepted: accepted)
    }

    /// Which patterns are accepted if the text ends at a state.
    func acceptedAtEnd(_ state: State) -> UInt64 {
        let bit = GapSet.bit(state.before, .edge)
        var accepted: UInt64 = 0
        forEach(state.positions, in: ending) { position in
            for end in ends[position] where end.gaps.bits & bit != 0 { accepted |= end.members }
        }
        return accepted
    }

    private func continued(_ state: State, _ symbol: Int) -> State {
        var next = reached(from: state, GapSet.bit(.unknown, .unknown), isAtStart: false)
        for word in 0..<width { next[word] &= enters[symbol * width + word] }
        let accepted = certainEnds(of: next)
        for word in 0..<width { next[word] |= state.positions[word] & holds[word] }
        return State(positions: next, before: .unknown, accepted: accepted)
    }

    private func reached(from state: State, _ bit: UInt32, isAtStart: Bool) -> [UInt64] {
        var reached = [UInt64](repeating: 0, count: width)
        forEach(state.positions) { add(leadsOf: $0, bit, to: &reached) }
        if isAtStart { add(leadsOf: leads.count - 1, bit, to: &reached) }
        return reached
    }

    private func add(leadsOf position: Int, _ bit: UInt32, to reached: inout [UInt64]) {
        let range = unsafe leads.start[position]
        for lead in Int(range.first)..<Int(range.end) {
            guard unsafe leadGaps.start[lead] & bit != 0 else { continue }
            let positions = unsafe leadPositions.start + lead * width
            for word in 0..<width { reached[word] |= unsafe positions[word] }
        }
    }

    private func certainEnds(of positions: [UInt64]) -> UInt64 {
        var accepted: UInt64 = 0
        forEach(positions, in: ending) { position in
            for end in ends[position] where end.gaps == .all { accepted |= end.members }
        }
        return accepted
    }

    /// Calls `body` with each position that is in a set, and in another if one is given.
    @inline(__always)
    private func forEach(
        _ positions: [UInt64],
        in filter: [UInt64]? = nil,
        _ body: (Int) -> Void
    ) {
        for word in 0..<width {
            var rest = positions[word]
            if let filter { rest &= filter[word] }
            while rest != 0 {
                body(word &* 64 &+ rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }
}
