/// What one report weighs, and why.
public struct ReportWeight: Sendable, Hashable {
    /// The report.
    public let report: ReportID
    /// How likely a report of this reporter is right.
    public let credibility: Double
    /// What is left of it, as others may act together with the reporter.
    public let independence: Double
    /// Why that much is left.
    public let whyIndependence: String

    /// Credibility × independence: how likely this report alone makes it that the rule is broken.
    public var value: Double { credibility * independence }

    /// Every term in a sentence.
    public var explanation: String {
        "report \(report): credibility \(QueuePosition.rounded(credibility)) × independence "
            + "\(QueuePosition.rounded(independence)) (\(whyIndependence)) = "
            + QueuePosition.rounded(value)
    }
}
