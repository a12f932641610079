public import PostbagCore

/// One thing that changes in a desk's store, always together with an entry of the audit.
///
/// A record that the unit has read may come with what it `was`: then a store need write no more than
/// what is another now.
public enum DeskChange: Sendable {
    /// A story is put in the register, or changes.
    case story(StoryRecord)
    /// A new comment; the store refuses an id that is there already.
    case addComment(CommentRecord)
    /// A comment changes.
    case comment(CommentRecord, was: CommentRecord? = nil)
    /// A text is kept that its author has replaced.
    case keepRevision(RevisionRecord)
    /// Every earlier text of a comment is thrown away.
    case eraseRevisions(CommentID)
    /// A commenter is new, or changes.
    case commenter(CommenterRecord)
    /// A new case, whose number this unit was given.
    case addReviewCase(ReviewCase)
    /// A case is new, or changes.
    case reviewCase(ReviewCase, was: ReviewCase? = nil)
    /// A note is added to a case.
    case note(CaseNote)
    /// A new decision, whose number this unit was given.
    case addDecision(DecisionRecord)
    /// A decision is new, or what came of it changes; what was decided never does.
    case decision(DecisionRecord)
    /// A report is new, or what came of it changes.
    case report(ReportRecord)
    /// The words and the sender of reports are thrown away.
    case eraseReports(from: Reporter)
    /// Reports that came before a moment no longer say which network and page they came from.
    case eraseReportTraces(before: Instant)
    /// A reporter's record changes.
    case reporter(Reporter, ReporterRecord)
    /// A sanction is new, or changes.
    case sanction(Sanction)
    /// An appeal is new, or changes.
    case appeal(Appeal)
    /// An order is new, or changes.
    case order(StoredOrder)
    /// A search for an order goes on.
    case rescan(RescanRecord)
    /// A comment gives these protected details away, or none.
    case details(CommentID, under: StoryID, Set<ProtectedDetail.Reference>)
    /// A receiver of webhooks is new, or changes.
    case webhookReceiver(WebhookReceiver)
    /// A message to a receiver is new, or a person sends it again.
    case webhook(WebhookMessage)
    /// An answer is kept for its idempotency key.
    case answer(IdempotentAnswer)
    /// Answers are forgotten that were given before a moment.
    case forgetAnswers(before: Instant)
    /// What is told of a text is new, or told again.
    case feedback(TextFeedback)
    /// What was told of texts before a moment is forgotten.
    case forgetFeedback(before: Instant)
    /// A program's key is new, or changes.
    case accessKey(AccessKeyRecord)
    /// A reviewer's account is new, or changes.
    case account(ReviewerAccount)
    /// A session is new, or ends.
    case session(SessionRecord)
    /// Sessions are forgotten that have run out by a moment.
    case forgetSessions(expiredBy: Instant)
}
