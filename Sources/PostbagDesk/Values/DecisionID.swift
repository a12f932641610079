/// The number of a decision.
public struct DecisionID: DeskID {
    /// What it holds.
    public let rawValue: Int64

    /// Names a record.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}
