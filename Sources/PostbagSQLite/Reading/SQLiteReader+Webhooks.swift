import GRDB
import PostbagCore
import PostbagDesk

extension SQLiteReading {
    func webhookReceivers() throws -> [WebhookReceiver] {
        try all("webhook_receiver", "SELECT * FROM webhook_receiver ORDER BY id") {
            try $0.webhookReceiver()
        }
    }

    func webhook(_ id: WebhookID) throws -> WebhookMessage? {
        try first("webhook", "SELECT * FROM webhook WHERE id = ?", [id.rawValue]) {
            try $0.webhook()
        }
    }

    func webhooks(_ state: WebhookMessage.State, limit: Int) throws -> [WebhookMessage] {
        let sql = "SELECT * FROM webhook WHERE state = ? ORDER BY number DESC LIMIT ?"
        return try all("webhook", sql, [state.rawValue, limit]) { try $0.webhook() }
    }

    func webhooksDue(by now: Instant, limit: Int) throws -> [WebhookMessage] {
        let sql =
            "SELECT * FROM webhook WHERE state = 'waiting' AND next <= ? ORDER BY next LIMIT ?"
        return try all("webhook", sql, [now.milliseconds, limit]) { try $0.webhook() }
    }

    func hasWebhooks(deliveredBefore time: Instant) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM webhook WHERE state = 'delivered' AND next < ?)"
        return try number(sql, [time.milliseconds]) != 0
    }
}

extension RowReader {
    func webhookReceiver() throws -> WebhookReceiver {
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

    func webhook() throws -> WebhookMessage {
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
