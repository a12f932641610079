public import PostbagCore

/// How one queue does.
public struct QueueStatistics: Sendable, Hashable {
    /// The queue.
    public let queue: Queue
    /// How many cases wait.
    public var backlog = 0
    /// When the oldest of them came in.
    public var oldest: Instant?
    /// How many wait longer than they should.
    public var overdue = 0
    /// How many were decided, of these how many late.
    public var late = Share(0, of: 0)
    /// How long decisions took.
    public var time: Durations?

    init(_ queue: Queue) {
        self.queue = queue
    }

    /// How long the oldest case has waited.
    public func oldestAge(at now: Instant) -> Duration? {
        oldest.map { $0.duration(to: now) }
    }
}
