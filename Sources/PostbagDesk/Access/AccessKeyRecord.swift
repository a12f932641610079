public import PostbagCore

/// The id of a key with which a program calls the service.
public struct AccessKeyID: DeskID {
    /// What it holds.
    public let rawValue: String

    /// Names a record.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// A key with which a program calls the service; of its secret, a digest alone.
public struct AccessKeyRecord: Sendable, Hashable {
    /// The first part of the key, which may be told.
    public var id: AccessKeyID
    /// What the key is for, in words.
    public var name: String
    /// A digest of the whole key.
    public var digest: SecretDigest
    /// What whoever has it may do.
    public var scopes: Set<Scope>
    /// Who made it.
    public var createdBy: String
    /// When it was made.
    public var created: Instant
    /// The first moment at which it no longer holds, if it has one.
    public var expires: Instant?
    /// When it was taken back, if it was.
    public var revoked: Instant?

    /// Describes a key.
    public init(
        id: AccessKeyID,
        name: String,
        digest: SecretDigest,
        scopes: Set<Scope>,
        createdBy: String,
        created: Instant,
        expires: Instant? = nil,
        revoked: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.digest = digest
        self.scopes = scopes
        self.createdBy = createdBy
        self.created = created
        self.expires = expires
        self.revoked = revoked
    }

    /// Whether it holds at a moment.
    public func holds(at now: Instant) -> Bool {
        revoked == nil && expires.map { now < $0 } ?? true
    }
}
