/// The number of a reader's report.
public struct ReportID: DeskID {
    /// What it holds.
    public let rawValue: Int64

    /// Names a record.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}
