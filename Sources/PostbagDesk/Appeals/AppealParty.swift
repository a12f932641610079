/// Who appeals.
public enum AppealParty: String, Sendable, Hashable, CaseIterable, Codable {
    /// The writer of the comment, or the commenter under a sanction.
    case author
    /// A reader whose report was not upheld.
    case reporter
}
