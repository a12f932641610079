import PostbagCore
import PostbagPolicy
import PostbagScoring

/// A policy's own cases as labelled comments, so that the classifier agrees with the rules about
/// what must be left alone.
enum CaseComments {
    private static let tones: [String: [ScoreLabel]] = [
        "personal-abuse": [.insult], "hate": [.identityAttack], "threats": [.threat],
        "profanity": [.profanity], "spam": [.spam],
    ]
    private static let harms: [String: [ScoreLabel]] = [
        "child-safety": [.childSafety], "contempt-active-proceedings": [.guilt],
        "defamation-accusation": [.accusation], "graphic-detail": [.graphicDetail],
        "grief-intrusion": [.griefIntrusion], "hate": [.codedHate],
        "impersonation": [.impersonation], "jigsaw-identification": [.identification],
        "personal-abuse": [.belittling], "private-information": [.privateDetail],
        "self-harm": [.selfHarm, .distress], "spam": [.soliciting], "threats": [.menace],
        "victim-blaming": [.victimBlaming], "vigilantism": [.vigilantism],
    ]

    /// The cases of the rules that a group's labels are about.
    static func comments(of suite: CaseSuite, for group: LabelGroup) -> [LabelledComment] {
        let rules = group == .tone ? tones : harms
        return suite.cases.enumerated().compactMap { index, example in
            guard let labels = rules[example.rule.rawValue] else { return nil }
            let isBreach = isBreach(example.expectation)
            guard speaks(isBreach: isBreach, of: labels) else { return nil }
            var comment = LabelledComment(
                id: "case-\(index)",
                source: SourceNorms.policyCases,
                text: example.markedText.text
            )
            for label in labels { comment.numbers[label.rawValue] = isBreach ? 1 : 0 }
            // Advertising need not be rude.
            if labels != [.spam] { comment.share = isBreach ? 0.9 : 0.05 }
            return comment
        }
    }

    /// A breach of a rule with two labels does not tell which; what contempt leaves alone under a
    /// case that is over says nothing of the words.
    private static func speaks(isBreach: Bool, of labels: [ScoreLabel]) -> Bool {
        isBreach ? labels.count == 1 : labels != [.guilt]
    }

    private static func isBreach(_ expectation: PolicyCase.Expectation) -> Bool {
        switch expectation {
        case .finds: true
        case .recommends(let recommendation): recommendation > .publish
        case .leavesAlone: false
        }
    }
}
