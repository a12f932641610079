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
    /// The place behind which the list goes on; `nil` begins at the head.
    public var after: CasePlace?

    /// Asks for cases.
    public init(
        queues: [Queue] = Queue.allCases,
        state: ReviewCase.State = .open,
        story: StoryID? = nil,
        author: CommenterID? = nil,
        rule: RuleID? = nil,
        limit: Int = 50,
        after: CasePlace? = nil
    ) {
        self.queues = queues
        self.state = state
        self.story = story
        self.author = author
        self.rule = rule
        self.limit = limit
        self.after = after
    }
}

/// Where a case stands in a list of cases; no two stand at one place.
///
/// A list that goes on behind a place repeats nothing and leaves nothing out, whatever has come in or
/// been decided meanwhile; counting from the head would do both.
public struct CasePlace: Sendable, Hashable, Comparable {
    /// The case's key in the order of the queues.
    public var sortKey: Int64
    /// The case, which tells those apart that have one key.
    public var id: CaseID

    /// Names a place.
    public init(sortKey: Int64, id: CaseID) {
        self.sortKey = sortKey
        self.id = id
    }

    /// Whether one place comes before another.
    public static func < (left: CasePlace, right: CasePlace) -> Bool {
        (left.sortKey, left.id) < (right.sortKey, right.id)
    }
}

extension ReviewCase {
    /// Where the case stands in a list.
    public var place: CasePlace { CasePlace(sortKey: sortKey, id: id) }
}
