public import Postbag
public import PostbagCore

/// A comment as the desk keeps it.
public struct CommentRecord: Sendable, Hashable {
    /// The id that the site gave it.
    public var id: CommentID
    /// The story it stands under.
    public var story: StoryID?
    /// Who wrote it, by the site's id.
    public var author: CommenterID?
    /// The name shown beside it.
    public var authorName: String
    /// The comment it answers.
    public var parent: CommentID?
    /// The text, unchanged; empty once it is erased.
    public var text: String
    /// How often the text was written: 1 is the first.
    public var revision: Int
    /// Where it stands.
    public var state: CommentState
    /// Why it is not published, the main rule first.
    public var rules: [RuleID]
    /// What the engine made of the text as it stands; `nil` where it found nothing at all.
    public var screening: Screening?
    /// The policy under which it was screened.
    public var policyRevision: String
    /// When it came in.
    public var created: Instant
    /// When anything about it last changed.
    public var changed: Instant
    /// Whether a person has looked at the text as it stands and let it stand.
    public var isReviewed: Bool
    /// The rules for which a person has kept the text as it stands.
    public var keptFor: Set<RuleID>
    /// Whether readers hid it and nobody has looked yet.
    public var isHiddenByReaders: Bool
    /// Whether publishing or keeping it takes two people, since it matched an order or a legal rule.
    public var needsTwo: Bool
    /// Whether why it was stopped may not be told to anybody.
    public var isSealed: Bool
    /// Whether it must be kept whatever its retention or an erasure says.
    public var hasLegalHold: Bool
    /// A digest of the words, to find repeats.
    public var digest: Int64
    /// What makes the audit's commitments to the text mean something; gone once it is erased.
    public var salt: AuditSalt?
    /// Counts every change.
    public var version: Int

    /// Describes a comment.
    public init(
        id: CommentID,
        story: StoryID? = nil,
        author: CommenterID? = nil,
        authorName: String = "",
        parent: CommentID? = nil,
        text: String,
        revision: Int = 1,
        state: CommentState,
        rules: [RuleID] = [],
        screening: Screening? = nil,
        policyRevision: String,
        created: Instant,
        changed: Instant,
        isReviewed: Bool = false,
        keptFor: Set<RuleID> = [],
        isHiddenByReaders: Bool = false,
        needsTwo: Bool = false,
        isSealed: Bool = false,
        hasLegalHold: Bool = false,
        digest: Int64 = 0,
        salt: AuditSalt?,
        version: Int = 1
    ) {
        self.id = id
        self.story = story
        self.author = author
        self.authorName = authorName
        self.parent = parent
        self.text = text
        self.revision = revision
        self.state = state
        self.rules = rules
        self.screening = screening
        self.policyRevision = policyRevision
        self.created = created
        self.changed = changed
        self.isReviewed = isReviewed
        self.keptFor = keptFor
        self.isHiddenByReaders = isHiddenByReaders
        self.needsTwo = needsTwo
        self.isSealed = isSealed
        self.hasLegalHold = hasLegalHold
        self.digest = digest
        self.salt = salt
        self.version = version
    }
}

extension CommentRecord {
    /// Whether readers see it now, if its story shows comments.
    public var isLive: Bool { state.isVisible }

    /// The comment as the engine takes it.
    public var comment: Comment {
        Comment(
            id: id.rawValue,
            text: text,
            author: author.map { Author(id: $0.rawValue, name: authorName) }
                ?? (authorName.isEmpty ? nil : Author(name: authorName)),
            parentID: parent?.rawValue,
            storyID: story?.rawValue,
            createdAt: created.secondsSince1970
        )
    }
}
