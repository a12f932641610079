/// The person who wrote a comment, as far as the site tells us.
public struct Author: Sendable, Hashable, Codable {
    /// The site's own id for the person, if it sends one.
    public var id: String?
    /// The name shown beside the comment.
    public var name: String

    /// Describes a commenter by display name and, if known, by the site's id.
    public init(id: String? = nil, name: String) {
        self.id = id
        self.name = name
    }
}
