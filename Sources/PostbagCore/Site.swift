/// What a site tells the engine about itself.
public struct Site: Sendable, Hashable {
    /// The site's name as readers know it.
    public var name: String
    /// ISO 639-1 codes of the languages that readers may write in.
    public var languages: [String]
    /// The longest comment allowed, in Unicode scalars.
    public var maxCommentLength: Int
    /// Domains that may be linked to; `*.` covers a domain and all under it.
    public var allowedLinks: [String]
    /// Telephone numbers that anybody may repeat, such as helplines.
    public var publicNumbers: [String]
    /// Names of the staff whose work appears on the site.
    public var staffBylines: [String]

    /// Describes a site; everything has a default that suits an English-language one.
    public init(
        name: String = "",
        languages: [String] = ["en"],
        maxCommentLength: Int = 5_000,
        allowedLinks: [String] = [],
        publicNumbers: [String] = [],
        staffBylines: [String] = []
    ) {
        self.name = name
        self.languages = languages
        self.maxCommentLength = maxCommentLength
        self.allowedLinks = allowedLinks
        self.publicNumbers = publicNumbers
        self.staffBylines = staffBylines
    }
}
