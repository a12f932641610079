public import PostbagCore

extension Desk {
    /// Hands out messages whose time has come; nobody else gets them for the length of the lease.
    ///
    /// A sender that dies with a message has not lost it: once the lease is over, it is due again.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - lease: how long the sender may take.
    ///   - now: when.
    /// - Returns: the messages; those of receivers that are told nothing any more are given up.
    /// - Throws: what the store throws.
    public func takeWebhooks(
        limit: Int = 32,
        lease: Duration = .seconds(60),
        now: Instant
    ) async throws -> [WebhookTask] {
        guard try await !store.read({ try $0.webhooksDue(by: now, limit: 1) }).isEmpty else {
            return []
        }
        let (messages, receivers) = try await store.write { transaction in
            let now = try transaction.clock(now)
            var receivers: [WebhookReceiverID: WebhookReceiver] = [:]
            for receiver in try transaction.webhookReceivers() { receivers[receiver.id] = receiver }
            var taken: [WebhookMessage] = []
            var changed: [WebhookMessage] = []
            for message in try transaction.webhooksDue(by: now, limit: limit) {
                var machine = WebhookStateMachine(message)
                if receivers[message.receiver]?.isActive == true {
                    guard machine.handle(.take(lease: lease), now: now) else { continue }
                    taken.append(machine.message)
                } else {
                    machine.handle(.refuse("the receiver is told nothing any more"), now: now)
                }
                changed.append(machine.message)
            }
            try transaction.keepProgress(of: changed)
            return (taken, receivers)
        }
        return try tasks(messages, receivers)
    }

    private func tasks(
        _ messages: [WebhookMessage],
        _ receivers: [WebhookReceiverID: WebhookReceiver]
    ) throws -> [WebhookTask] {
        guard let key else { throw DeskError.noKey }
        let sealer = Sealer(key: key)
        return try messages.compactMap { message in
            guard let receiver = receivers[message.receiver] else { return nil }
            let secrets = try WebhookSecrets(
                opening: receiver.sealedSecrets,
                of: receiver.id,
                by: sealer
            )
            return WebhookTask(message: message, receiver: receiver, secrets: secrets)
        }
    }

    /// Keeps what came of a try: the message was taken, is tried again later, or is given up.
    ///
    /// A message that is given up, and a receiver that wants no more, are told to the audit.
    ///
    /// - Parameters:
    ///   - result: what came of it.
    ///   - id: the message.
    ///   - jitter: from -1 to 1, drawn at random.
    ///   - now: when.
    /// - Throws: what the store throws.
    public func finish(
        _ result: WebhookResult,
        of id: WebhookID,
        jitter: Double = .random(in: -1...1),
        now: Instant
    ) async throws {
        try await perform(now: now) { unit in
            guard let message = try unit.transaction.webhook(id) else { return }
            var machine = WebhookStateMachine(message)
            switch result {
            case .delivered(let status):
                machine.handle(.deliver("answered \(status)"), now: unit.now)
            case .failed(let why, let wish):
                machine.handle(.fail(why, jitter: jitter, after: wish), now: unit.now)
            case .gone:
                machine.handle(.refuse("answered 410: it wants no more"), now: unit.now)
                try unit.stop(message.receiver)
            }
            try unit.transaction.keepProgress(of: [machine.message])
            guard machine.message.state == .dead else { return }
            unit.tell(
                "webhook.given-up",
                by: "desk",
                of: "webhook:\(id)",
                [
                    "receiver": .text(message.receiver.rawValue),
                    "tries": .number(Int64(machine.message.attempts)),
                ]
            )
        }
    }
}

extension UnitOfWork {
    fileprivate mutating func stop(_ id: WebhookReceiverID) throws {
        guard var receiver = try transaction.webhookReceivers().first(where: { $0.id == id }),
            receiver.isActive
        else { return }
        receiver.isActive = false
        receiver.changed = now
        receiver.version += 1
        changes.append(.webhookReceiver(receiver))
        tell("webhook.receiver-stopped", by: "desk", of: "webhook-receiver:\(id)")
    }
}
