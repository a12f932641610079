public import PostbagCore

/// The id of a session.
public struct SessionID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// A time in which a reviewer need not sign in again; of its token, a digest alone.
public struct SessionRecord: Sendable, Hashable {
    /// The first part of the token, which may be told.
    public var id: SessionID
    /// Who signed in.
    public var reviewer: ReviewerID
    /// A digest of the whole token.
    public var digest: SecretDigest
    /// Whether the person gave a second factor.
    public var hasSecondFactor: Bool
    /// When it began.
    public var began: Instant
    /// The first moment at which it no longer holds.
    public var expires: Instant
    /// When the person signed out, if they did.
    public var ended: Instant?

    /// Describes a session.
    public init(
        id: SessionID,
        reviewer: ReviewerID,
        digest: SecretDigest,
        hasSecondFactor: Bool,
        began: Instant,
        expires: Instant,
        ended: Instant? = nil
    ) {
        self.id = id
        self.reviewer = reviewer
        self.digest = digest
        self.hasSecondFactor = hasSecondFactor
        self.began = began
        self.expires = expires
        self.ended = ended
    }

    /// Whether it holds at a moment.
    public func holds(at now: Instant) -> Bool { ended == nil && now < expires }
}
