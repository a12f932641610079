/// A comment that stands under the same story as the one that is screened.
public struct ThreadComment: Sendable, Hashable, Codable {
    /// The comment's id.
    public var id: String
    /// Its text.
    public var text: String

    /// Names a comment of the thread.
    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}
