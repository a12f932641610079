public import PostbagCore

/// A reviewer's hold on a case, for a time.
public struct Claim: Sendable, Hashable, Codable {
    /// Who holds it.
    public var reviewer: ReviewerID
    /// The first moment at which it no longer holds.
    public var until: Instant

    /// Gives a case to a reviewer for a time.
    public init(
        reviewer: ReviewerID,
        until: Instant
    ) {
        self.reviewer = reviewer
        self.until = until
    }
}

extension Claim {
    /// Whether it still holds.
    public func holds(at now: Instant) -> Bool { now < until }
}
