public import PostbagCore

/// How often one reporter may report.
///
/// What hides alone has a limit of its own, several times as high: nobody is to be told to wait who
/// sees a child's name.
public struct ReportRateLimit: Sendable, Hashable {
    /// The limits.
    public var settings: ReportSettings

    /// Limits under some settings.
    public init(settings: ReportSettings) {
        self.settings = settings
    }

    /// When the reporter may report again; `nil` if that is now.
    public func retryAfter(
        _ record: ReporterRecord,
        isGrave: Bool,
        now: Instant
    ) -> Instant? {
        let factor = isGrave ? settings.graveFactor : 1
        let short = wait(record.recent, settings.shortLimit * factor, settings.shortWindow, now)
        let day = wait(record.recent, settings.dayLimit * factor, .days(1), now)
        return [short, day].compactMap { $0 }.max()
    }

    /// How many moments of reports a record must keep.
    var kept: Int { settings.dayLimit * settings.graveFactor }

    private func wait(
        _ recent: [Instant],
        _ limit: Int,
        _ window: Duration,
        _ now: Instant
    ) -> Instant? {
        guard recent.count >= limit, limit > 0 else { return limit > 0 ? nil : now + window }
        let free = recent[recent.count - limit] + window
        return free > now ? free : nil
    }
}
