public import PostbagCore

/// An answer that was given under an idempotency key, to be given again.
public struct IdempotentAnswer: Sendable, Hashable {
    /// What was asked for: `submit` or `report`.
    public var scope: String
    /// The caller's key.
    public var key: String
    /// A digest of what was asked, so that a key that is used for something else is found.
    public var request: Int64
    /// The answer, as JSON.
    public var answer: String
    /// When it was given.
    public var given: Instant

    /// Keeps an answer.
    public init(
        scope: String,
        key: String,
        request: Int64,
        answer: String,
        given: Instant
    ) {
        self.scope = scope
        self.key = key
        self.request = request
        self.answer = answer
        self.given = given
    }
}
