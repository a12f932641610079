import Dispatch
import PostbagDesk
import Synchronization

/// A bounded number of connections; those who find all at work wait in the order they came.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresWorker] = []
        var count = 0
        var waiting: [Waiter] = []
        var lastWaiter = 0
        /// When a unit last ended: as long as units end, those that wait come nearer.
        var lastEnd = ContinuousClock.now
    }

    /// How many units may wait; beyond that, a machine has more to do than it can.
    private static let longestQueue = 10_000

    /// What begins a unit, given a worker, or tells its caller that none was free.
    typealias Start = @Sendable (PostgresWorker?) -> Void

    private struct Waiter {
        let number: Int
        let start: Start
    }

    private let limit: Int
    private let patience: Duration
    private let freshness: Duration
    private let open: @Sendable () throws -> PostgresConnection
    private let state = Mutex(State())
    private let clock = DispatchQueue(label: "postbag.postgres.patience")

    init(
        limit: Int,
        patience: Duration,
        freshness: Duration = PostgresSettings().freshness,
        open: @escaping @Sendable () throws -> PostgresConnection
    ) {
        self.limit = max(1, limit)
        self.patience = patience
        self.freshness = freshness
        self.open = open
    }

    /// What callers are told when no worker is free in time.
    var isBusy: PostgresError { .busy(connections: limit, waited: patience) }

    /// Runs `body` on a worker's thread and gives back what it returns.
    ///
    /// - Throws: ``PostgresError/busy(connections:waited:)`` if no worker was free in time,
    ///   `CancellationError` if the task was cancelled, and what `body` throws.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresWorker, PostgresJob) throws -> Value
    ) async throws -> Value {
        let job = PostgresJob()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                whenFree { worker in
                    guard let worker else {
                        return continuation.resume(throwing: self.isBusy)
                    }
                    worker.run {
                        let outcome = Result {
                            if job.isCancelled { throw CancellationError() }
                            return try body(worker, job)
                        }
                        job.end()
                        self.release(worker)
                        continuation.resume(with: outcome)
                    }
                }
            }
        } onCancel: {
            // The request opens a connection of its own, which must not hold up the caller.
            DispatchQueue.global().async { job.cancel() }
        }
    }

    /// Calls `start` with a worker, now or when one is free.
    ///
    /// A worker goes from one unit to the next without waiting for a thread of Swift's own: those may
    /// all be at work on something else, and the connections would stand idle meanwhile.
    func whenFree(_ start: @escaping Start) {
        let (free, number) = state.withLock { state -> (PostgresWorker?, Int) in
            if let idle = state.idle.popLast() { return (idle, 0) }
            guard state.waiting.count < Self.longestQueue else { return (nil, 0) }
            if state.count < limit {
                state.count += 1
                return (PostgresWorker(freshness: freshness, open), 0)
            }
            state.lastWaiter += 1
            state.waiting.append(Waiter(number: state.lastWaiter, start: start))
            return (nil, state.lastWaiter)
        }
        if number == 0 { return start(free) }
        clock.asyncAfter(deadline: .now() + patience.inSeconds) { self.giveUp(number) }
    }

    /// Tells a waiter that all are busy, if no unit has ended for as long as it may wait.
    private func giveUp(_ number: Int) {
        let (waiter, left) = state.withLock { state -> (Waiter?, Duration?) in
            guard let place = state.waiting.firstIndex(where: { $0.number == number }) else {
                return (nil, nil)
            }
            let still = state.lastEnd.duration(to: .now)
            if still < patience { return (nil, patience - still) }
            return (state.waiting.remove(at: place), nil)
        }
        waiter?.start(nil)
        if let left { clock.asyncAfter(deadline: .now() + left.inSeconds) { self.giveUp(number) } }
    }

    /// Gives a worker back, whose thread the caller is on.
    func release(_ worker: PostgresWorker) {
        let waiter = state.withLock { state -> Waiter? in
            state.lastEnd = .now
            guard !state.waiting.isEmpty else {
                state.idle.append(worker)
                return nil
            }
            return state.waiting.removeFirst()
        }
        waiter?.start(worker)
    }
}

extension Duration {
    /// The time in seconds.
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
