/// The id that the site gave a story.
public struct StoryID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
