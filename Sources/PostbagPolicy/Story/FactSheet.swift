import PostbagCore
import PostbagText

/// The sentences that a story has established, ready to be held against what a comment says.
struct FactSheet: Sendable {
    private let facts: [FactStatement]
    /// The stems by which readers speak of what the story is about.
    private let subjects: Set<UInt64>
    /// The stems of all facts; a sentence that has none and claims nothing contradicts none.
    private let stems: Set<UInt64>
    /// Whether an accused person admitted it and nobody denies.
    private let isAdmitted: Bool

    init(_ story: Story) {
        let facts = story.facts.flatMap { FactSentence.all(in: Reading($0).views[0]) }
            .map { FactStatement($0) }
        let labels = story.permittedLabels + story.namedOK + story.proceedings.map(\.defendant)
        subjects = Set(
            labels.flatMap { label in
                FactSentence.all(in: Reading(label).views[0]).flatMap { Array($0.stems) }
            }
        )
        stems = facts.reduce(into: []) { $0.formUnion($1.stems) }
        isAdmitted = Self.isAdmitted(facts, by: story.proceedings.map(\.defendant))
        self.facts = facts
    }

    /// A council's admission of its failings is nobody's plea.
    private static func isAdmitted(_ facts: [FactStatement], by accused: [String]) -> Bool {
        let names = accused.flatMap { FactSentence.all(in: Reading($0).views[0]) }
            .reduce(into: Set<UInt64>()) { $0.formUnion($1.stems) }
        let pleas = facts.filter { fact in
            fact.claims[.plea] == true
                || fact.claims[.plea] == false && fact.isFinding
                    && (fact.isOfOnePerson || !fact.stems.isDisjoint(with: names))
        }
        return !pleas.isEmpty && pleas.allSatisfy { $0.claims[.plea] == false }
    }

    var isEmpty: Bool { facts.isEmpty }

    /// The sentences of a text that say otherwise than a fact.
    func contradictions(in view: TextView) -> [Range<Int>] {
        guard !facts.isEmpty else { return [] }
        return FactSentence.all(in: view).filter { sentence in
            guard sentence.mayConcern(stems), sentence.asserts else { return false }
            let said = FactStatement(sentence)
            return facts.contains { contradicts(said, $0) }
        }.map(\.bytes)
    }

    /// Whether a fact establishes what a sentence says of somebody: the same deed, by stem, or
    /// that it was admitted.
    func establishes(_ sentence: Range<Int>, deed: Range<Int>, in view: TextView) -> Bool {
        let done = FactSentence(deed, in: view)
        if isAdmitted, done.claims[.plea] == false { return true }
        let stems = done.stems
        let said = FactSentence(sentence, in: view).stems
        return facts.contains { fact in
            fact.isFinding && !fact.stems.isDisjoint(with: stems)
                && fact.stems.intersection(said).count >= 2
        }
    }

    private func contradicts(_ said: FactStatement, _ fact: FactStatement) -> Bool {
        saysOtherNumber(said, fact) || saysOpposite(said, fact) || denies(said, fact)
    }

    // MARK: Numbers

    /// The same thing counted otherwise: four chances, where eleven are established.
    private func saysOtherNumber(_ said: FactStatement, _ fact: FactStatement) -> Bool {
        for number in said.numbers {
            let known = fact.numbers.filter { $0.unit == number.unit }
            guard !known.isEmpty, !known.contains(where: { $0.value == number.value }),
                !fact.numbers.contains(where: { $0.value == number.value }),
                // Another fact may hold that number of the same thing.
                !facts.contains(where: { $0.numbers.contains(number) }),
                // Who names the right number too puts the wrong one right.
                !known.contains(where: { said.values.contains($0.value) })
            else { continue }
            if isSameMatter(said, fact, number) { return true }
        }
        return false
    }

    private func isSameMatter(
        _ said: FactStatement,
        _ fact: FactStatement,
        _ number: FactSentence.Number
    ) -> Bool {
        let shared = said.stems.intersection(fact.stems).subtracting([number.unit])
        let isAboutSubject = !said.stems.isDisjoint(with: subjects) || said.hasPronoun
        switch number.kind {
        case .age: return isAboutSubject
        case .date: return shared.count >= 2 || shared.count == 1 && isAboutSubject
        case .time: return shared.count >= 1
        case .thing: return shared.count >= 1 || isAboutSubject
        }
    }

    // MARK: Opposites

    /// Convicted, where cleared is established.
    private func saysOpposite(_ said: FactStatement, _ fact: FactStatement) -> Bool {
        for (concept, isSo) in said.claims {
            guard let known = fact.claims[concept], known != isSo else { continue }
            // What one fact says of one person another may say of a second.
            guard !facts.contains(where: { $0.claims[concept] == isSo }) else { continue }
            let shared = said.stems.intersection(fact.stems)
            let isAboutSubject = !said.stems.isDisjoint(with: subjects) || said.hasPronoun
            if concept == .harm, said.numbers.contains(where: { $0.kind == .date }) { continue }
            if concept == .harm { return true }
            if concept.isTelling ? isAboutSubject || !shared.isEmpty : shared.count >= 1 {
                return true
            }
        }
        return false
    }

    /// The fact's own words with a not, or without its not.
    private func denies(_ said: FactStatement, _ fact: FactStatement) -> Bool {
        said.clauses.contains { claim in
            fact.clauses.contains { known in
                let shared = claim.stems.intersection(known.stems)
                return claim.isNegated != known.isNegated && shared.count >= 2
                    && shared.count * 3 >= claim.stems.count * 2
            }
        }
    }
}
