public import PostbagDesk

/// Who calls the service: a program with a key, or a person who signed in.
public struct Caller: Sendable, Hashable {
    /// How the caller showed who it is.
    public enum Kind: Sendable, Hashable {
        /// By a key.
        case key
        /// By a session, with or without a second factor.
        case session(hasSecondFactor: Bool)
    }

    /// How the caller showed who it is.
    public var kind: Kind
    /// The key's or the reviewer's id.
    public var id: String
    /// What the caller may do.
    public var scopes: Set<Scope>
    /// The session, if the caller has one.
    public var session: SessionID?

    /// Describes a caller.
    public init(kind: Kind, id: String, scopes: Set<Scope>, session: SessionID? = nil) {
        self.kind = kind
        self.id = id
        self.scopes = scopes
        self.session = session
    }

    /// Whether the caller has a scope.
    public func has(_ scope: Scope) -> Bool { scopes.contains(scope) }

    /// Whether the caller gave a second factor, without which nothing sealed is shown.
    public var maySeeSealed: Bool {
        kind == .session(hasSecondFactor: true)
            && !scopes.isDisjoint(with: [.senior, .lawyer, .editor])
    }

    /// The caller as somebody who works at the desk.
    ///
    /// Without a second factor, roles that see what is sealed come down to a reviewer's.
    public var reviewer: Reviewer {
        var roles = Set(scopes.compactMap(\.role))
        let sealed: Set<Role> = [.senior, .lawyer, .editor]
        if !maySeeSealed, !roles.isDisjoint(with: sealed) {
            roles.subtract(sealed)
            roles.insert(.reviewer)
        }
        return Reviewer(id: ReviewerID(name), roles: roles)
    }

    /// The caller's name at the desk; a key is told apart from a person of the same name.
    public var name: String { kind == .key ? "key:\(id)" : id }
}
