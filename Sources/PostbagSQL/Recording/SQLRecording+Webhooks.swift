package import PostbagCore
package import PostbagDesk

extension SQLRecording {
    package func keepProgress(of messages: [WebhookMessage]) throws {
        for message in messages { try save(message) }
    }

    package func forgetWebhooks(deliveredBefore time: Instant) throws {
        try run(
            "DELETE FROM webhook WHERE state = 'delivered' AND next < ?",
            [time.milliseconds]
        )
    }

    func save(_ receiver: WebhookReceiver) throws {
        try upsert(
            "webhook_receiver",
            key: "id",
            [
                "id": receiver.id.rawValue,
                "url": receiver.url,
                "events": try JSONText.encode(list: receiver.events.map(\.rawValue).sorted()),
                "may_be_private": receiver.mayBePrivate,
                "is_active": receiver.isActive,
                "sealed": receiver.sealedSecrets,
                "changed": receiver.changed.milliseconds,
                "version": receiver.version,
            ]
        )
    }

    func save(_ message: WebhookMessage) throws {
        try upsert(
            "webhook",
            key: "id",
            [
                "id": message.id.rawValue,
                "receiver": message.receiver.rawValue,
                "event": message.event.rawValue,
                "body": message.body,
                "created": message.created.milliseconds,
                "state": message.state.rawValue,
                "attempts": message.attempts,
                "next": message.next.milliseconds,
                "outcome": message.outcome,
            ]
        )
    }
}
