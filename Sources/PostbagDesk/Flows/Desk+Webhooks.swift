public import PostbagCore

/// A message that a sender has taken, with all that it needs to send it.
public struct WebhookTask: Sendable {
    /// The message.
    public var message: WebhookMessage
    /// Who is told.
    public var receiver: WebhookReceiver
    /// What it is signed with.
    public var secrets: WebhookSecrets
}

/// What came of a try.
public enum WebhookResult: Sendable, Hashable {
    /// The receiver has taken the message.
    case delivered(status: Int)
    /// It has not, for this reason; perhaps it asked to be left alone for a time.
    case failed(String, after: Duration?)
    /// It wants no message any more (410 Gone).
    case gone
}

extension Desk {
    /// Has a receiver told of what happens at the desk.
    ///
    /// - Parameters:
    ///   - id: its name.
    ///   - url: where it listens, at `https://`.
    ///   - events: what it is told of.
    ///   - mayBePrivate: whether it may stand on a private address, in the same building say.
    ///   - reviewer: who adds it; an editor or a senior.
    ///   - now: when.
    /// - Returns: the secret that its owner needs to check signatures; it is shown only now.
    /// - Throws: ``DeskError`` if the person may not, the name is taken, the address will not do or
    ///   the desk has no key.
    public func addReceiver(
        _ id: WebhookReceiverID,
        at url: String,
        events: Set<WebhookEvent> = Set(WebhookEvent.allCases),
        mayBePrivate: Bool = false,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> WebhookSecret {
        try checkMayKeepReceivers(reviewer)
        guard !id.rawValue.isEmpty, id.rawValue.utf8.count <= 100, !events.isEmpty else {
            throw DeskError.invalid(
                "a receiver has a name of 1 to 100 bytes and hears of something"
            )
        }
        if let why = WebhookAddress.refusal(of: url, mayBePrivate: mayBePrivate) {
            throw DeskError.invalid(why)
        }
        let secret = WebhookSecret.random()
        let sealed = try WebhookSecrets(secret).sealed(for: id, by: try sealer())
        try await perform(now: now) { unit in
            guard try !unit.transaction.webhookReceivers().contains(where: { $0.id == id }) else {
                throw DeskError.refused("there is a receiver '\(id)' already; choose another name")
            }
            let receiver = WebhookReceiver(
                id: id,
                url: url,
                events: events,
                mayBePrivate: mayBePrivate,
                sealedSecrets: sealed,
                changed: unit.now
            )
            unit.keep(receiver, "webhook.receiver-added", by: reviewer)
        }
        return secret
    }

    /// Signs with another secret from now on; the one before is signed with too for a day.
    ///
    /// - Returns: the new secret; it is shown only now.
    /// - Throws: ``DeskError``.
    public func rotateSecret(
        of id: WebhookReceiverID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> WebhookSecret {
        try checkMayKeepReceivers(reviewer)
        let (secret, sealer) = (WebhookSecret.random(), try sealer())
        try await change(id, "webhook.secret-rotated", by: reviewer, now: now) { receiver, now in
            var secrets = try WebhookSecrets(
                opening: receiver.sealedSecrets,
                of: id,
                by: sealer
            )
            secrets.rotate(to: secret, now: now)
            receiver.sealedSecrets = try secrets.sealed(for: id, by: sealer)
        }
        return secret
    }

    /// Has a receiver told again, or no more.
    ///
    /// - Throws: ``DeskError``.
    public func setActive(
        _ isActive: Bool,
        receiver id: WebhookReceiverID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws {
        try checkMayKeepReceivers(reviewer)
        let word = isActive ? "webhook.receiver-resumed" : "webhook.receiver-stopped"
        try await change(id, word, by: reviewer, now: now) { receiver, _ in
            receiver.isActive = isActive
        }
    }

    /// Every receiver, by its name.
    ///
    /// - Throws: what the store throws.
    public func receivers() async throws -> [WebhookReceiver] {
        try await store.read { try $0.webhookReceivers() }
    }

    /// Messages in a state, the latest first.
    ///
    /// - Throws: what the store throws.
    public func webhooks(
        _ state: WebhookMessage.State,
        limit: Int = 100
    ) async throws -> [WebhookMessage] {
        try await store.read { try $0.webhooks(state, limit: limit) }
    }

    /// What has not arrived.
    ///
    /// - Throws: what the store throws.
    public func webhookBacklog() async throws -> WebhookBacklog {
        try await store.read { try $0.webhookBacklog() }
    }

    /// Sends a message again, whatever came of it.
    ///
    /// - Throws: ``DeskError`` if there is no such message or the person may not.
    public func replay(_ id: WebhookID, by reviewer: Reviewer, now: Instant) async throws {
        try checkMayKeepReceivers(reviewer)
        try await perform(now: now) { unit in
            guard let message = try unit.transaction.webhook(id) else {
                throw DeskError.unknownWebhook(id)
            }
            var machine = WebhookStateMachine(message)
            machine.handle(.replay, now: unit.now)
            unit.changes.append(.webhook(machine.message))
            unit.tell("webhook.replayed", by: reviewer.actor, of: "webhook:\(id)")
        }
    }

    private func checkMayKeepReceivers(_ reviewer: Reviewer) throws {
        guard reviewer.has(.editor, .senior) else {
            throw DeskError.notAllowed("receivers of webhooks are for an editor or a senior")
        }
    }

    private func sealer() throws -> Sealer {
        guard let key else { throw DeskError.noKey }
        return Sealer(key: key)
    }

    private func change(
        _ id: WebhookReceiverID,
        _ word: String,
        by reviewer: Reviewer,
        now: Instant,
        _ body: @escaping @Sendable (inout WebhookReceiver, Instant) throws -> Void
    ) async throws {
        try await perform(now: now) { unit in
            let receivers = try unit.transaction.webhookReceivers()
            guard var receiver = receivers.first(where: { $0.id == id }) else {
                throw DeskError.unknownReceiver(id)
            }
            try body(&receiver, unit.now)
            receiver.changed = unit.now
            receiver.version += 1
            unit.keep(receiver, word, by: reviewer)
        }
    }
}

extension UnitOfWork {
    fileprivate mutating func keep(
        _ receiver: WebhookReceiver,
        _ word: String,
        by reviewer: Reviewer
    ) {
        changes.append(.webhookReceiver(receiver))
        tell(
            word,
            by: reviewer.actor,
            of: "webhook-receiver:\(receiver.id)",
            ["events": .texts(receiver.events.map(\.rawValue).sorted())]
        )
    }
}
