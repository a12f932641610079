public import PostbagCore

/// A comment as the site hands it in.
public struct Submission: Sendable, Hashable {
    /// The comment; its `storyID` names a story of the register.
    public var comment: Comment
    /// A key of the caller's: sent again with the same comment, it gives the same answer and nothing twice.
    public var idempotencyKey: String?
    /// A digest of the network it came from, if known.
    public var network: String?

    /// Hands in a comment.
    public init(
        comment: Comment,
        idempotencyKey: String? = nil,
        network: String? = nil
    ) {
        self.comment = comment
        self.idempotencyKey = idempotencyKey
        self.network = network
    }
}
