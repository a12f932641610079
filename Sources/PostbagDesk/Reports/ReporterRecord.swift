public import PostbagCore

/// What came of a reporter's earlier reports; old ones fade.
public struct ReporterRecord: Sendable, Hashable, Codable {
    /// When the reporter was first known: the age of the account, or the first report of a device.
    public var knownSince: Instant
    /// How many reports were right, faded to ``settledAt``.
    public private(set) var upheld: Double
    /// How many were not, though they were meant well, faded to ``settledAt``.
    public private(set) var declined: Double
    /// How many were manifestly without ground, faded to ``settledAt``.
    public private(set) var unfounded: Double
    /// When a report was last settled.
    public private(set) var settledAt: Instant
    /// How the desk treats the reporter.
    public var standing: ReporterStanding
    /// When the latest reports came in, the oldest first; kept to limit their rate.
    public private(set) var recent: [Instant]

    /// A reporter of whom nothing is known yet.
    public init(knownSince: Instant) {
        self.knownSince = knownSince
        (upheld, declined, unfounded) = (0, 0, 0)
        settledAt = knownSince
        standing = .ordinary
        recent = []
    }

    /// A reporter with a record.
    public init(
        knownSince: Instant,
        upheld: Double,
        declined: Double,
        unfounded: Double = 0,
        settledAt: Instant,
        standing: ReporterStanding = .ordinary
    ) {
        self.knownSince = knownSince
        self.upheld = upheld
        self.declined = declined
        self.unfounded = unfounded
        self.settledAt = settledAt
        self.standing = standing
        recent = []
    }

    /// How many of the reports were settled, faded.
    public var settled: Double { upheld + declined + unfounded }

    /// Adds what came of a report.
    public mutating func add(_ result: ReportResult, now: Instant, settings: ReportSettings) {
        self = faded(to: now, settings: settings)
        switch result {
        case .upheld: upheld += 1
        case .declined: declined += 1
        case .unfounded: unfounded += 1
        }
    }

    /// The record as it counts at a moment: every count halves each half-life.
    public func faded(to now: Instant, settings: ReportSettings) -> ReporterRecord {
        let age = settledAt.duration(to: now).inSeconds
        guard age > 0 else { return self }
        let share = settings.share(leftAfter: age)
        var faded = self
        faded.upheld *= share
        faded.declined *= share
        faded.unfounded *= share
        faded.settledAt = now
        return faded
    }

    mutating func note(reportAt now: Instant, keeping count: Int) {
        recent.append(now)
        if recent.count > count { recent.removeFirst(recent.count - count) }
    }
}
