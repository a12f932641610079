import Foundation
import PostbagCore

/// How much reports weigh, when they hide, and how many anybody may send.
///
/// The defaults are the house's proposals; each says what it changes.
public struct ReportSettings: Sendable, Hashable, Codable {
    /// How likely a report of an account without a record is right.
    public var accountPrior = 0.5
    /// How likely a report of an unknown device or a brand-new account is right.
    public var newcomerPrior = 0.25
    /// How long it takes a new account to come from the one to the other.
    public var settlingIn: Duration = .days(7)
    /// How many settled reports it takes for the record to weigh as much as the prior.
    public var priorStrength = 4.0
    /// The most that one report can weigh.
    public var ceiling = 0.9
    /// The time in which an old record loses half of its weight.
    public var halfLife: Duration = .days(180)
    /// The time in which a report stops pressing on those that follow it; half-life × 1.44.
    public var burst: Duration = .seconds(1_800)
    /// How certain readers must be to hide what is as grave as ``graveSeverity``.
    public var graveCertainty = 0.95
    /// How certain readers must be to hide what is as slight as ``slightSeverity``.
    public var slightCertainty = 0.99
    /// From here on, ``graveCertainty`` is enough.
    public var graveSeverity = 90
    /// Below this, readers hide nothing; a person decides.
    public var slightSeverity = 30
    /// The probability from which reviewers see a reported comment; hiding never needs less.
    public var visibleAt = 0.0
    /// How credible a reporter must be to hide alone what a person has seen and kept already; above
    /// the priors, so that it takes a record.
    public var credibleAlone = 0.55
    /// How many comments of a story readers may hide together before a person has looked.
    public var hiddenInStory = 20
    /// How many undecided reports of a comment are weighed; the rest is only kept.
    public var considered = 500
    /// How many reports anybody may send in ``shortWindow``.
    public var shortLimit = 5
    /// The time over which ``shortLimit`` counts.
    public var shortWindow: Duration = .seconds(600)
    /// How many reports anybody may send in a day.
    public var dayLimit = 30
    /// How many times as many reports anybody may send of what hides alone.
    public var graveFactor = 4
    /// How many unfounded reports, among how many settled at least half, bring a warning.
    public var unfoundedBeforeWarning = 3.0
    /// How long reports of somebody who goes on after a warning are processed last.
    public var processedLastFor: Duration = .days(30)

    /// The house's proposals.
    public init() {}

    /// The share of a record that counts after some seconds.
    func share(leftAfter seconds: Double) -> Double {
        exp2(-seconds / halfLife.inSeconds)
    }

    /// How certain readers must be to hide something so grave; `nil` if they cannot.
    public func certaintyToHide(severity: Int) -> Double? {
        guard severity >= slightSeverity else { return nil }
        let range = Double(max(1, graveSeverity - slightSeverity))
        let place = min(1, Double(severity - slightSeverity) / range)
        return max(visibleAt, slightCertainty + (graveCertainty - slightCertainty) * place)
    }
}
