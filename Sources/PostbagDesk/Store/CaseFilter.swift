public import PostbagCore

/// Which cases to list.
public struct CaseFilter: Sendable, Hashable {
    /// The queues.
    public var queues: [Queue]
    /// Whether they wait.
    public var state: ReviewCase.State
    /// The story they are about.
    public var story: StoryID?
    /// The commenter they are about.
    public var author: CommenterID?
    /// A rule that brought them.
    public var rule: RuleID?
    /// How many at most, from 1 to 1,000.
    public var limit: Int
    /// How many to leave out first.
    public var offset: Int

    /// Asks for cases.
    public init(
        queues: [Queue] = Queue.allCases,
        state: ReviewCase.State = .open,
        story: StoryID? = nil,
        author: CommenterID? = nil,
        rule: RuleID? = nil,
        limit: Int = 50,
        offset: Int = 0
    ) {
        self.queues = queues
        self.state = state
        self.story = story
        self.author = author
        self.rule = rule
        self.limit = limit
        self.offset = offset
    }
}
