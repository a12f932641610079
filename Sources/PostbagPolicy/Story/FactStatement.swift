/// What a sentence states, worked out for being compared.
struct FactStatement: Sendable {
    let stems: Set<UInt64>
    let numbers: [FactSentence.Number]
    /// Every number and every day of the week that it names, whatever it counts.
    let values: Set<UInt64>
    let claims: [FactConcept: Bool]
    let clauses: [FactSentence.Clause]
    let hasPronoun: Bool
    let isOfOnePerson: Bool
    let isFinding: Bool

    init(_ sentence: FactSentence) {
        stems = sentence.stems
        numbers = sentence.numbers
        values = sentence.values
        claims = sentence.claims
        clauses = sentence.clauses
        hasPronoun = sentence.hasPronoun
        isOfOnePerson = sentence.isOfOnePerson
        isFinding = sentence.isFinding
    }
}
