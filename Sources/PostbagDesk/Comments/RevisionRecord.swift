public import PostbagCore

/// A text that a comment had before its author changed it.
public struct RevisionRecord: Sendable, Hashable {
    /// The comment.
    public var comment: CommentID
    /// Its number, from 1.
    public var revision: Int
    /// The text.
    public var text: String
    /// Where the comment stood with it.
    public var state: CommentState
    /// The policy under which it was screened.
    public var policyRevision: String
    /// When another text took its place.
    public var replaced: Instant

    /// Keeps an earlier text.
    public init(
        comment: CommentID,
        revision: Int,
        text: String,
        state: CommentState,
        policyRevision: String,
        replaced: Instant
    ) {
        self.comment = comment
        self.revision = revision
        self.text = text
        self.state = state
        self.policyRevision = policyRevision
        self.replaced = replaced
    }
}
