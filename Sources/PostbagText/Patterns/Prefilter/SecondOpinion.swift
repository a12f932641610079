/// One worker's automata of patterns whose search was given up.
///
/// A search can be given up in a text that the pattern cannot match. Its automaton tells by one
/// pass, whatever other texts were searched before, so that what is said of a text depends on the
/// text alone.
struct SecondOpinion {
    private var known: [ObjectIdentifier: Opinion] = [:]

    /// A pattern with its automaton, if one small enough tells anything of it.
    private struct Opinion {
        /// Kept, so that no other pattern takes its place.
        let pattern: Pattern
        let automaton: LazyDFA?
    }

    /// The most patterns whose automata are kept.
    private static let most = 64
    /// The longest text for a pattern that literals make run, since every byte may need a new state.
    ///
    /// Of a pattern that a worker's automata make run, the answer must not depend on what they have
    /// learnt, however long the text.
    private static let longest = 4_096

    /// Whether a pattern may match somewhere in a text.
    mutating func mayMatch(_ pattern: Pattern, _ subject: Subject) -> Bool {
        let isUpToAutomata = pattern.choice.member != nil
        guard isUpToAutomata || subject.count <= SecondOpinion.longest else { return true }
        guard let automaton = opinion(on: pattern).automaton else { return true }
        var effort = Int.max
        return automaton.scan(subject, effort: &effort) != 0
    }

    private mutating func opinion(on pattern: Pattern) -> Opinion {
        let name = ObjectIdentifier(pattern)
        if let opinion = known[name] { return opinion }
        if known.count >= SecondOpinion.most { known.removeAll(keepingCapacity: true) }
        let member = PrefilterMember(slot: 0, node: pattern.root)
        let automaton = member.map { LazyDFA(PositionGroup([$0])) }
        let opinion = Opinion(pattern: pattern, automaton: automaton)
        known[name] = opinion
        return opinion
    }
}
