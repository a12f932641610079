public import PostbagCore

/// What matters of a comment when a report of it comes in.
public struct ReportedComment: Sendable, Hashable {
    /// The comment.
    public var id: CommentID
    /// Who wrote it, if the site tells.
    public var author: CommenterID?
    /// Whether readers can see it.
    public var isLive: Bool
    /// Whether a person has looked at the text as it stands and let it stand.
    public var isReviewed: Bool
    /// The rules for which a person has kept the text as it stands; an edit empties the set.
    public var keptFor: Set<RuleID>
    /// The reports of the text as it stands that nobody has decided, the earliest first.
    public var waiting: [Report]
    /// How many other comments of its story readers have hidden that nobody has looked at.
    public var hiddenInStory: Int

    /// Describes a comment.
    public init(
        id: CommentID,
        author: CommenterID? = nil,
        isLive: Bool = true,
        isReviewed: Bool = false,
        keptFor: Set<RuleID> = [],
        waiting: [Report] = [],
        hiddenInStory: Int = 0
    ) {
        self.id = id
        self.author = author
        self.isLive = isLive
        self.isReviewed = isReviewed
        self.keptFor = keptFor
        self.waiting = waiting
        self.hiddenInStory = hiddenInStory
    }

    /// Forgets what was said of the text before its author changed it.
    public mutating func edit() {
        isReviewed = false
        keptFor = []
    }
}
