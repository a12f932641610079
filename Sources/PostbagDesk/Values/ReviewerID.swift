/// The name under which a reviewer works, such as `asha`.
public struct ReviewerID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
