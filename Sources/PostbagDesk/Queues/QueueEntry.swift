public import PostbagCore

/// What the order of a queue depends on, of one case.
public struct QueueEntry: Sendable, Hashable {
    /// Where it waits.
    public var queue: Queue
    /// When it came there.
    public var entered: Instant
    /// How grave the main rule is, from 0 to 100.
    public var severity: Int
    /// How likely it is that the rule is broken, from 0 to 1.
    public var probability: Double
    /// How many people it reaches meanwhile.
    public var exposure: Exposure
    /// The date that the law sets, if it sets one.
    public var due: Instant?

    /// Describes a waiting case.
    public init(
        queue: Queue,
        entered: Instant,
        severity: Int,
        probability: Double,
        exposure: Exposure,
        due: Instant? = nil
    ) {
        self.queue = queue
        self.entered = entered
        self.severity = severity
        self.probability = probability
        self.exposure = exposure
        self.due = due
    }

    /// Severity × probability × exposure, from 0 to 100.
    public var expectedHarm: Double {
        Double(min(max(severity, 0), 100)) * min(max(probability, 0), 1) * exposure.share
    }
}
