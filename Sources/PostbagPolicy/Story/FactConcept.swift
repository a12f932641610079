/// What may be claimed of a case in one way or the opposite one.
enum FactConcept: String, Sendable, CaseIterable {
    case life
    case harm
    case verdict
    case plea
    case charge
    case bail
    case acceptance
    case apology
    case cause

    /// Whether the words alone say that the case is meant.
    var isTelling: Bool {
        switch self {
        case .life, .harm, .verdict, .plea, .charge, .bail: true
        case .acceptance, .apology, .cause: false
        }
    }

    private var yes: Set<String> {
        switch self {
        case .life: ["died", "dead", "killed", "death", "drowned"]
        case .harm: ["hurt", "injured", "harmed", "wounded", "casualties"]
        case .verdict: ["convicted", "guilty", "conviction"]
        case .plea: ["denies", "denied", "deny", "denying"]
        case .charge: ["charged"]
        case .bail: ["bail", "bailed"]
        case .acceptance: ["accepted", "accepts", "agreed", "adopted"]
        case .apology: ["apologised", "apologized", "apologises", "apology", "sorry"]
        case .cause: ["arson", "deliberate", "deliberately", "purpose"]
        }
    }

    private var no: Set<String> {
        switch self {
        case .life: ["alive", "survived", "survives", "recovered"]
        case .harm: ["unhurt", "uninjured", "unharmed", "unscathed"]
        case .verdict: ["acquitted", "cleared", "exonerated"]
        case .plea: ["admits", "admitted", "confessed", "pleaded"]
        case .charge: ["uncharged", "dropped"]
        case .bail: ["remanded", "custody", "cell", "cells"]
        case .acceptance: ["rejected", "refused", "ignored", "binned", "dismissed"]
        case .apology: []
        case .cause: ["accident", "accidental", "accidentally", "faulty", "electrical"]
        }
    }

    /// What a sentence claims: that it is so, that it is not, or nothing.
    func claim(in words: [String]) -> Bool? {
        guard let at = words.firstIndex(where: { yes.contains($0) || no.contains($0) }) else {
            return nil
        }
        if self == .plea, words[at] == "pleaded", words.contains("not") { return true }
        let isSo = yes.contains(words[at])
        let isNegated = words[max(0, at - 4)..<at].contains {
            FactWords.negations.contains($0) || $0.hasSuffix("n't")
                || self == .bail && $0 == "denied"
        }
        return isSo != isNegated
    }
}
