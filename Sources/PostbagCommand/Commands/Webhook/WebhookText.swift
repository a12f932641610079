import PostbagCore
import PostbagDesk
import PostbagTerminal

/// Receivers and messages, for people or for programs.
enum WebhookText {
    /// A secret, shown this once.
    static func lines(_ secret: WebhookSecret, of name: String) -> [StyledText] {
        [
            StyledText(visible(name), .bold) + StyledText("  signs with"), StyledText(secret.text),
            StyledText("It is shown only now; the receiver needs it to check signatures.", .dim),
        ]
    }

    /// `postbag.webhook-secret/1`.
    static func json(_ secret: WebhookSecret, of name: String) -> [UInt8] {
        JSONWriter.line("postbag.webhook-secret/1") { json in
            json.member("receiver", name)
            json.member("secret", secret.text)
        }
    }

    /// A receiver in a line.
    static func line(_ receiver: WebhookReceiver) -> StyledText {
        var line = StyledText(visible(receiver.id.rawValue), .bold)
        line.append("  \(visible(receiver.url))")
        if !receiver.isActive { line.append("  told nothing", Style(.yellow)) }
        if receiver.mayBePrivate { line.append("  may be private", .dim) }
        let isAll = receiver.events.count == WebhookEvent.allCases.count
        let events = receiver.events.map(\.rawValue).sorted().joined(separator: ", ")
        line.append("  \(isAll ? "everything" : events)", .dim)
        return line
    }

    /// `postbag.webhook-receiver/1`.
    static func json(_ receiver: WebhookReceiver) -> [UInt8] {
        JSONWriter.line("postbag.webhook-receiver/1") { json in
            json.member("receiver", receiver.id.rawValue)
            json.member("url", receiver.url)
            json.member("active", receiver.isActive)
            json.member("may_be_private", receiver.mayBePrivate)
            json.member("events", receiver.events.map(\.rawValue).sorted())
        }
    }

    /// A message in a line.
    static func line(_ message: WebhookMessage, now: Instant) -> StyledText {
        var line = StyledText(visible(message.id.rawValue), .bold)
        line.append("  \(message.event.rawValue) to \(visible(message.receiver.rawValue))")
        line.append("  \(Moments.clock(message.created))", .dim)
        switch message.state {
        case .waiting where message.attempts > 0:
            line.append("  tried \(message.attempts) times, again at ", Style(.yellow))
            line.append("\(Moments.clock(message.next)): \(visible(message.outcome))")
        case .waiting: line.append("  waits", .dim)
        case .delivered: line.append("  taken: \(visible(message.outcome))", Style(.green))
        case .dead:
            line.append("  given up after \(message.attempts) tries: ", Style(.red))
            line.append(visible(message.outcome))
        }
        return line
    }

    /// `postbag.webhook/1`.
    static func json(_ message: WebhookMessage) -> [UInt8] {
        JSONWriter.line("postbag.webhook/1") { json in
            json.member("id", message.id.rawValue)
            json.member("receiver", message.receiver.rawValue)
            json.member("event", message.event.rawValue)
            json.member("state", message.state.rawValue)
            json.member("attempts", message.attempts)
            json.member("created", message.created)
            json.member("next", message.next)
            json.member("outcome", message.outcome)
            json.member("body", message.body)
        }
    }
}
