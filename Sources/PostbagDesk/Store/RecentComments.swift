public import PostbagCore

/// What a commenter has sent lately.
public struct RecentComments: Sendable, Hashable {
    /// One comment, as far as it matters to the next one.
    public struct Sent: Sendable, Hashable {
        /// Which comment.
        public var id: CommentID
        /// When it was sent.
        public var time: Instant
        /// A digest of its words.
        public var digest: Int64

        /// Describes a comment.
        public init(id: CommentID, time: Instant, digest: Int64) {
            self.id = id
            self.time = time
            self.digest = digest
        }
    }

    /// The comments, the earliest first.
    public var comments: [Sent]

    /// Describes what was sent lately.
    public init(_ comments: [Sent] = []) {
        self.comments = comments
    }

    /// When, the earliest first.
    public var times: [Instant] { comments.map(\.time) }

    /// Which comment had which words; of several the last.
    public var digests: [Int64: CommentID] {
        Dictionary(comments.map { ($0.digest, $0.id) }) { $1 }
    }

    /// What was sent after a moment.
    public func sent(after moment: Instant) -> RecentComments {
        RecentComments(comments.filter { $0.time > moment })
    }
}
