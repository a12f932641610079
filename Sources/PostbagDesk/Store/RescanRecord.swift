public import PostbagCore

/// How far the search of the live comments for an order has come.
public struct RescanRecord: Sendable, Hashable {
    /// The order.
    public var order: OrderID
    /// The last comment that was looked at, in the store's own numbering.
    public var cursor: Int64
    /// The last comment that there was when the order came into force.
    public var end: Int64
    /// How many were looked at.
    public var seen: Int
    /// How many of them were hidden.
    public var hidden: Int
    /// When it began.
    public var started: Instant
    /// When it was done.
    public var finished: Instant?

    /// Begins a search.
    public init(
        order: OrderID,
        cursor: Int64 = 0,
        end: Int64,
        seen: Int = 0,
        hidden: Int = 0,
        started: Instant,
        finished: Instant? = nil
    ) {
        self.order = order
        self.cursor = cursor
        self.end = end
        self.seen = seen
        self.hidden = hidden
        self.started = started
        self.finished = finished
    }
}

extension RescanRecord {
    /// How much is done, from 0 to 1.
    public var share: Double {
        guard finished == nil, end > 0 else { return 1 }
        return min(1, Double(cursor) / Double(end))
    }
}
