/// The id that the site gave a person who comments.
public struct CommenterID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
