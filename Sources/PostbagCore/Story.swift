/// A story that readers comment on, with what it has established.
public struct Story: Sendable, Hashable {
    /// The story's id on the site.
    public var id: String
    /// The headline.
    public var headline: String
    /// The address, if known.
    public var url: String?
    /// The section it stands in, if known.
    public var section: String?
    /// When it was published, as the site writes it.
    public var publishedAt: String?
    /// The article's text, if the site sends it.
    public var body: String?
    /// How carefully its comments must be handled.
    public var profile: StoryProfile
    /// Sentences the story has established: the fact sheet.
    public var facts: [String]
    /// People and firms that the story names itself.
    public var namedOK: [String]
    /// How protected people may be called.
    public var permittedLabels: [String]

    /// Describes a story; only its id is required.
    public init(
        id: String,
        headline: String = "",
        url: String? = nil,
        section: String? = nil,
        publishedAt: String? = nil,
        body: String? = nil,
        profile: StoryProfile = .none,
        facts: [String] = [],
        namedOK: [String] = [],
        permittedLabels: [String] = []
    ) {
        self.id = id
        self.headline = headline
        self.url = url
        self.section = section
        self.publishedAt = publishedAt
        self.body = body
        self.profile = profile
        self.facts = facts
        self.namedOK = namedOK
        self.permittedLabels = permittedLabels
    }
}
