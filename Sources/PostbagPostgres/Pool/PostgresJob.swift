import PostbagDesk
import Synchronization

/// A unit at work, which may be cancelled until it begins to store.
final class PostgresJob: Sendable {
    private enum State {
        case waiting
        case working(PostgresCancel)
        case past
        case cancelled
    }

    private let state = Mutex(State.waiting)

    /// Whether the caller no longer wants the unit done.
    var isCancelled: Bool {
        state.withLock { if case .cancelled = $0 { true } else { false } }
    }

    /// The unit works on a connection from now on.
    ///
    /// - Throws: `CancellationError` if nobody wants it any more.
    func begin(on connection: PostgresConnection) throws {
        try state.withLock { state in
            if case .cancelled = state { throw CancellationError() }
            state = .working(connection.cancel)
        }
    }

    /// The unit stores from now on: a cancellation would come too late.
    ///
    /// Waits until a request that is on its way has arrived.
    ///
    /// - Throws: `CancellationError` if nobody wants it any more.
    func beginToStore() throws {
        try state.withLock { state in
            if case .cancelled = state { throw CancellationError() }
            state = .past
        }
    }

    /// The unit is over; a request that is on its way must not meet the next unit.
    func end() {
        state.withLock { $0 = .past }
    }

    /// Nobody wants the unit any more: the server is told.
    func cancel() {
        state.withLock { current in
            switch current {
            case .waiting: current = .cancelled
            case .working(let request):
                current = .cancelled
                request.send()
            case .past, .cancelled: break
            }
        }
    }
}
