/// A reader's comment as it came in.
///
///     let comment = Comment(id: "c1", text: "You absolute muppet.")
public struct Comment: Sendable, Hashable {
    /// The id that the caller gave it.
    public var id: String
    /// The text, unchanged.
    public var text: String
    /// Who wrote it, if known.
    public var author: Author?
    /// The comment it answers, if any.
    public var parentID: String?
    /// The story it stands under, by id.
    public var storyID: String?
    /// When it was written, in seconds since 1970 (UTC), if known.
    public var createdAt: Double?

    /// Makes a comment from what a site sends.
    public init(
        id: String,
        text: String,
        author: Author? = nil,
        parentID: String? = nil,
        storyID: String? = nil,
        createdAt: Double? = nil
    ) {
        self.id = id
        self.text = text
        self.author = author
        self.parentID = parentID
        self.storyID = storyID
        self.createdAt = createdAt
    }
}
