public import PostbagCore

extension Desk {
    /// Makes a key with which a program calls the service.
    ///
    /// - Parameters:
    ///   - name: what it is for, in words.
    ///   - scopes: what whoever has it may do.
    ///   - expires: the first moment at which it no longer holds.
    ///   - actor: who makes it, as the audit names them.
    ///   - now: when.
    /// - Returns: the record, and the key itself, which is kept nowhere.
    /// - Throws: ``DeskError/invalid(_:)``.
    public func createKey(
        _ name: String,
        scopes: Set<Scope>,
        expires: Instant? = nil,
        by actor: String,
        now: Instant
    ) async throws -> (record: AccessKeyRecord, secret: KeySecret) {
        guard !scopes.isEmpty else { throw DeskError.invalid("a key needs a scope") }
        guard !name.isEmpty, name.utf8.count <= 200 else {
            throw DeskError.invalid("a key needs a name of 1 to 200 bytes that says what it is for")
        }
        guard expires.map({ $0 > now }) ?? true else {
            throw DeskError.invalid("the key would be over before it begins")
        }
        let secret = KeySecret.random()
        let record = AccessKeyRecord(
            id: AccessKeyID(secret.id),
            name: name,
            digest: SecretDigest(of: secret.text),
            scopes: scopes,
            createdBy: actor,
            created: now,
            expires: expires
        )
        try await perform(now: now) { unit in
            guard try unit.transaction.accessKey(record.id) == nil else { throw DeskError.busy }
            unit.changes.append(.accessKey(record))
            unit.tell(
                "key.created",
                by: actor,
                of: "key:\(record.id)",
                ["scopes": .texts(scopes.map(\.rawValue).sorted()), "name": .text(name)]
            )
        }
        return (record, secret)
    }

    /// Takes a key back; it holds no longer from now on.
    ///
    /// - Throws: ``DeskError/refused(_:)`` if there is no such key or it was taken back before.
    public func revokeKey(_ id: AccessKeyID, by actor: String, now: Instant) async throws {
        try await perform(now: now) { unit in
            guard var record = try unit.transaction.accessKey(id) else {
                throw DeskError.refused("there is no key '\(id)'; see `postbag key list`")
            }
            guard record.revoked == nil else {
                throw DeskError.refused("the key '\(id)' was taken back before")
            }
            record.revoked = unit.now
            unit.changes.append(.accessKey(record))
            unit.tell("key.revoked", by: actor, of: "key:\(id)")
        }
    }

    /// Every key, the first one first.
    ///
    /// - Throws: what the store throws.
    public func keys() async throws -> [AccessKeyRecord] {
        try await store.read { try $0.accessKeys() }
    }

    /// The key that a program sent, if it is genuine and holds.
    ///
    /// - Throws: what the store throws.
    public func key(for text: String, now: Instant) async throws -> AccessKeyRecord? {
        guard let secret = KeySecret(text) else { return nil }
        let digest = SecretDigest(of: secret.text)
        let record = try await store.read { try $0.accessKey(AccessKeyID(secret.id)) }
        guard let record, record.digest == digest, record.holds(at: now) else { return nil }
        return record
    }
}
