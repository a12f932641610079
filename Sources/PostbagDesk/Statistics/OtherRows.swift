public import PostbagCore

/// What waits in a queue, as the statistics need to know it.
public struct WaitingRow: Sendable, Hashable {
    /// The queue.
    public var queue: Queue
    /// How many cases wait.
    public var count: Int
    /// When the case came that has waited longest.
    public var oldest: Instant?
    /// How many should have been decided by now.
    public var overdue: Int

    /// Describes what waits.
    public init(queue: Queue, count: Int, oldest: Instant? = nil, overdue: Int = 0) {
        self.queue = queue
        self.count = count
        self.oldest = oldest
        self.overdue = overdue
    }
}

/// What the statistics need to know of an appeal that was decided.
public struct AppealRow: Sendable, Hashable {
    /// The main rule of what was appealed against.
    public var rule: RuleID?
    /// Whether the policy had decided alone.
    public var wasAutomatic: Bool
    /// Whether the appeal was right.
    public var wasRestored: Bool

    /// Describes a decided appeal.
    public init(rule: RuleID?, wasAutomatic: Bool, wasRestored: Bool) {
        self.rule = rule
        self.wasAutomatic = wasAutomatic
        self.wasRestored = wasRestored
    }
}

/// What the statistics need to know of a report that was settled.
public struct ReportRow: Sendable, Hashable {
    /// Why it was made.
    public var reason: ReportReason
    /// What came of it.
    public var result: ReportResult

    /// Describes a settled report.
    public init(reason: ReportReason, result: ReportResult) {
        self.reason = reason
        self.result = result
    }
}

/// How many comments came in that stand alike.
public struct ReceivedRow: Sendable, Hashable {
    /// How they stand now.
    public var state: CommentState
    /// Whether a person has looked at them.
    public var isReviewed: Bool
    /// How many.
    public var count: Int

    /// Counts comments.
    public init(state: CommentState, isReviewed: Bool, count: Int) {
        self.state = state
        self.isReviewed = isReviewed
        self.count = count
    }
}
