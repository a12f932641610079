public import PostbagCore

/// How soon each queue promises to act and to decide.
///
/// The defaults are proposals for staffed hours, not law; a policy may set others. What the law does
/// set, the 48 hours and five days of SI 2013/3028, is no setting: see ``Section5Clock``.
public struct ClockSettings: Sendable, Hashable, Codable {
    /// The promises of one queue.
    public struct Target: Sendable, Hashable, Codable {
        /// How soon somebody or something must have acted, if that is promised apart.
        public var firstAction: Duration?
        /// How soon a case must be decided.
        public var decide: Duration
        /// How soon a case must be decided that is grave or that readers can see; `nil` as others.
        public var decideGrave: Duration?

        /// Promises of one queue.
        public init(
            firstAction: Duration? = nil,
            decide: Duration,
            decideGrave: Duration? = nil
        ) {
            self.firstAction = firstAction
            self.decide = decide
            self.decideGrave = decideGrave
        }
    }

    /// The promises by queue.
    public var targets: [Queue: Target]
    /// From which severity of the main rule on (0 to 100) a report counts as grave.
    public var graveSeverity: Int
    /// How long a sensitive story stays open while an urgent case on it waits unanswered.
    public var deadMan: Duration
    /// Further days on which no statutory time passes.
    public var extraHolidays: Set<CalendarDate>

    /// The house's proposals, or others.
    public init(
        targets: [Queue: Target] = ClockSettings.proposals,
        graveSeverity: Int = 80,
        deadMan: Duration = .seconds(900),
        extraHolidays: Set<CalendarDate> = []
    ) {
        self.targets = targets
        self.graveSeverity = graveSeverity
        self.deadMan = deadMan
        self.extraHolidays = extraHolidays
    }

    /// What the house proposes for each queue.
    public static let proposals: [Queue: Target] = [
        .urgent: Target(firstAction: .minutes(5), decide: .minutes(15)),
        .sealedLegal: Target(
            firstAction: .minutes(5),
            decide: .hours(2),
            decideGrave: .minutes(15)
        ),
        .notices: Target(firstAction: .zero, decide: .hours(24)),
        .reported: Target(decide: .hours(4), decideGrave: .hours(1)),
        .held: Target(decide: .hours(2)),
        .newUser: Target(decide: .hours(4)),
        .appeals: Target(firstAction: .zero, decide: .hours(72)),
        .qualitySample: Target(decide: .days(7)),
    ]

    /// The promises of a queue; one that the settings leave out has the house's.
    public func target(of queue: Queue) -> Target {
        targets[queue] ?? Self.proposals[queue] ?? Target(decide: .hours(24))
    }
}
