/// What came of a report.
public enum ReportResult: String, Sendable, Hashable, CaseIterable, Codable {
    /// The comment was taken down.
    case upheld
    /// The comment was kept; the report was meant well.
    case declined
    /// The comment was kept, and the reviewer marked the report as manifestly without ground.
    case unfounded
}
