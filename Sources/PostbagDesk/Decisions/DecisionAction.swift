/// What can be decided about a comment.
public enum DecisionAction: String, Sendable, Hashable, CaseIterable, Codable {
    /// Publish what waits.
    case approve
    /// Refuse what nobody has seen.
    case reject
    /// Take down what was seen.
    case remove
    /// Let stand what is seen, or put back what was hidden to be looked at.
    case keep
    /// Take out of sight until somebody decides.
    case hide
    /// Put back what was taken down or refused.
    case restore

    /// Whether readers see the comment because of it: in legal matters, this takes two people.
    public var putsUp: Bool {
        switch self {
        case .approve, .keep, .restore: true
        case .reject, .remove, .hide: false
        }
    }

    /// Whether it needs a rule and a reason that the author can be told.
    public var needsRule: Bool {
        switch self {
        case .reject, .remove: true
        case .approve, .keep, .hide, .restore: false
        }
    }
}
