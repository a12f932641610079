/// One worker's automata for the patterns of a prefilter.
///
/// Groups that need too many states are divided, patterns that need too many by themselves are
/// told less exactly, and patterns that most texts match are no longer looked for.
final class PrefilterScratch {
    let prefilter: Prefilter
    private var automata: [LazyDFA]
    /// Those that the present text is scanned with.
    private var needed: [LazyDFA] = []
    /// Patterns that are not looked for: they may match wherever their rare bytes are.
    private var unfiltered: [PrefilterMember] = []
    private var needsOfUnfiltered: [UInt64] = []
    private var kinds = ByteKinds()
    private var needs: [UInt64] = []

    /// How many new states one text may need.
    private static let effort = 1_500
    /// How many texts tell whether a pattern matches most of them.
    private static let trial = 96

    init(_ prefilter: Prefilter) {
        self.prefilter = prefilter
        automata = prefilter.groups.map { LazyDFA($0) }
        noteNeeds()
    }

    /// Calls `body` with the slot of each pattern that may match a text.
    func forEachCandidate(in subject: Subject, _ body: (Int) -> Void) {
        let present = kinds.present(in: subject)
        for (index, member) in unfiltered.enumerated()
        where needsOfUnfiltered[index] & present != 0 {
            body(member.slot)
        }
        needed.removeAll(keepingCapacity: true)
        for (index, automaton) in automata.enumerated() where needs[index] & present != 0 {
            needed.append(automaton)
        }
        var effort = PrefilterScratch.effort
        var isChangeNeeded = false
        for first in stride(from: 0, to: needed.count, by: 4) {
            var seen = LazyDFA.Four(repeating: 0)
            LazyDFA.scan(needed, first, subject, effort: &effort, seen: &seen)
            for lane in 0..<min(4, needed.count - first) {
                let automaton = needed[first + lane]
                while seen[lane] != 0 {
                    body(automaton.group.members[seen[lane].trailingZeroBitCount].slot)
                    seen[lane] &= seen[lane] - 1
                }
                if automaton.isThrashing || automaton.textCount == PrefilterScratch.trial {
                    isChangeNeeded = true
                }
            }
        }
        if isChangeNeeded { change() }
    }

    private func noteNeeds() {
        kinds = ByteKinds()
        needs = automata.map { kinds.bit(for: $0.group.rareBytes) }
        needsOfUnfiltered = unfiltered.map { kinds.bit(for: $0.rareBytes) }
    }

    /// Makes those groups anew that did not do well.
    private func change() {
        automata = automata.flatMap { automaton -> [LazyDFA] in
            if automaton.isThrashing { return divided(automaton.group.members) }
            guard automaton.textCount == PrefilterScratch.trial else { return [automaton] }
            let kept = zip(automaton.group.members, automaton.seenCounts).filter {
                $1 <= PrefilterScratch.trial / 2
            }
            if kept.count == automaton.group.members.count { return [automaton] }
            unfiltered += zip(automaton.group.members, automaton.seenCounts).compactMap {
                $1 <= PrefilterScratch.trial / 2 ? nil : $0
            }
            return kept.isEmpty ? [] : [LazyDFA(PositionGroup(kept.map(\.0)))]
        }
        noteNeeds()
    }

    private func divided(_ members: [PrefilterMember]) -> [LazyDFA] {
        if members.count > 1 {
            let half = members.count / 2
            return [members[..<half], members[half...]].map {
                LazyDFA(PositionGroup(Array($0)))
            }
        }
        return members.compactMap { member in
            if let coarser = member.coarser { return LazyDFA(PositionGroup([coarser])) }
            unfiltered.append(member)
            return nil
        }
    }
}

/// Up to 64 sets of bytes, of which a scan can tell at once which occur in a text.
struct ByteKinds {
    private var bits: [ByteSet: UInt64] = [:]
    /// For each byte the bits of the sets that hold it.
    private var table = Table<UInt64>(repeating: 0, count: 256)

    /// The bit of a set; sets beyond the 63rd share a bit that every byte has.
    mutating func bit(for set: ByteSet) -> UInt64 {
        if let bit = bits[set] { return bit }
        let bit: UInt64 = 1 << UInt64(min(bits.count, 63))
        bits[set] = bit
        let members = bits.count > 63 ? ByteSet.all : set
        members.forEach { unsafe table.start[Int($0)] |= bit }
        return bit
    }

    /// The bits of the sets of which a text has a byte.
    func present(in subject: Subject) -> UInt64 {
        guard let text = unsafe subject.start else { return 0 }
        let table = unsafe table.start
        var present: UInt64 = 0
        for place in 0..<subject.count { unsafe present |= table[Int(text[place])] }
        return present
    }
}
