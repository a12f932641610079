public import PostbagCore

/// The case that reports make of a comment.
public struct ReportedCase: Sendable, Hashable {
    /// Where a person will see it.
    public var queue: Queue
    /// The rule that does the greatest harm if it is broken as alleged.
    public var rule: RuleID
    /// How grave that rule is, from 0 to 100.
    public var severity: Int
    /// How likely it is broken, from 0 to 1.
    public var probability: Double
    /// Every term of that, a sentence a line.
    public var explanation: [String]
}
