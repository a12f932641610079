public import PostbagCore

/// How likely a report of somebody is right, before anybody has looked.
///
/// The share of a reporter's settled reports that were upheld, with a Beta prior, so that small
/// records count a little and large ones much, without a step between them. (Discourse's accuracy
/// bonus is 0 up to five settled flags and jumps to 6.5 at the sixth perfect one.)
///
///     credibility = (upheld + m·s) / (settled + s)     // prior mean m, prior strength s
public struct ReporterCredibility: Sendable, Hashable {
    /// From 0 to the settings' ceiling.
    public let value: Double
    /// How much record it rests on: settled / (settled + 2), from 0 towards 1.
    public let reliability: Double
    /// Why, in a sentence.
    public let why: String

    /// Works it out.
    ///
    /// - Parameters:
    ///   - reporter: Who.
    ///   - record: What came of earlier reports.
    ///   - isAuthor: Whether the comment is the reporter's own; nobody vouches against themselves.
    ///   - now: When.
    ///   - settings: The priors.
    public init(
        of reporter: Reporter,
        record: ReporterRecord,
        isAuthor: Bool = false,
        now: Instant,
        settings: ReportSettings
    ) {
        let faded = record.faded(to: now, settings: settings)
        reliability = faded.settled / (faded.settled + 2)
        if isAuthor {
            (value, why) = (0, "the reporter wrote the comment")
            return
        }
        if faded.standing.isProcessedLast(at: now) {
            (value, why) = (0, "the reporter's reports are processed last")
            return
        }
        let prior = Self.prior(of: reporter, record: faded, now: now, settings: settings)
        let mean =
            (faded.upheld + prior * settings.priorStrength)
            / (faded.settled + settings.priorStrength)
        value = min(settings.ceiling, mean)
        why =
            "\(QueuePosition.rounded(faded.upheld)) of \(QueuePosition.rounded(faded.settled)) "
            + "settled reports upheld, from \(QueuePosition.rounded(prior)) for "
            + (prior < settings.accountPrior ? "a newcomer" : "an account")
    }

    private static func prior(
        of reporter: Reporter,
        record: ReporterRecord,
        now: Instant,
        settings: ReportSettings
    ) -> Double {
        guard case .account = reporter else { return settings.newcomerPrior }
        let age = record.knownSince.duration(to: now).inSeconds
        let share = min(1, max(0, age / max(1, settings.settlingIn.inSeconds)))
        return settings.newcomerPrior + (settings.accountPrior - settings.newcomerPrior) * share
    }
}
