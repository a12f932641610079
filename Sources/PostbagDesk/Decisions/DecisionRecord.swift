public import PostbagCore

/// A decision about a comment, with what is needed to explain and replay it.
///
/// Decisions are never changed; one that was taken back says so.
public struct DecisionRecord: Sendable, Hashable {
    /// Its number.
    public var id: DecisionID
    /// The case it decided; none if the policy or the desk decided alone.
    public var reviewCase: CaseID?
    /// The comment.
    public var comment: CommentID
    /// The comment's author.
    public var author: CommenterID?
    /// The comment's story.
    public var story: StoryID?
    /// What was decided.
    public var action: DecisionAction
    /// Who decided.
    public var maker: DecisionMaker
    /// The first of two people, where it took two.
    public var second: ReviewerID?
    /// Under which rules, the main one first.
    public var rules: [RuleID]
    /// Why, in the decider's words.
    public var reason: String
    /// When.
    public var at: Instant
    /// The queue it was decided from.
    public var queue: Queue?
    /// How long the case had waited.
    public var waited: Duration
    /// Whether it came after the time that was promised.
    public var wasLate: Bool
    /// Where the comment stood before.
    public var before: CommentState
    /// Where it stands since.
    public var after: CommentState
    /// What the engine had advised.
    public var recommendation: Recommendation
    /// What the decision rests on.
    public var evidence: DecisionEvidence
    /// The statement of reasons, as JSON.
    public var statement: String?
    /// When the time to take it back ends; consequences follow then.
    public var final: Instant
    /// Whether its consequences have followed.
    public var isSettled: Bool
    /// What is needed to take it back.
    public var undoPoint: UndoPoint?
    /// Who took it back, and when.
    public var undone: Undoing?

    /// Describes a decision.
    public init(
        id: DecisionID,
        reviewCase: CaseID? = nil,
        comment: CommentID,
        author: CommenterID? = nil,
        story: StoryID? = nil,
        action: DecisionAction,
        maker: DecisionMaker,
        second: ReviewerID? = nil,
        rules: [RuleID] = [],
        reason: String = "",
        at: Instant,
        queue: Queue? = nil,
        waited: Duration = .zero,
        wasLate: Bool = false,
        before: CommentState,
        after: CommentState,
        recommendation: Recommendation = .publish,
        evidence: DecisionEvidence,
        statement: String? = nil,
        final: Instant,
        isSettled: Bool = false,
        undoPoint: UndoPoint? = nil,
        undone: Undoing? = nil
    ) {
        self.id = id
        self.reviewCase = reviewCase
        self.comment = comment
        self.author = author
        self.story = story
        self.action = action
        self.maker = maker
        self.second = second
        self.rules = rules
        self.reason = reason
        self.at = at
        self.queue = queue
        self.waited = waited
        self.wasLate = wasLate
        self.before = before
        self.after = after
        self.recommendation = recommendation
        self.evidence = evidence
        self.statement = statement
        self.final = final
        self.isSettled = isSettled
        self.undoPoint = undoPoint
        self.undone = undone
    }
}

extension DecisionRecord {
    /// Somebody took a decision back.
    public struct Undoing: Sendable, Hashable, Codable {
        /// Who.
        public var reviewer: ReviewerID
        /// When.
        public var at: Instant

        /// Records it.
        public init(reviewer: ReviewerID, at: Instant) {
            self.reviewer = reviewer
            self.at = at
        }
    }

    /// What a decision changed, as it was before.
    public struct UndoPoint: Sendable, Hashable, Codable {
        /// Whether a person had looked at the comment.
        public var isReviewed: Bool
        /// The rules for which it had been kept.
        public var keptFor: Set<RuleID>
        /// Whether readers had hidden it.
        public var isHiddenByReaders: Bool
        /// Why it was not published.
        public var rules: [RuleID]
        /// What the first of two people had chosen.
        public var firstChoice: FirstChoice?

        /// Records what was.
        public init(
            isReviewed: Bool,
            keptFor: Set<RuleID>,
            isHiddenByReaders: Bool,
            rules: [RuleID],
            firstChoice: FirstChoice?
        ) {
            self.isReviewed = isReviewed
            self.keptFor = keptFor
            self.isHiddenByReaders = isHiddenByReaders
            self.rules = rules
            self.firstChoice = firstChoice
        }
    }

    /// Whether it holds: it was not taken back.
    public var stands: Bool { undone == nil }

    /// Everybody who had a part in it.
    public var deciders: Set<ReviewerID> {
        var people = Set<ReviewerID>()
        if case .reviewer(let id) = maker { people.insert(id) }
        if let second { people.insert(second) }
        return people
    }
}
