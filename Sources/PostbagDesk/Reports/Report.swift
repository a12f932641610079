/// A reader's report that the desk has taken in, with what was known of the reporter then.
public struct Report: Sendable, Hashable {
    /// Its number.
    public let id: ReportID
    /// What the reader said.
    public var draft: ReportDraft
    /// How likely a report of this reporter is right, from 0 to 1, when it came in.
    public var credibility: Double
    /// How much record that rests on, from 0 (none) towards 1.
    public var reliability: Double
    /// How often the same reporter has sent it again.
    public var repeats: Int
    /// What came of it; `nil` while nobody has decided.
    public var result: ReportResult?

    /// Describes a report that was taken in.
    public init(
        id: ReportID,
        draft: ReportDraft,
        credibility: Double,
        reliability: Double,
        repeats: Int = 0,
        result: ReportResult? = nil
    ) {
        self.id = id
        self.draft = draft
        self.credibility = credibility
        self.reliability = reliability
        self.repeats = repeats
        self.result = result
    }
}
