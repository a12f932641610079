public import PostbagCore

/// What a reviewer chooses for a case.
public struct CaseChoice: Sendable, Hashable {
    /// What.
    public var action: DecisionAction
    /// Under which rules, the main one first; the case's own if empty.
    public var rules: [RuleID]
    /// Why, in words that the author may be told.
    public var reason: String
    /// The case's version that the reviewer looked at.
    public var version: Int

    /// Chooses.
    public init(
        _ action: DecisionAction,
        rules: [RuleID] = [],
        reason: String = "",
        version: Int
    ) {
        self.action = action
        self.rules = rules
        self.reason = reason
        self.version = version
    }
}
