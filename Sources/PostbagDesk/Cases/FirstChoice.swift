public import PostbagCore

/// What the first of two people chose; the second sees it only after choosing.
public struct FirstChoice: Sendable, Hashable, Codable {
    /// Who chose.
    public var reviewer: ReviewerID
    /// What.
    public var action: DecisionAction
    /// Under which rules.
    public var rules: [RuleID]
    /// Why.
    public var reason: String
    /// When.
    public var at: Instant

    /// Records a first choice.
    public init(
        reviewer: ReviewerID,
        action: DecisionAction,
        rules: [RuleID] = [],
        reason: String,
        at: Instant
    ) {
        self.reviewer = reviewer
        self.action = action
        self.rules = rules
        self.reason = reason
        self.at = at
    }
}
