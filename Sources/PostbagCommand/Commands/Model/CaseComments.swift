import PostbagCore
import PostbagPolicy
import PostbagScoring

/// A policy's own cases as labelled comments, so that the classifier agrees with the rules about
/// what must be left alone.
enum CaseComments {
    private static let labels: [String: ScoreLabel] = [
        "personal-abuse": .insult, "hate": .identityAttack, "threats": .threat,
        "profanity": .profanity, "spam": .spam,
    ]

    /// The cases of the rules that ask the classifier.
    static func comments(of suite: CaseSuite) -> [LabelledComment] {
        suite.cases.enumerated().compactMap { index, example in
            guard let label = labels[example.rule.rawValue] else { return nil }
            let isBreach = isBreach(example.expectation)
            var comment = LabelledComment(
                id: "case-\(index)",
                source: SourceNorms.policyCases,
                text: example.markedText.text,
                numbers: [label.rawValue: isBreach ? 1 : 0]
            )
            // Advertising need not be rude.
            if label != .spam { comment.share = isBreach ? 0.9 : 0.05 }
            return comment
        }
    }

    private static func isBreach(_ expectation: PolicyCase.Expectation) -> Bool {
        switch expectation {
        case .finds: true
        case .recommends(let recommendation): recommendation > .publish
        case .leavesAlone: false
        }
    }
}
