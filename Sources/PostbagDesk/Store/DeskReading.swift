public import PostbagCore

/// Something that a unit of work is about to read; see ``DeskTransaction/prefetch(_:)``.
public enum DeskReading: Sendable, Hashable {
    /// ``DeskTransaction/clock(_:)``.
    case clock(Instant)
    /// ``DeskTransaction/newID(of:)``.
    case newID(DeskRecordKind)
    /// ``DeskTransaction/freeCase(in:for:at:)``.
    case freeCase([Queue], for: Reviewer, at: Instant)
    /// ``DeskReader/registerVersion()``.
    case registerVersion
    /// ``DeskReader/story(_:)``.
    case story(StoryID)
    /// ``DeskReader/comment(_:)``.
    case comment(CommentID)
    /// ``DeskReader/commenter(_:)``.
    case commenter(CommenterID)
    /// ``DeskReader/sanctions(of:)``.
    case sanctions(of: CommenterID)
    /// ``DeskReader/recentComments(by:since:)``.
    case recentComments(by: CommenterID, since: Instant)
    /// ``DeskReader/reviewCase(_:)``.
    case reviewCase(CaseID)
    /// ``DeskReader/openCases(about:)``.
    case openCases(about: CommentID)
    /// ``DeskReader/reports(of:onlyWaiting:)``, only those that wait.
    case waitingReports(of: CommentID)
    /// ``DeskReader/reporter(_:)``.
    case reporter(Reporter)
    /// ``DeskReader/hiddenByReaders(under:)``.
    case hiddenByReaders(under: StoryID)
    /// ``DeskReader/webhookReceivers()``.
    case webhookReceivers
    /// ``DeskReader/answer(to:scope:)``.
    case answer(to: String, scope: String)
}
