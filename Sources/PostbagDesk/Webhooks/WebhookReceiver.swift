public import Foundation
public import PostbagCore

/// Somebody who is told of what happens at the desk, at an address of theirs.
public struct WebhookReceiver: Sendable, Hashable {
    /// Its name.
    public var id: WebhookReceiverID
    /// Where it listens.
    public var url: String
    /// What it is told of.
    public var events: Set<WebhookEvent>
    /// Whether it may stand on a private address, which is refused to all others.
    public var mayBePrivate: Bool
    /// Whether it is told anything; one that answered 410 no longer is.
    public var isActive: Bool
    /// The secrets that messages are signed with, sealed under a key that is not in the store.
    public var sealedSecrets: Data
    /// When it last changed.
    public var changed: Instant
    /// Counts every change.
    public var version: Int

    /// Describes a receiver.
    public init(
        id: WebhookReceiverID,
        url: String,
        events: Set<WebhookEvent>,
        mayBePrivate: Bool = false,
        isActive: Bool = true,
        sealedSecrets: Data,
        changed: Instant,
        version: Int = 1
    ) {
        self.id = id
        self.url = url
        self.events = events
        self.mayBePrivate = mayBePrivate
        self.isActive = isActive
        self.sealedSecrets = sealedSecrets
        self.changed = changed
        self.version = version
    }
}
