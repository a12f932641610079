package import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func webhookReceivers() throws -> [WebhookReceiver] {
        try all("webhook_receiver", "SELECT * FROM webhook_receiver ORDER BY id") {
            try $0.webhookReceiver()
        }
    }

    package func webhook(_ id: WebhookID) throws -> WebhookMessage? {
        try first("webhook", "SELECT * FROM webhook WHERE id = ?" + locked, [id.rawValue]) {
            try $0.webhook()
        }
    }

    package func webhooks(_ state: WebhookMessage.State, limit: Int) throws -> [WebhookMessage] {
        let sql = "SELECT * FROM webhook WHERE state = ? ORDER BY number DESC LIMIT ?"
        return try all("webhook", sql, [state.rawValue, limit]) { try $0.webhook() }
    }

    package func webhooksDue(by now: Instant, limit: Int) throws -> [WebhookMessage] {
        let sql =
            "SELECT * FROM webhook WHERE state = 'waiting' AND next <= ? ORDER BY next LIMIT ?"
            + (locked.isEmpty ? "" : "\(locked) SKIP LOCKED")
        return try all("webhook", sql, [try moment(now).milliseconds, limit]) { try $0.webhook() }
    }

    package func webhookBacklog() throws -> WebhookBacklog {
        let count = "SELECT COUNT(*) AS value FROM webhook WHERE state = ?"
        let first = "SELECT * FROM webhook WHERE state = 'waiting' ORDER BY number LIMIT 1"
        return WebhookBacklog(
            waiting: Int(try number(count, [WebhookMessage.State.waiting.rawValue])),
            dead: Int(try number(count, [WebhookMessage.State.dead.rawValue])),
            oldest: try all("webhook", first) { try $0.webhook() }.first?.created
        )
    }

    package func hasWebhooks(deliveredBefore time: Instant) throws -> Bool {
        let sql = """
            SELECT 1 AS value FROM webhook WHERE state = 'delivered' AND next < ? LIMIT 1
            """
        return try number(sql, [time.milliseconds]) != 0
    }
}

extension RowReader {
    package func webhookReceiver() throws -> WebhookReceiver {
        guard let sealed = data("sealed") else { throw unreadable }
        return WebhookReceiver(
            id: id("id"),
            url: text("url"),
            events: try set("events"),
            mayBePrivate: flag("may_be_private"),
            isActive: flag("is_active"),
            sealedSecrets: sealed,
            changed: instant("changed"),
            version: int("version")
        )
    }

    package func webhook() throws -> WebhookMessage {
        WebhookMessage(
            id: id("id"),
            receiver: id("receiver"),
            event: try word("event"),
            body: text("body"),
            created: instant("created"),
            state: try word("state"),
            attempts: int("attempts"),
            next: instant("next"),
            outcome: text("outcome")
        )
    }
}
