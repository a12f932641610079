public import PostbagCore

/// Why something cannot be done with a case now.
public enum CaseRefusal: Error, Sendable, Hashable {
    /// Somebody else looks at it.
    case held(by: ReviewerID, until: Instant)
    /// It changed since it was looked at; look again.
    case changed(to: Int)
    /// It is decided.
    case decided(DecisionID?)
    /// Nothing is left to decide.
    case closed
    /// The reviewer may not, for this reason.
    case notAllowed(String)
    /// The reviewer chose first, and another must choose now.
    case needsAnother(ReviewerID)
    /// It makes no sense for a comment in that state.
    case impossible(DecisionAction, CommentState)
    /// The reviewer does not hold the case any more.
    case lost
    /// A rule or a reason is missing.
    case incomplete(String)
}

extension CaseRefusal: CustomStringConvertible {
    /// What is in the way, and what to do about it.
    public var description: String {
        switch self {
        case .held(let reviewer, let until): "\(reviewer) is looking at it until \(until)"
        case .changed: "it changed since you looked; look again before you decide"
        case .decided(let id):
            "it is decided already" + (id.map { " (decision \($0))" } ?? "")
        case .closed: "nothing is left to decide: the comment is gone"
        case .notAllowed(let why): why
        case .needsAnother(let first):
            "\(first) has chosen already; another person must choose now"
        case .impossible(let action, let state):
            "a comment that is \(state.rawValue) cannot be given '\(action.rawValue)'"
        case .lost: "you do not hold the case any more; claim it again"
        case .incomplete(let what): what
        }
    }
}
