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

    private var yes: [String] {
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

    private var no: [String] {
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
    private var noBefore: [String: [String]] {
        self == .plea ? ["owned": ["up"], "owns": ["up"], "coughed": ["up", "to"]] : [:]
    }

    /// Words that say nothing of the case before certain others: "cleared with the police".
    private var silentBefore: [String: [String]] {
        self == .verdict ? ["cleared": ["with", "up", "away", "out", "off", "the", "my"]] : [:]
    }

    /// Every word by which anything may be claimed.
    static var words: [String] {
        allCases.flatMap { $0.yes + $0.no + $0.noBefore.keys }
    }
}

extension FactConcept {
    /// What a word claims.
    private struct Claim: Sendable {
        let concept: FactConcept
        let isSo: Bool
        /// The words of which one must come next, if it needs one.
        var before: Set<UInt64>?
        /// The words before which it says nothing.
        var silentBefore: Set<UInt64> = []

        func isMade(before next: UInt64?) -> Bool {
            guard let next else { return before == nil }
            return before?.contains(next) ?? true && !silentBefore.contains(next)
        }
    }

    private static let claims: [UInt64: [Claim]] = {
        var claims: [UInt64: [Claim]] = [:]
        func hashes(_ words: [String]?) -> Set<UInt64> {
            Set((words ?? []).map { FactWords.hash($0) })
        }
        for concept in allCases {
            for (words, isSo) in [(concept.yes, true), (concept.no, false)] {
                for word in words {
                    claims[FactWords.hash(word), default: []].append(
                        Claim(
                            concept: concept,
                            isSo: isSo,
                            silentBefore: hashes(concept.silentBefore[word])
                        )
                    )
                }
            }
            for (word, next) in concept.noBefore {
                claims[FactWords.hash(word), default: []].append(
                    Claim(concept: concept, isSo: false, before: hashes(next))
                )
            }
        }
        return claims
    }()

    private static let denied = FactWords.hash("denied")
    private static let pleaded = FactWords.hash("pleaded")
    private static let not = FactWords.hash("not")

    /// What a sentence claims of each concept, by the first word that claims anything of it.
    static func claims(in words: [FactWord]) -> [FactConcept: Bool] {
        var found: [FactConcept: Bool] = [:]
        for (at, word) in words.enumerated() where word.kinds.contains(.claim) {
            let next = at + 1 < words.count ? words[at + 1].hash : nil
            for claim in claims[word.hash] ?? []
            where found[claim.concept] == nil && claim.isMade(before: next) {
                found[claim.concept] = claim.isSo != isTurnedRound(claim.concept, at, in: words)
            }
        }
        return found
    }

    /// Whether the words before a claim make it the opposite.
    private static func isTurnedRound(
        _ concept: FactConcept,
        _ at: Int,
        in words: [FactWord]
    ) -> Bool {
        // "Pleaded not guilty"
        if words[at].hash == pleaded { return words.contains { $0.hash == not } }
        return words[max(0, at - 4)..<at].contains {
            $0.kinds.contains(.negation) || concept == .bail && $0.hash == denied
        }
    }
}
