/// The id that the site gave a comment.
public struct CommentID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
