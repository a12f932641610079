import Dispatch
import GRDB
import Synchronization

/// Puts the units of work of callers that wait into one transaction, so that they share one wait for
/// the disk.
///
/// Each unit runs in a savepoint of its own: one that fails is undone alone. Nobody is answered
/// before the transaction is committed; if the commit fails, everybody in it is told.
final class GroupCommit: Sendable {
    /// How many units one transaction takes at most.
    static let largestGroup = 256

    private struct State {
        var waiting: [any PendingUnit] = []
        var isDraining = false
    }

    private let pool: DatabasePool
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "postbag.commit")

    init(pool: DatabasePool) {
        self.pool = pool
    }

    /// Runs a unit and answers once it is durable.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let unit = Unit(body: body, continuation: continuation)
            let mustStart = state.withLock { state in
                state.waiting.append(unit)
                defer { state.isDraining = true }
                return !state.isDraining
            }
            if mustStart { queue.async { self.drain() } }
        }
    }

    private func drain() {
        while let group = nextGroup() {
            do {
                try pool.writeWithoutTransaction { database in
                    try database.inTransaction(.immediate) {
                        for unit in group { try unit.run(in: database) }
                        return .commit
                    }
                }
                for unit in group { unit.acknowledge() }
            } catch {
                for unit in group { unit.fail(error) }
            }
        }
    }

    private func nextGroup() -> [any PendingUnit]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isDraining = false
                return nil
            }
            let group = Array(state.waiting.prefix(Self.largestGroup))
            state.waiting.removeFirst(group.count)
            return group
        }
    }
}

/// A unit that waits for its turn and then for its commit.
private protocol PendingUnit: Sendable {
    /// Runs the unit; throws only what spoils the whole transaction.
    func run(in database: Database) throws
    /// Answers the caller, once the transaction is durable.
    func acknowledge()
    /// Tells the caller that the transaction failed.
    func fail(_ error: any Error)
}

private final class Unit<Value: Sendable>: PendingUnit {
    private let body: @Sendable (Database) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(
        body: @escaping @Sendable (Database) throws -> Value,
        continuation: CheckedContinuation<Value, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func run(in database: Database) throws {
        try database.cachedStatement(sql: "SAVEPOINT unit").execute()
        let outcome = Result { try body(database) }
        switch outcome {
        case .success: try database.cachedStatement(sql: "RELEASE unit").execute()
        case .failure(let error):
            // Some errors end the whole transaction; then there is no savepoint to return to.
            guard database.isInsideTransaction else { throw error }
            try database.execute(sql: "ROLLBACK TO unit")
            try database.execute(sql: "RELEASE unit")
        }
        result.withLock { $0 = outcome }
    }

    func acknowledge() {
        guard let outcome = result.withLock({ $0 }) else {
            continuation.resume(throwing: CancellationError())
            return
        }
        continuation.resume(with: outcome)
    }

    func fail(_ error: any Error) {
        // A unit that failed by itself is told its own reason.
        if case .failure(let own) = result.withLock({ $0 }) {
            continuation.resume(throwing: own)
        } else {
            continuation.resume(throwing: error)
        }
    }
}
