public import PostbagCore

/// A report as the desk keeps it, with what its sender was told.
public struct ReportRecord: Sendable, Hashable {
    /// The report.
    public var report: Report
    /// The story of the reported comment.
    public var story: StoryID?
    /// The comment's revision that was reported.
    public var revision: Int
    /// What the reporter was last told.
    public var message: ReporterMessage
    /// When a person had decided.
    public var settled: Instant?
    /// Whether a reviewer marked it as manifestly without ground.
    public var isUnfounded: Bool

    /// Keeps a report.
    public init(
        report: Report,
        story: StoryID? = nil,
        revision: Int,
        message: ReporterMessage,
        settled: Instant? = nil,
        isUnfounded: Bool = false
    ) {
        self.report = report
        self.story = story
        self.revision = revision
        self.message = message
        self.settled = settled
        self.isUnfounded = isUnfounded
    }
}
