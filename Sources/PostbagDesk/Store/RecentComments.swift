public import PostbagCore

/// What a commenter has sent lately.
public struct RecentComments: Sendable, Hashable {
    /// When, the earliest first.
    public var times: [Instant]
    /// Which comment had which words.
    public var digests: [Int64: CommentID]

    /// Describes what was sent lately.
    public init(
        times: [Instant] = [],
        digests: [Int64: CommentID] = [:]
    ) {
        self.times = times
        self.digests = digests
    }
}
