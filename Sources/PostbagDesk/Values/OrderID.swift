/// The id of a reporting order, such as `ORD-1`.
public struct OrderID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
