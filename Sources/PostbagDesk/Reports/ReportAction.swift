public import PostbagCore

/// What the desk must do when a report comes in or is settled.
public enum ReportAction: Sendable, Hashable {
    /// Keep the report.
    case store(Report)
    /// Count it as the same reporter's earlier report, and keep what the reader added.
    case fold(into: ReportID, text: String)
    /// Turn it away; the reporter may report again at that moment.
    case refuse(retryAfter: Instant)
    /// Open a case, or raise the open one, so that a reviewer sees the comment.
    case raise(ReportedCase)
    /// Take the comment out of sight until a person has decided; always with a case.
    case hide(rule: RuleID, why: [String])
    /// Tell those on duty that readers have hidden many comments of one story.
    case alertStory(hidden: Int)
    /// Write down what came of a report.
    case settle(ReportID, ReportResult)
    /// Tell a reporter something.
    case tell(Reporter, ReportID, ReporterMessage)
    /// Change how a reporter is treated.
    case setStanding(Reporter, ReporterStanding)
}
