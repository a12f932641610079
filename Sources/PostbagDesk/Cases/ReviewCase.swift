public import PostbagCore

/// Something that waits for a person's decision, or has it.
public struct ReviewCase: Sendable, Hashable, Codable {
    /// Whether a case waits.
    public enum State: String, Sendable, Hashable, CaseIterable, Codable {
        /// It waits for a person.
        case open
        /// A person has decided it.
        case decided
        /// Nothing is left to decide: the comment was erased, or replaced.
        case closed
    }

    /// Its number.
    public var id: CaseID
    /// The comment it is about.
    public var comment: CommentID
    /// The comment's story.
    public var story: StoryID?
    /// The comment's author.
    public var author: CommenterID?
    /// The comment's revision that waits.
    public var revision: Int
    /// Where it waits.
    public var queue: Queue
    /// Whether it waits or is decided.
    public var state: State
    /// When it came into its queue.
    public var entered: Instant
    /// By when it should be decided.
    public var due: Instant
    /// How grave the main rule is, from 0 to 100.
    public var severity: Int
    /// How likely it is that the rule is broken, from 0 to 1.
    public var probability: Double
    /// Whether readers see the comment meanwhile.
    public var isLive: Bool
    /// Where it stands in its queue, smallest first; it never changes with time alone.
    public var sortKey: Int64
    /// The rules that brought it here, the main one first.
    public var rules: [RuleID]
    /// Why it is here, a sentence a line.
    public var why: [String]
    /// Whether publishing or keeping takes two people.
    public var needsTwo: Bool
    /// Whether an order or a protected name is involved.
    public var isSealed: Bool
    /// The only role that may decide, if it was escalated.
    public var role: Role?
    /// The colleague who was asked to look, and until when nobody else need.
    public var asked: Claim?
    /// Who looks at it now.
    public var claim: Claim?
    /// Who passed it on and will not be shown it again.
    public var passedBy: Set<ReviewerID>
    /// Who may not decide, since they had a part in what is appealed against or sampled.
    public var excluded: Set<ReviewerID>
    /// What the first of two people chose.
    public var firstChoice: FirstChoice?
    /// The appeal it is about, in the queue of appeals.
    public var appeal: AppealID?
    /// The decision it samples, in the quality sample.
    public var sampled: DecisionID?
    /// The decision, once there is one.
    public var decision: DecisionID?
    /// When it was decided.
    public var decided: Instant?
    /// Changes whenever a decision on what was seen before would be a decision on something else.
    public var version: Int

    /// Describes a case.
    public init(
        id: CaseID,
        comment: CommentID,
        story: StoryID? = nil,
        author: CommenterID? = nil,
        revision: Int = 1,
        queue: Queue,
        state: State = .open,
        entered: Instant,
        due: Instant,
        severity: Int = 0,
        probability: Double = 0.5,
        isLive: Bool = false,
        sortKey: Int64 = 0,
        rules: [RuleID] = [],
        why: [String] = [],
        needsTwo: Bool = false,
        isSealed: Bool = false,
        role: Role? = nil,
        asked: Claim? = nil,
        claim: Claim? = nil,
        passedBy: Set<ReviewerID> = [],
        excluded: Set<ReviewerID> = [],
        firstChoice: FirstChoice? = nil,
        appeal: AppealID? = nil,
        sampled: DecisionID? = nil,
        decision: DecisionID? = nil,
        decided: Instant? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.comment = comment
        self.story = story
        self.author = author
        self.revision = revision
        self.queue = queue
        self.state = state
        self.entered = entered
        self.due = due
        self.severity = severity
        self.probability = probability
        self.isLive = isLive
        self.sortKey = sortKey
        self.rules = rules
        self.why = why
        self.needsTwo = needsTwo
        self.isSealed = isSealed
        self.role = role
        self.asked = asked
        self.claim = claim
        self.passedBy = passedBy
        self.excluded = excluded
        self.firstChoice = firstChoice
        self.appeal = appeal
        self.sampled = sampled
        self.decision = decision
        self.decided = decided
        self.version = version
    }
}
