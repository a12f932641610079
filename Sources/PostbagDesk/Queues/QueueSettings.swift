import PostbagCore

/// How much waiting time a queue and an expected harm are worth.
public struct QueueSettings: Sendable, Hashable, Codable {
    /// How much later a case of the first ordinary queue may come in and still go first; by queue.
    ///
    /// The head start is finite, so that a case in a low queue comes first once it has waited so
    /// much longer: nothing starves.
    public var headStart: [Queue: Duration]
    /// What each point of expected harm (0 to 100) is worth in waiting time.
    public var perPointOfHarm: Duration
    /// How much waiting time a date set by law is worth: a case with one is placed as if it had come
    /// in that long before the date.
    public var beforeDue: Duration

    /// The house's proposals, or others.
    public init(
        headStart: [Queue: Duration] = QueueSettings.proposals,
        perPointOfHarm: Duration = .seconds(300),
        beforeDue: Duration = .seconds(86_400)
    ) {
        self.headStart = headStart
        self.perPointOfHarm = perPointOfHarm
        self.beforeDue = beforeDue
    }

    /// What the house proposes for the queues that are not absolute.
    public static let proposals: [Queue: Duration] = [
        .notices: .hours(48),
        .reported: .hours(24),
        .held: .hours(20),
        .newUser: .hours(12),
        .appeals: .hours(6),
        .qualitySample: .zero,
    ]
}
