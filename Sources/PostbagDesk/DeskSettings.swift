import PostbagCore

/// How a desk works: limits, clocks and numbers that a site may set in its policy.
///
/// The defaults are the house's proposals, not law.
public struct DeskSettings: Sendable, Hashable {
    /// How long a claim lasts if it is not renewed.
    public var claimLease: Duration = .minutes(5)
    /// How long a reviewer may take a decision back.
    public var undoWindow: Duration = .minutes(1)
    /// How long a case waits for a colleague who was asked before anybody may take it.
    public var askedFor: Duration = .minutes(30)
    /// How many comments of a new commenter are held until a person has approved that many.
    public var approvalsBeforeTrust: Int = 1
    /// How many comments a commenter may send within ``floodWindow``.
    public var floodLimit: Int = 6
    /// The time over which ``floodLimit`` counts.
    public var floodWindow: Duration = .minutes(1)
    /// The time within which the same text from the same commenter is a repeat.
    public var repeatWindow: Duration = .hours(24)
    /// How long an author may edit what was published.
    public var editWindow: Duration = .minutes(15)
    /// How long an idempotency key is remembered.
    public var idempotencyWindow: Duration = .days(7)
    /// How long the text of a refused or removed comment is kept: six months to appeal and one more.
    public var refusedTextLife: Duration = .days(214)
    /// How long it is kept which network and page a report came from.
    public var traceLife: Duration = .days(90)
    /// How long it is kept what programs told of texts.
    public var feedbackLife: Duration = .days(90)
    /// How many comments a re-scan for an order looks at in one transaction.
    public var rescanBatch: Int = 200
    /// What part of what is published a person looks at again, from 0 to 1.
    public var qualitySample = 0.05
    /// The longest comment that is taken in, in bytes of UTF-8.
    public var longestComment = 100_000
    /// A name for this desk that no other has; it begins the numbers of its statements.
    public var name = "postbag"
    /// What a queue and an expected harm are worth in waiting time.
    public var queues = QueueSettings()
    /// How soon each queue promises to decide.
    public var clocks = ClockSettings()
    /// What reports weigh.
    public var reports = ReportSettings()
    /// What strikes weigh and lead to.
    public var standing = StandingSettings()
    /// How reviewers are looked after.
    public var wellbeing = WellbeingSettings()

    /// The house's proposals.
    public init() {}
}
