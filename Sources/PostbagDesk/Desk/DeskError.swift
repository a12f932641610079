import PostbagCore

/// Why the desk cannot do what it was asked.
public enum DeskError: Error, Sendable, Hashable {
    /// There is no such story.
    case unknownStory(StoryID)
    /// There is no such comment.
    case unknownComment(CommentID)
    /// There is no such case.
    case unknownCase(CaseID)
    /// There is no such decision.
    case unknownDecision(DecisionID)
    /// There is no such report.
    case unknownReport(ReportID)
    /// There is no such commenter.
    case unknownCommenter(CommenterID)
    /// There is no such sanction.
    case unknownSanction(SanctionID)
    /// There is no such appeal.
    case unknownAppeal(AppealID)
    /// There is no such order.
    case unknownOrder(OrderID)
    /// There is no such receiver of webhooks.
    case unknownReceiver(WebhookReceiverID)
    /// There is no such message to a receiver.
    case unknownWebhook(WebhookID)
    /// The comment that is answered is not there, or stands under another story.
    case unknownParent(CommentID)
    /// Something about what came in is wrong.
    case invalid(String)
    /// The idempotency key was used for something else.
    case keyReused(String)
    /// The person may not do that.
    case notAllowed(String)
    /// It cannot be done as things stand.
    case refused(String)
    /// The desk has no key, so it can neither seal nor open.
    case noKey
    /// The register kept changing while a comment was screened.
    case busy
}

extension DeskError: CustomStringConvertible {
    /// What went wrong and how to mend it.
    public var description: String {
        switch self {
        case .unknownStory(let id):
            "there is no story '\(id)'; add it with `postbag story add` before its comments"
        case .unknownComment(let id): "there is no comment '\(id)'"
        case .unknownCase(let id): "there is no case \(id); see `postbag queue list`"
        case .unknownDecision(let id): "there is no decision \(id)"
        case .unknownReport(let id): "there is no report \(id)"
        case .unknownCommenter(let id): "there is no commenter '\(id)'"
        case .unknownSanction(let id): "there is no sanction \(id)"
        case .unknownAppeal(let id): "there is no appeal \(id)"
        case .unknownOrder(let id): "there is no order '\(id)'; see `postbag order list`"
        case .unknownReceiver(let id):
            "there is no receiver '\(id)'; see `postbag webhook list`"
        case .unknownWebhook(let id):
            "there is no message '\(id)'; see `postbag webhook list`"
        case .unknownParent(let id):
            "the comment '\(id)' that this one answers is not under the same story"
        case .invalid(let what): what
        case .keyReused(let key):
            "the idempotency key '\(key)' was used for something else; use a new key for each request"
        case .notAllowed(let why): why
        case .refused(let why): why
        case .noKey: "the desk has no key to seal with; set POSTBAG_KEY_FILE"
        case .busy: "the story register kept changing; try again"
        }
    }
}
