public import PostbagCore

/// What waits in a queue.
public struct QueueBacklog: Sendable, Hashable {
    /// The queue.
    public var queue: Queue
    /// How many cases wait.
    public var count: Int
    /// When the case came that has waited longest.
    public var oldest: Instant?
    /// The earliest moment by which one should be decided.
    public var nextDue: Instant?

    /// Describes a backlog.
    public init(
        queue: Queue,
        count: Int,
        oldest: Instant?,
        nextDue: Instant?
    ) {
        self.queue = queue
        self.count = count
        self.oldest = oldest
        self.nextDue = nextDue
    }
}
