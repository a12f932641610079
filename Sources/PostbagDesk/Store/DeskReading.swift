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
    /// What a decision about a case reads besides the case, which is read before: its comment, the
    /// reports of it that wait, other open cases about it, the register's version, who is told, and
    /// the decision's number.
    case surroundings(of: CaseID)
    /// What a comment that most often is new is stored by: the answer to its key in the scope
    /// `submit`, the comment, the register's version, and the commenter with their sanctions.
    case submission(of: CommentID, by: CommenterID?, key: String?)
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
