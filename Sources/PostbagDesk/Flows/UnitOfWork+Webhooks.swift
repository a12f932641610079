import PostbagCore

extension UnitOfWork {
    /// Writes a message to each receiver that wants to be told; it is sent once this unit is durable.
    mutating func announce(_ event: WebhookEvent, _ detail: some Encodable) throws {
        let receivers = try transaction.webhookReceivers().filter {
            $0.isActive && $0.events.contains(event)
        }
        guard !receivers.isEmpty else { return }
        let body = try WebhookBody.text(event, at: now, detail)
        for receiver in receivers {
            changes.append(
                .webhook(
                    WebhookMessage(
                        id: .random(),
                        receiver: receiver.id,
                        event: event,
                        body: body,
                        created: now,
                        next: now
                    )
                )
            )
        }
    }
}
