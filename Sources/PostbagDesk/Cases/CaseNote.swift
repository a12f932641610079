public import PostbagCore

/// A note on a case.
public struct CaseNote: Sendable, Hashable, Codable {
    /// The case.
    public var reviewCase: CaseID
    /// Who wrote it.
    public var author: ReviewerID
    /// What it says.
    public var text: String
    /// When.
    public var at: Instant
    /// Whether it is advice of a lawyer, which exports leave out.
    public var isPrivileged: Bool

    /// Writes a note.
    public init(
        reviewCase: CaseID,
        author: ReviewerID,
        text: String,
        at: Instant,
        isPrivileged: Bool = false
    ) {
        self.reviewCase = reviewCase
        self.author = author
        self.text = text
        self.at = at
        self.isPrivileged = isPrivileged
    }
}
