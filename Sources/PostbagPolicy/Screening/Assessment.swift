package import PostbagCore
package import PostbagScoring

/// What the rules make of a comment, before a screening is made of it.
package struct Assessment: Sendable {
    /// What one rule recommends.
    package struct RuleOutcome: Sendable {
        package let rule: Int
        package let recommendation: Recommendation
        package let points: Int
        /// Whether it holds for somebody who needs help.
        package let asksForCare: Bool
    }

    /// Everything that was found, in the order of the policy's filters.
    package var findings: [Finding] = []
    /// The rules that found something, in the order of the policy.
    package var outcomes: [RuleOutcome] = []
    /// The protected details that the comment gives, without saying what they are.
    package var details: Set<ProtectedDetail.Reference> = []
    /// The classifier's probabilities, if the policy names a classifier.
    package var scores: LabelScores?
    /// What moved the highest score that a filter spoke for.
    package var explanation: Explanation?
    /// The filters that reached a limit, as `rule/filter`.
    package private(set) var couldNotAssess: [String] = []

    /// What stands among those filters when a text was longer than anything that is read.
    package static let textBeyondLimit = "text-beyond-limit"

    /// Notes that a filter reached a limit; each is named once.
    mutating func addUnassessed(_ filter: String) {
        if !couldNotAssess.contains(filter) { couldNotAssess.append(filter) }
    }
}
