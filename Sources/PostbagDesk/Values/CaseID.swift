/// The number of a review case.
public struct CaseID: DeskID {
    /// What it holds.
    public let rawValue: Int64

    /// Names a record.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}
