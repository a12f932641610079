public import PostbagCore

/// A reader's report as it comes in.
public struct ReportDraft: Sendable, Hashable {
    /// The comment.
    public var comment: CommentID
    /// Why.
    public var reason: ReportReason
    /// The rule, if the site names one itself; otherwise the reason's own.
    public var allegedRule: RuleID?
    /// What the reader adds in their own words.
    public var text: String
    /// Who.
    public var reporter: Reporter
    /// A digest of the network that the report came from, if known.
    public var network: String?
    /// The page outside the site that the reader came from, if known.
    public var referrer: String?
    /// When it came in.
    public var received: Instant

    /// Describes a report.
    public init(
        comment: CommentID,
        reason: ReportReason,
        allegedRule: RuleID? = nil,
        text: String = "",
        reporter: Reporter,
        network: String? = nil,
        referrer: String? = nil,
        received: Instant
    ) {
        self.comment = comment
        self.reason = reason
        self.allegedRule = allegedRule
        self.text = text
        self.reporter = reporter
        self.network = network
        self.referrer = referrer
        self.received = received
    }

    /// The rule that is alleged to be broken; `other` stands for a reason that no rule covers.
    public var rule: RuleID { allegedRule ?? reason.rule ?? RuleID("other") }
}
