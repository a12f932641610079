/// Everything that had to be fetched before a comment can be screened.
public struct StoryContext: Sendable, Hashable {
    /// The story, if it is known.
    public var story: Story?
    /// The instant at which it is asked, since orders and checks run out.
    ///
    /// When it is not known, every order binds that could.
    public var now: Instant?
    /// Other comments that stand under the story, the oldest first; the last
    /// ``mostThreadComments`` of them are read for protected details.
    public var thread: [ThreadComment]
    /// Protected details that other comments under the story gave, as earlier screenings told.
    public var threadDetails: Set<ProtectedDetail.Reference>
    /// What could not be fetched or read, in words for a desk: on a sensitive story it holds.
    public var missing: [String]

    /// How many comments of a thread are read for protected details; a desk that keeps
    /// ``threadDetails`` need not send any.
    public static let mostThreadComments = 200

    /// Describes where a comment stands; the default is an ordinary, unknown story.
    public init(
        story: Story? = nil,
        now: Instant? = nil,
        thread: [ThreadComment] = [],
        threadDetails: Set<ProtectedDetail.Reference> = [],
        missing: [String] = []
    ) {
        self.story = story
        self.now = now
        self.thread = thread
        self.threadDetails = threadDetails
        self.missing = missing
    }

    /// The profile that the comment is screened under; an unknown story is ordinary.
    public var profile: StoryProfile { story?.effectiveProfile ?? .none }
}
