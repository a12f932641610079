public import PostbagCore

/// What the statistics need to know of a case that waits.
public struct OpenCaseRow: Sendable, Hashable {
    /// Where it waits.
    public var queue: Queue
    /// When it came there.
    public var entered: Instant
    /// When it should be decided.
    public var due: Instant?

    /// Describes a waiting case.
    public init(queue: Queue, entered: Instant, due: Instant? = nil) {
        self.queue = queue
        self.entered = entered
        self.due = due
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
