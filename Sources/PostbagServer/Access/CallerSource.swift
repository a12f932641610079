public import PostbagCore
import PostbagDesk

/// Where the service finds out who calls.
public protocol CallerSource: Sendable {
    /// The caller whose key or session token this is.
    ///
    /// - Parameters:
    ///   - token: what the caller sent, without `Bearer`.
    ///   - now: when.
    /// - Returns: `nil` if nobody has that token now; secrets are compared in constant time.
    /// - Throws: what the store throws.
    func caller(for token: String, now: Instant) async throws -> Caller?

    /// Forgets whatever it has remembered of callers, since something has changed.
    func forget()
}

/// A fixed set of callers, for a first start and for tests.
public struct FixedCallers: CallerSource {
    private let callers: [(digest: SecretDigest, caller: Caller)]

    /// Knows callers by their tokens.
    public init(_ callers: [String: Caller]) {
        self.callers = callers.map { (SecretDigest(of: $0.key), $0.value) }
    }

    /// The caller whose token this is.
    public func caller(for token: String, now: Instant) -> Caller? {
        let digest = SecretDigest(of: token)
        return callers.last { $0.digest == digest }?.caller
    }

    /// Nothing changes.
    public func forget() {}
}
