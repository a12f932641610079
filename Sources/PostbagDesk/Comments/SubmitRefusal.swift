public import PostbagCore

/// Why a comment is not taken in at all.
public enum SubmitRefusal: Sendable, Hashable, Codable {
    /// The story takes no comments.
    case storyClosed(StoryMode)
    /// The commenter may not comment until a moment.
    case suspended(until: Instant, reason: String)
    /// The commenter sends too many; the next may come at a moment.
    case tooMany(retryAfter: Instant)
    /// The commenter has just sent the same words.
    case repeats(CommentID)
    /// The time to edit is over, or the comment is not there to be edited.
    case cannotEdit(String)
    /// The new text breaks a rule; the old one stands.
    case editRejected([RuleID])

    /// What the commenter is told.
    public var message: String {
        switch self {
        case .storyClosed: "Comments on this story are closed."
        case .suspended(let until, let reason): "You cannot comment until \(until). \(reason)"
        case .tooMany: "You have sent several comments in a short time. Please wait a little."
        case .repeats: "You have sent the same comment already."
        case .cannotEdit(let why): why
        case .editRejected: "Your change was not taken, since it breaks our rules."
        }
    }
}
