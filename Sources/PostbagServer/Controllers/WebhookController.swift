import Hummingbird
import PostbagCore
import PostbagDesk

/// `/v1/webhooks`: who is told of what happens at the desk, and what became of the messages.
///
/// For editors and seniors who gave a second factor. Nobody can allow a private address from here:
/// whoever took over an account could look around in the house with it.
struct WebhookController: Controller {
    let service: PostbagService

    private var desk: Desk { service.desk }

    func addRoutes(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/webhooks") { _, context in
            _ = try keeper(context)
            let receivers = try await desk.receivers().map(ReceiverBody.init)
            return try Response(json: Page(items: receivers, next: nil))
        }
        router.post("/v1/webhooks") { request, context in
            let reviewer = try keeper(context)
            let wanted = try await request.json(ReceiverRequest.self, upTo: 8_192)
            try TextCheck.check(wanted.receiver, "receiver")
            try TextCheck.check(wanted.url, "url")
            let id = WebhookReceiverID(wanted.receiver)
            let secret = try await desk.addReceiver(
                id,
                at: wanted.url,
                events: Set(wanted.events ?? WebhookEvent.allCases),
                by: reviewer,
                now: service.clock.now()
            )
            return try Response(json: SecretBody(secret, of: id), status: .created)
        }
        addReceivers(to: router)
        addMessages(to: router)
    }

    private func addReceivers(to router: any RouterMethods<PostbagContext>) {
        router.post("/v1/webhooks/{receiver}/rotate") { _, context in
            let reviewer = try keeper(context)
            let id = try context.name("receiver", WebhookReceiverID.self)
            let now = service.clock.now()
            let secret = try await desk.rotateSecret(of: id, by: reviewer, now: now)
            return try Response(json: SecretBody(secret, of: id))
        }
        for (word, isActive) in [("stop", false), ("resume", true)] {
            router.post("/v1/webhooks/{receiver}/\(word)") { _, context in
                let reviewer = try keeper(context)
                let id = try context.name("receiver", WebhookReceiverID.self)
                let now = service.clock.now()
                try await desk.setActive(isActive, receiver: id, by: reviewer, now: now)
                let receiver = try await desk.receivers().first { $0.id == id }
                guard let receiver else { throw Problem.unknown }
                return try Response(json: ReceiverBody(receiver))
            }
        }
    }

    private func addMessages(to router: any RouterMethods<PostbagContext>) {
        router.get("/v1/webhooks/messages") { request, context in
            _ = try keeper(context)
            let state = try request.word("state", WebhookMessage.State.self) ?? .dead
            let limit = Int(try request.number("limit", in: 1...200, or: 50))
            let messages = try await desk.webhooks(state, limit: limit).map(MessageBody.init)
            return try Response(json: Page(items: messages, next: nil))
        }
        router.post("/v1/webhooks/messages/{message}/replay") { _, context in
            let reviewer = try keeper(context)
            let id = try context.name("message", WebhookID.self)
            try await desk.replay(id, by: reviewer, now: service.clock.now())
            return Response(status: .noContent)
        }
    }

    /// Whoever may keep receivers.
    private func keeper(_ context: PostbagContext) throws(Problem) -> Reviewer {
        let caller = try context.require(.editor, .senior)
        guard caller.maySeeSealed else { throw .needsSecondFactor }
        return caller.reviewer
    }
}

/// A receiver to be told.
struct ReceiverRequest: Decodable {
    var receiver: String
    var url: String
    var events: [WebhookEvent]?
}

/// A receiver as `postbag.webhook-receiver/1`, without its secret.
struct ReceiverBody: Encodable {
    var schema = "postbag.webhook-receiver/1"
    var receiver: String
    var url: String
    var active: Bool
    var mayBePrivate: Bool
    var events: [String]
    var changed: Instant

    enum CodingKeys: String, CodingKey {
        case schema, receiver, url, active
        case mayBePrivate = "may_be_private"
        case events, changed
    }

    init(_ record: WebhookReceiver) {
        receiver = record.id.rawValue
        url = record.url
        active = record.isActive
        mayBePrivate = record.mayBePrivate
        events = record.events.map(\.rawValue).sorted()
        changed = record.changed
    }
}

/// A receiver's new secret as `postbag.webhook-secret/1`; it is told only once.
struct SecretBody: Encodable {
    var schema = "postbag.webhook-secret/1"
    var receiver: String
    var secret: String

    init(_ secret: WebhookSecret, of id: WebhookReceiverID) {
        receiver = id.rawValue
        self.secret = secret.text
    }
}

/// A message as `postbag.webhook/1`.
struct MessageBody: Encodable {
    var schema = "postbag.webhook/1"
    var id: String
    var receiver: String
    var event: String
    var state: WebhookMessage.State
    var attempts: Int
    var created: Instant
    var next: Instant
    var outcome: String
    var body: String

    init(_ record: WebhookMessage) {
        id = record.id.rawValue
        receiver = record.receiver.rawValue
        event = record.event.rawValue
        state = record.state
        attempts = record.attempts
        created = record.created
        next = record.next
        outcome = record.outcome
        body = record.body
    }
}
