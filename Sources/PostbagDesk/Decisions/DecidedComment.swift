public import PostbagCore

/// What people have decided about a comment as it stands, for a classifier to learn from.
public struct DecidedComment: Sendable, Hashable {
    /// The comment.
    public var id: CommentID
    /// Its text, to which the decision was made.
    public var text: String
    /// Whether it was turned away or taken down.
    public var isBreach: Bool
    /// Under which rules, the main one first.
    public var rules: [RuleID]

    /// Describes what was decided.
    public init(id: CommentID, text: String, isBreach: Bool, rules: [RuleID] = []) {
        self.id = id
        self.text = text
        self.isBreach = isBreach
        self.rules = rules
    }
}

/// The last decision of a person about each comment.
struct LastDecisions {
    private(set) var byComment: [CommentID: Verdict] = [:]

    /// What of a decision is needed once it is known to be the last.
    struct Verdict: Hashable {
        var action: DecisionAction
        var rules: [RuleID]
        var revision: Int
    }

    /// Takes in a decision that is no earlier than those before; policies and readers teach nothing.
    mutating func add(_ decision: DecisionRecord, now: Instant) {
        guard case .reviewer = decision.maker, decision.stands, decision.final <= now else {
            return
        }
        byComment[decision.comment] = Verdict(
            action: decision.action,
            rules: decision.rules,
            revision: decision.evidence.revision
        )
    }
}

extension LastDecisions.Verdict {
    /// What it says of a comment; nothing of one that has changed since, that somebody is still to
    /// decide about, or that may give away what an order or the law protects.
    func decided(_ comment: CommentRecord) -> DecidedComment? {
        guard action != .hide, revision == comment.revision, !comment.text.isEmpty,
            !comment.isSealed, !comment.needsTwo
        else { return nil }
        return DecidedComment(
            id: comment.id,
            text: comment.text,
            isBreach: !action.putsUp,
            rules: rules
        )
    }
}
