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

    /// Words that say no only before certain others.
    private var noBefore: [String: Set<String>] {
        self == .plea ? ["owned": ["up"], "owns": ["up"], "coughed": ["up", "to"]] : [:]
    }

    /// Words that say nothing of the case before certain others: "cleared with the police".
    private var silentBefore: [String: Set<String>] {
        self == .verdict ? ["cleared": ["with", "up", "away", "out", "off", "the", "my"]] : [:]
    }

    /// Whether a word claims that it is so, claims that it is not, or neither.
    private func claim(of word: String, before next: String?) -> Bool? {
        if let next, silentBefore[word]?.contains(next) ?? false { return nil }
        if yes.contains(word) { return true }
        if no.contains(word) { return false }
        return next.map { noBefore[word]?.contains($0) ?? false } ?? false ? false : nil
    }

    /// What a sentence claims: that it is so, that it is not, or nothing.
    func claim(in words: [String]) -> Bool? {
        let claims = words.indices.lazy.compactMap { at in
            claim(of: words[at], before: at + 1 < words.count ? words[at + 1] : nil)
                .map { (at: at, isSo: $0) }
        }
        guard let (at, isSo) = claims.first else { return nil }
        if self == .plea, words[at] == "pleaded", words.contains("not") { return true }
        let isNegated = words[max(0, at - 4)..<at].contains {
            FactWords.negations.contains($0) || $0.hasSuffix("n't")
                || self == .bail && $0 == "denied"
        }
        return isSo != isNegated
    }
}
