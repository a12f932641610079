public import PostbagCore

/// Moves a message from one state to the next.
public struct WebhookStateMachine: Sendable, Hashable {
    /// The message as it stands.
    public private(set) var message: WebhookMessage

    /// Takes a message up where it stands.
    public init(_ message: WebhookMessage) {
        self.message = message
    }

    /// What can happen to a message.
    public enum Event: Sendable, Hashable {
        /// A sender takes it for a time, in which no other may.
        case take(lease: Duration)
        /// The receiver has taken it.
        case deliver(String)
        /// The receiver has not taken it.
        ///
        /// - jitter: from -1 to 1.
        /// - after: how long the receiver asked to be left alone, if it did.
        case fail(String, jitter: Double, after: Duration?)
        /// The receiver wants no message any more.
        case refuse(String)
        /// A person sends it again.
        case replay
    }

    /// The longest time for which a receiver's wish to be left alone counts.
    private static let longestWish: Duration = .hours(24)

    /// Handles an event.
    ///
    /// - Returns: Whether anything changed.
    @discardableResult
    public mutating func handle(_ event: Event, now: Instant) -> Bool {
        switch (message.state, event) {
        case (.waiting, .take(let lease)):
            guard message.next <= now else { return false }
            message.attempts += 1
            message.next = now + lease
        case (.waiting, .deliver(let outcome)):
            message.state = .delivered
            message.outcome = outcome
            message.next = now
        case (.waiting, .fail(let outcome, let jitter, let wish)):
            message.outcome = outcome
            guard let pause = WebhookRetries.pause(after: message.attempts, jitter: jitter) else {
                message.state = .dead
                message.next = now
                return true
            }
            message.next = now + max(pause, min(wish ?? .zero, Self.longestWish))
        case (.waiting, .refuse(let outcome)):
            message.state = .dead
            message.outcome = outcome
            message.next = now
        case (.dead, .replay), (.delivered, .replay):
            message.state = .waiting
            message.attempts = 0
            message.next = now
        case (.waiting, .replay):
            message.next = min(message.next, now)
        case (.dead, _), (.delivered, _): return false
        }
        return true
    }
}
