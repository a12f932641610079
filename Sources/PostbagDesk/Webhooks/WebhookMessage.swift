public import PostbagCore

/// One message to one receiver, from when it was written, with what it tells of, until it arrived.
public struct WebhookMessage: Sendable, Hashable {
    /// Where a message stands.
    public enum State: String, Sendable, Hashable, CaseIterable, Codable {
        /// It is sent, or sent again.
        case waiting
        /// The receiver has taken it.
        case delivered
        /// It was tried for days and never taken; a person can send it again.
        case dead
    }

    /// Its id, the same at every try, by which a receiver knows what it has seen.
    public var id: WebhookID
    /// Who is told.
    public var receiver: WebhookReceiverID
    /// What it tells of.
    public var event: WebhookEvent
    /// The body, as JSON; it holds ids and no reader's words.
    public var body: String
    /// When it was written.
    public var created: Instant
    /// Where it stands.
    public var state: State
    /// How often it was tried.
    public var attempts: Int
    /// When it is tried next; while a sender has it, when another may take it.
    public var next: Instant
    /// What came of the last try, in words without the receiver's own.
    public var outcome: String

    /// Writes a message.
    public init(
        id: WebhookID,
        receiver: WebhookReceiverID,
        event: WebhookEvent,
        body: String,
        created: Instant,
        state: State = .waiting,
        attempts: Int = 0,
        next: Instant,
        outcome: String = ""
    ) {
        self.id = id
        self.receiver = receiver
        self.event = event
        self.body = body
        self.created = created
        self.state = state
        self.attempts = attempts
        self.next = next
        self.outcome = outcome
    }
}
