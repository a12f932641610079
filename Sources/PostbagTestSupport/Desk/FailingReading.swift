import PostbagCore
import PostbagDesk

/// Reading that counts its calls and fails at one of them.
protocol FailingReading: DeskReader {
    var base: any DeskReader { get }
    var calls: CallCounter { get }
}

extension FailingReading {
    func accessKey(_ id: AccessKeyID) throws -> AccessKeyRecord? {
        try calls.next()
        return try base.accessKey(id)
    }

    func accessKeys() throws -> [AccessKeyRecord] {
        try calls.next()
        return try base.accessKeys()
    }

    func account(_ id: ReviewerID) throws -> ReviewerAccount? {
        try calls.next()
        return try base.account(id)
    }

    func accounts() throws -> [ReviewerAccount] {
        try calls.next()
        return try base.accounts()
    }

    func session(_ id: SessionID) throws -> SessionRecord? {
        try calls.next()
        return try base.session(id)
    }

    func hasSessions(expiredBy now: Instant) throws -> Bool {
        try calls.next()
        return try base.hasSessions(expiredBy: now)
    }

    func registerVersion() throws -> Int64 {
        try calls.next()
        return try base.registerVersion()
    }

    func story(_ id: StoryID) throws -> StoryRecord? {
        try calls.next()
        return try base.story(id)
    }

    func stories(limit: Int) throws -> [StoryRecord] {
        try calls.next()
        return try base.stories(limit: limit)
    }

    func comment(_ id: CommentID) throws -> CommentRecord? {
        try calls.next()
        return try base.comment(id)
    }

    func revisions(of id: CommentID) throws -> [RevisionRecord] {
        try calls.next()
        return try base.revisions(of: id)
    }

    func comments(under story: StoryID, limit: Int) throws -> [CommentRecord] {
        try calls.next()
        return try base.comments(under: story, limit: limit)
    }

    func replies(to id: CommentID, limit: Int) throws -> [CommentRecord] {
        try calls.next()
        return try base.replies(to: id, limit: limit)
    }

    func comments(by author: CommenterID, limit: Int) throws -> [CommentRecord] {
        try calls.next()
        return try base.comments(by: author, limit: limit)
    }

    func recentComments(by author: CommenterID, since: Instant) throws -> RecentComments {
        try calls.next()
        return try base.recentComments(by: author, since: since)
    }

    func publishedComments(after cursor: Int64, through end: Int64, limit: Int) throws -> (
        comments: [CommentRecord], cursor: Int64
    ) {
        try calls.next()
        return try base.publishedComments(after: cursor, through: end, limit: limit)
    }

    func commentsPastRetention(changedBy time: Instant, limit: Int) throws -> [CommentRecord] {
        try calls.next()
        return try base.commentsPastRetention(changedBy: time, limit: limit)
    }

    func feedback(_ id: FeedbackID) throws -> TextFeedback? {
        try calls.next()
        return try base.feedback(id)
    }

    func feedback(since: Instant, after id: FeedbackID, limit: Int) throws -> [TextFeedback] {
        try calls.next()
        return try base.feedback(since: since, after: id, limit: limit)
    }

    func hasFeedback(before: Instant) throws -> Bool {
        try calls.next()
        return try base.hasFeedback(before: before)
    }

    func hasReportTraces(before: Instant) throws -> Bool {
        try calls.next()
        return try base.hasReportTraces(before: before)
    }

    func lastCommentNumber() throws -> Int64 {
        try calls.next()
        return try base.lastCommentNumber()
    }

    func details(under story: StoryID) throws -> Set<ProtectedDetail.Reference> {
        try calls.next()
        return try base.details(under: story)
    }

    func commenter(_ id: CommenterID) throws -> CommenterRecord? {
        try calls.next()
        return try base.commenter(id)
    }

    func sanction(_ id: SanctionID) throws -> Sanction? {
        try calls.next()
        return try base.sanction(id)
    }

    func sanctions(of commenter: CommenterID) throws -> [Sanction] {
        try calls.next()
        return try base.sanctions(of: commenter)
    }

    func sanctionsEnding(by now: Instant, limit: Int) throws -> [Sanction] {
        try calls.next()
        return try base.sanctionsEnding(by: now, limit: limit)
    }

    func reviewCase(_ id: CaseID) throws -> ReviewCase? {
        try calls.next()
        return try base.reviewCase(id)
    }

    func openCases(about comment: CommentID) throws -> [ReviewCase] {
        try calls.next()
        return try base.openCases(about: comment)
    }

    func nextCase(in queues: [Queue], roles: Set<Role>, where isWanted: (ReviewCase) -> Bool) throws
        -> ReviewCase?
    {
        try calls.next()
        return try base.nextCase(in: queues, roles: roles, where: isWanted)
    }

    func cases(_ filter: CaseFilter) throws -> [ReviewCase] {
        try calls.next()
        return try base.cases(filter)
    }

    func backlog() throws -> [QueueBacklog] {
        try calls.next()
        return try base.backlog()
    }

    func notes(on id: CaseID) throws -> [CaseNote] {
        try calls.next()
        return try base.notes(on: id)
    }

    func decision(_ id: DecisionID) throws -> DecisionRecord? {
        try calls.next()
        return try base.decision(id)
    }

    func decisions(about comment: CommentID) throws -> [DecisionRecord] {
        try calls.next()
        return try base.decisions(about: comment)
    }

    func unsettledDecisions(finalBy now: Instant, limit: Int) throws -> [DecisionRecord] {
        try calls.next()
        return try base.unsettledDecisions(finalBy: now, limit: limit)
    }

    func decisions(from start: Instant, until end: Instant, limit: Int) throws -> [DecisionRecord] {
        try calls.next()
        return try base.decisions(from: start, until: end, limit: limit)
    }

    func report(_ id: ReportID) throws -> ReportRecord? {
        try calls.next()
        return try base.report(id)
    }

    func reports(of comment: CommentID, onlyWaiting: Bool) throws -> [ReportRecord] {
        try calls.next()
        return try base.reports(of: comment, onlyWaiting: onlyWaiting)
    }

    func reporter(_ reporter: Reporter) throws -> ReporterRecord? {
        try calls.next()
        return try base.reporter(reporter)
    }

    func hiddenByReaders(under story: StoryID) throws -> Int {
        try calls.next()
        return try base.hiddenByReaders(under: story)
    }

    func appeal(_ id: AppealID) throws -> Appeal? {
        try calls.next()
        return try base.appeal(id)
    }

    func appeals(against subject: AppealSubject) throws -> [Appeal] {
        try calls.next()
        return try base.appeals(against: subject)
    }

    func order(_ id: OrderID) throws -> StoredOrder? {
        try calls.next()
        return try base.order(id)
    }

    func orders() throws -> [StoredOrder] {
        try calls.next()
        return try base.orders()
    }

    func rescan(for id: OrderID) throws -> RescanRecord? {
        try calls.next()
        return try base.rescan(for: id)
    }

    func unfinishedRescans() throws -> [RescanRecord] {
        try calls.next()
        return try base.unfinishedRescans()
    }

    func webhookReceivers() throws -> [WebhookReceiver] {
        try calls.next()
        return try base.webhookReceivers()
    }

    func webhook(_ id: WebhookID) throws -> WebhookMessage? {
        try calls.next()
        return try base.webhook(id)
    }

    func webhooks(_ state: WebhookMessage.State, limit: Int) throws -> [WebhookMessage] {
        try calls.next()
        return try base.webhooks(state, limit: limit)
    }

    func webhooksDue(by now: Instant, limit: Int) throws -> [WebhookMessage] {
        try calls.next()
        return try base.webhooksDue(by: now, limit: limit)
    }

    func webhookBacklog() throws -> WebhookBacklog {
        try calls.next()
        return try base.webhookBacklog()
    }

    func hasWebhooks(deliveredBefore time: Instant) throws -> Bool {
        try calls.next()
        return try base.hasWebhooks(deliveredBefore: time)
    }

    func answer(to key: String, scope: String) throws -> IdempotentAnswer? {
        try calls.next()
        return try base.answer(to: key, scope: scope)
    }

    func hasAnswers(before: Instant) throws -> Bool {
        try calls.next()
        return try base.hasAnswers(before: before)
    }

    func statisticsRows(from start: Instant, until end: Instant, now: Instant) throws
        -> StatisticsRows
    {
        try calls.next()
        return try base.statisticsRows(from: start, until: end, now: now)
    }

    func auditHead() throws -> AuditHead {
        try calls.next()
        return try base.auditHead()
    }

    func auditEntries(after sequence: Int64, limit: Int) throws -> [AuditEntry] {
        try calls.next()
        return try base.auditEntries(after: sequence, limit: limit)
    }
}
