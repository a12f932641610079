import PostbagCore

/// Puts waiting cases in order: lane, then expected harm, with ageing so that nothing starves.
///
/// Urgent and sealed cases come first, always. Every other case has a place in time: the moment it
/// came in, less a head start for its queue and for the harm that is expected of it. As waiting
/// counts the same for all, two cases never change places while they wait, so the key can be stored
/// and an index can order a million of them.
///
///     let order = QueueOrder()
///     order.position(of: threat).sortKey < order.position(of: swearing).sortKey     // true
public struct QueueOrder: Sendable, Hashable {
    /// What queues and harm are worth.
    public var settings: QueueSettings

    /// An order under some settings.
    public init(settings: QueueSettings = QueueSettings()) {
        self.settings = settings
    }

    /// Where a case stands, and why.
    public func position(of entry: QueueEntry) -> QueuePosition {
        let harm = entry.expectedHarm
        let head = entry.queue.isAbsolute ? .zero : headStart(of: entry.queue)
        let worth = Int64(harm * Double(settings.perPointOfHarm.milliseconds))
        let start = entry.due.map { min(entry.entered, $0 - settings.beforeDue) } ?? entry.entered
        let place = start.milliseconds - head.milliseconds - worth
        return QueuePosition(
            entry: entry,
            band: entry.queue.isAbsolute ? entry.queue.rank : 2,
            place: place,
            headStart: head,
            harmWorth: .milliseconds(worth)
        )
    }

    private func headStart(of queue: Queue) -> Duration {
        settings.headStart[queue] ?? QueueSettings.proposals[queue] ?? .zero
    }
}
