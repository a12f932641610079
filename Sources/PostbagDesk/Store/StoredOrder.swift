public import Foundation
public import PostbagCore

/// A reporting order as the store keeps it: sealed, with only what the desk must find it by.
public struct StoredOrder: Sendable, Hashable {
    /// Its id.
    public var id: OrderID
    /// Where it stands in its life.
    public var state: String
    /// The record, sealed under a key that is not in the store.
    public var sealed: Data
    /// When it last changed.
    public var changed: Instant
    /// Counts every change.
    public var version: Int

    /// Keeps a sealed order.
    public init(
        id: OrderID,
        state: String,
        sealed: Data,
        changed: Instant,
        version: Int = 1
    ) {
        self.id = id
        self.state = state
        self.sealed = sealed
        self.changed = changed
        self.version = version
    }
}
