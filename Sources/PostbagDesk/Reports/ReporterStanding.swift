public import PostbagCore

/// How the desk treats a reporter.
///
/// The Digital Services Act, Article 23(2), lets an operator suspend the processing of notices of
/// people who often send manifestly unfounded ones, for a reasonable time and after a warning. Here
/// they are processed last, not thrown away.
public enum ReporterStanding: Sendable, Hashable, Codable {
    /// As everybody.
    case ordinary
    /// Told that reports without ground are misuse.
    case warned(since: Instant)
    /// Reports wait behind all others until an end date, and hide nothing.
    case processedLast(until: Instant, reason: String)

    /// Whether the reporter's reports wait behind all others.
    public func isProcessedLast(at now: Instant) -> Bool {
        guard case .processedLast(let until, _) = self else { return false }
        return now < until
    }
}
