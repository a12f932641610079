public import PostbagCore

/// What has not arrived of what receivers are to be told.
public struct WebhookBacklog: Sendable, Hashable {
    /// How many messages are sent, or sent again.
    public var waiting: Int
    /// How many were given up.
    public var dead: Int
    /// When the message was written that has waited longest.
    public var oldest: Instant?

    /// Describes a backlog.
    public init(waiting: Int, dead: Int, oldest: Instant?) {
        self.waiting = waiting
        self.dead = dead
        self.oldest = oldest
    }
}
