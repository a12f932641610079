public import PostbagCore
public import PostbagDesk
import Synchronization

/// Finds callers by the keys and accounts of a desk, and remembers them for a few seconds.
///
/// So a key that was taken back, on this machine or another, may be used a few seconds longer.
public final class StoredCallers: CallerSource {
    private struct Kept {
        var caller: Caller
        var until: Instant
    }

    private let desk: Desk
    private let kept = Mutex<[SecretDigest: Kept]>([:])

    /// How long a caller is remembered.
    public static let memory: Duration = .seconds(5)

    /// Finds callers of a desk.
    public init(_ desk: Desk) {
        self.desk = desk
    }

    /// The caller whose key or session token this is.
    public func caller(for token: String, now: Instant) async throws -> Caller? {
        let digest = SecretDigest(of: token)
        if let found = kept.withLock({ $0[digest] }), now < found.until { return found.caller }
        guard let (caller, end) = try await find(token, now: now) else {
            kept.withLock { _ = $0.removeValue(forKey: digest) }
            return nil
        }
        let until = min(end ?? now + Self.memory, now + Self.memory)
        kept.withLock { kept in
            if kept.count >= 10_000 { kept.removeAll() }
            kept[digest] = Kept(caller: caller, until: until)
        }
        return caller
    }

    /// Forgets what is remembered, so that a session that has just ended holds no longer here.
    public func forget() {
        kept.withLock { $0.removeAll() }
    }

    private func find(_ token: String, now: Instant) async throws -> (Caller, end: Instant?)? {
        if let key = try await desk.key(for: token, now: now) {
            return (Caller(kind: .key, id: key.id.rawValue, scopes: key.scopes), key.expires)
        }
        guard let (session, account) = try await desk.session(for: token, now: now) else {
            return nil
        }
        let caller = Caller(
            kind: .session(hasSecondFactor: session.hasSecondFactor),
            id: account.id.rawValue,
            scopes: Set(account.roles.map { Scope($0) }),
            session: session.id
        )
        return (caller, session.expires)
    }
}
