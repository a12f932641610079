import Synchronization

/// What has happened and has not been dealt with yet, in order.
///
/// Unlike a plain stream it hands out everything at once, so that a burst of keys is answered with
/// one painting of the screen.
final class EventQueue: Sendable {
    private let waiting = Mutex<[ReviewEvent]>([])
    /// Wakes whoever deals with events.
    let bell: AsyncStream<Void>
    private let ringer: AsyncStream<Void>.Continuation

    init() {
        (bell, ringer) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Adds something that happened.
    func push(_ event: ReviewEvent) {
        waiting.withLock { $0.append(event) }
        ringer.yield()
    }

    /// Takes out all that has happened.
    func takeAll() -> [ReviewEvent] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// Lets whoever waits for the bell go.
    func close() {
        ringer.finish()
    }
}
