public import PostbagCore

/// What a unit of work can read.
///
/// In a transaction, what was read stays as it was until the unit ends: an engine with row locks
/// locks it, and leaves out cases that another unit has locked.
public protocol DeskReader {
    /// Changes whenever a story or an order does, on any machine.
    func registerVersion() throws -> Int64
    /// A story of the register.
    func story(_ id: StoryID) throws -> StoryRecord?
    /// The stories of the register, the latest first.
    func stories(limit: Int) throws -> [StoryRecord]

    /// A comment.
    func comment(_ id: CommentID) throws -> CommentRecord?
    /// The earlier texts of a comment, the first one first.
    func revisions(of id: CommentID) throws -> [RevisionRecord]
    /// The comments of a story, the latest first.
    func comments(under story: StoryID, limit: Int) throws -> [CommentRecord]
    /// The comments that answer one.
    func replies(to id: CommentID, limit: Int) throws -> [CommentRecord]
    /// The comments of a commenter, the latest first.
    func comments(by author: CommenterID, limit: Int) throws -> [CommentRecord]
    /// What a commenter has sent since a moment.
    func recentComments(by author: CommenterID, since: Instant) throws -> RecentComments
    /// Published comments in the store's own numbering, from after a number up to another.
    func publishedComments(
        after cursor: Int64,
        through end: Int64,
        limit: Int
    ) throws -> (comments: [CommentRecord], cursor: Int64)
    /// Refused or removed comments that have not changed since a moment, that still hold their text
    /// and that no legal hold keeps.
    func commentsPastRetention(changedBy time: Instant, limit: Int) throws -> [CommentRecord]
    /// The number of the comment that was stored last.
    func lastCommentNumber() throws -> Int64
    /// The protected details that comments under a story gave away.
    func details(under story: StoryID) throws -> Set<ProtectedDetail.Reference>

    /// A commenter.
    func commenter(_ id: CommenterID) throws -> CommenterRecord?
    /// A sanction.
    func sanction(_ id: SanctionID) throws -> Sanction?
    /// The sanctions of a commenter, the first one first.
    func sanctions(of commenter: CommenterID) throws -> [Sanction]
    /// Sanctions in force whose end has come.
    func sanctionsEnding(by now: Instant, limit: Int) throws -> [Sanction]

    /// A case.
    func reviewCase(_ id: CaseID) throws -> ReviewCase?
    /// The cases about a comment that wait.
    func openCases(about comment: CommentID) throws -> [ReviewCase]
    /// The first case in the order of the queues that some roles may see and that passes a test.
    func nextCase(
        in queues: [Queue],
        roles: Set<Role>,
        where isWanted: (ReviewCase) -> Bool
    ) throws -> ReviewCase?
    /// Cases in the order of their queues.
    func cases(_ filter: CaseFilter) throws -> [ReviewCase]
    /// What waits in each queue.
    func backlog() throws -> [QueueBacklog]
    /// The notes on a case, the first one first.
    func notes(on id: CaseID) throws -> [CaseNote]

    /// A decision.
    func decision(_ id: DecisionID) throws -> DecisionRecord?
    /// The decisions about a comment, the first one first.
    func decisions(about comment: CommentID) throws -> [DecisionRecord]
    /// Decisions that can no longer be taken back and whose consequences have not followed.
    func unsettledDecisions(finalBy now: Instant, limit: Int) throws -> [DecisionRecord]
    /// Decisions made in a time, the first one first, for statistics.
    func decisions(from start: Instant, until end: Instant, limit: Int) throws -> [DecisionRecord]

    /// A report.
    func report(_ id: ReportID) throws -> ReportRecord?
    /// The reports of a comment, the first one first.
    func reports(of comment: CommentID, onlyWaiting: Bool) throws -> [ReportRecord]
    /// Whether reports that came before a moment still say where they came from.
    func hasReportTraces(before: Instant) throws -> Bool
    /// A reporter's record.
    func reporter(_ reporter: Reporter) throws -> ReporterRecord?
    /// How many comments of a story readers have hidden that nobody has looked at.
    func hiddenByReaders(under story: StoryID) throws -> Int

    /// An appeal.
    func appeal(_ id: AppealID) throws -> Appeal?
    /// The appeals against something, the first one first.
    func appeals(against subject: AppealSubject) throws -> [Appeal]

    /// An order.
    func order(_ id: OrderID) throws -> StoredOrder?
    /// Every order.
    func orders() throws -> [StoredOrder]
    /// How far the search for an order has come.
    func rescan(for id: OrderID) throws -> RescanRecord?
    /// The searches that are not done.
    func unfinishedRescans() throws -> [RescanRecord]

    /// Every receiver of webhooks, by its name.
    func webhookReceivers() throws -> [WebhookReceiver]
    /// A message to a receiver.
    func webhook(_ id: WebhookID) throws -> WebhookMessage?
    /// Messages in a state, the latest first.
    func webhooks(_ state: WebhookMessage.State, limit: Int) throws -> [WebhookMessage]
    /// Messages that wait and whose time has come, the earliest first.
    func webhooksDue(by now: Instant, limit: Int) throws -> [WebhookMessage]
    /// How many messages wait or were given up.
    func webhookBacklog() throws -> WebhookBacklog
    /// Whether messages are kept that were taken before a moment.
    func hasWebhooks(deliveredBefore time: Instant) throws -> Bool

    /// An answer that was given under an idempotency key.
    func answer(to key: String, scope: String) throws -> IdempotentAnswer?
    /// Whether answers are kept that were given before a moment.
    func hasAnswers(before: Instant) throws -> Bool

    /// What was told of a text.
    func feedback(_ id: FeedbackID) throws -> TextFeedback?
    /// What was told of texts since a moment, in the order of their ids, from after one of them on.
    func feedback(since: Instant, after id: FeedbackID, limit: Int) throws -> [TextFeedback]
    /// Whether something is kept that was told before a moment.
    func hasFeedback(before: Instant) throws -> Bool

    /// A program's key.
    func accessKey(_ id: AccessKeyID) throws -> AccessKeyRecord?
    /// Every program's key, the first one first.
    func accessKeys() throws -> [AccessKeyRecord]
    /// A reviewer's account.
    func account(_ id: ReviewerID) throws -> ReviewerAccount?
    /// Every reviewer's account.
    func accounts() throws -> [ReviewerAccount]
    /// A session.
    func session(_ id: SessionID) throws -> SessionRecord?
    /// Whether sessions are kept that have run out by a moment.
    func hasSessions(expiredBy now: Instant) throws -> Bool

    /// What the statistics of a time are worked out from; `now` tells what is overdue.
    func statisticsRows(
        from start: Instant,
        until end: Instant,
        now: Instant
    ) throws -> StatisticsRows

    /// The end of the audit.
    func auditHead() throws -> AuditHead
    /// Entries of the audit, from after a place on.
    func auditEntries(after sequence: Int64, limit: Int) throws -> [AuditEntry]
}
