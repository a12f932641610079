/// Moves a comment from one state to the next as decisions are made, and refuses what makes no sense.
///
///     CommentStateMachine(state: .held).state(after: .approve)       // .published
///     CommentStateMachine(state: .erased).state(after: .restore)     // nil
public struct CommentStateMachine: Sendable, Hashable {
    /// Where the comment stands.
    public let state: CommentState

    /// Takes a comment up where it stands.
    public init(state: CommentState) {
        self.state = state
    }

    /// Where it stands after a decision; `nil` if that cannot be decided about it now.
    public func state(after action: DecisionAction) -> CommentState? {
        switch (state, action) {
        case (.held, .approve): .published
        case (.held, .reject): .rejected
        case (.held, .hide): .held
        case (.published, .keep): .published
        case (.published, .remove): .removed
        case (.published, .hide): .hidden
        case (.hidden, .keep), (.hidden, .restore): .published
        case (.hidden, .remove): .removed
        case (.rejected, .restore), (.removed, .restore): .published
        // A person confirms what the policy or a colleague did.
        case (.rejected, .reject): .rejected
        case (.removed, .remove): .removed
        case (.rejected, .keep), (.removed, .keep), (.rejected, .approve), (.removed, .approve),
            (.rejected, .remove), (.rejected, .hide), (.removed, .reject), (.removed, .hide),
            (.held, .remove), (.held, .keep),
            (.held, .restore), (.published, .approve), (.published, .reject),
            (.published, .restore), (.hidden, .approve), (.hidden, .reject), (.hidden, .hide),
            (.erased, _):
            nil
        }
    }

    /// The action that does what was meant, for the state the comment is in.
    ///
    /// A reviewer presses one key for yes and one for no; whether yes publishes, keeps or restores
    /// depends on where the comment stands.
    ///
    /// - Returns: `nil` if nothing of the kind can be decided now.
    public func fitting(_ action: DecisionAction) -> DecisionAction? {
        if state(after: action) != nil { return action }
        let candidates: [DecisionAction] =
            switch action {
            case .approve, .keep, .restore: [.approve, .keep, .restore]
            case .reject, .remove: [.reject, .remove]
            case .hide: []
            }
        return candidates.first { state(after: $0) != nil }
    }
}
