public import PostbagCore

/// What the desk answers when a comment is handed in or edited.
public struct SubmitReceipt: Sendable, Hashable, Codable {
    /// The comment.
    public var comment: CommentID
    /// Where it stands; `nil` if it was not taken in.
    public var state: CommentState?
    /// Why it was not taken in.
    public var refusal: SubmitRefusal?
    /// The revision that this is about, from 1.
    public var revision: Int
    /// The rules that spoke, the main one first; empty where they may not be told.
    public var rules: [RuleID]
    /// What the commenter is told, where there is something to tell.
    public var message: String?
    /// The decision against it, if the policy rejected it; the right to appeal is about that.
    public var decision: DecisionID?
    /// The case in which a person looks at it, for the desk alone.
    public var reviewCase: CaseID?

    /// Answers.
    public init(
        comment: CommentID,
        state: CommentState?,
        refusal: SubmitRefusal? = nil,
        revision: Int = 1,
        rules: [RuleID] = [],
        message: String? = nil,
        decision: DecisionID? = nil,
        reviewCase: CaseID? = nil
    ) {
        self.comment = comment
        self.state = state
        self.refusal = refusal
        self.revision = revision
        self.rules = rules
        self.message = message
        self.decision = decision
        self.reviewCase = reviewCase
    }
}
