import PostbagDesk
import PostbagSQL
import Synchronization

/// The duties that this machine holds, on a connection of its own.
///
/// A duty is an advisory lock in a transaction that stays open. The server ends a transaction in
/// which nothing is said for a while, so a machine that is paused loses its duties as one that dies.
final class PostgresDuties: Sendable {
    private let workers: [DeskDuty: PostgresWorker]
    private let held = Mutex<Set<DeskDuty>>([])

    init(open: @escaping @Sendable () throws -> PostgresConnection) {
        workers = Dictionary(
            uniqueKeysWithValues: DeskDuty.allCases.map { ($0, PostgresWorker(open)) }
        )
    }

    /// Whether this machine holds a duty; takes it if nobody does.
    func holds(_ duty: DeskDuty) async -> Bool {
        guard let worker = workers[duty] else { return false }
        return await withCheckedContinuation { continuation in
            worker.run {
                let isHeld = (try? self.take(duty, on: worker)) ?? false
                if !isHeld { self.held.withLock { _ = $0.remove(duty) } }
                continuation.resume(returning: isHeld)
            }
        }
    }

    private func take(_ duty: DeskDuty, on worker: PostgresWorker) throws -> Bool {
        let before = worker.current
        let connection = try worker.ready()
        if held.withLock({ $0.contains(duty) }), connection === before {
            // The server still counts the transaction as alive; if it does not, this throws.
            _ = try connection.answer(to: PostgresQuery(sql: "SELECT 1 AS value"))
            return true
        }
        connection.queue(PostgresQuery(sql: "BEGIN"))
        let sql = "SELECT pg_try_advisory_xact_lock(?)::int AS value"
        let result = try connection.answer(
            to: PostgresQuery(sql: sql, values: [.integer(duty.lock)])
        )
        guard result[0].integer("value") == 1 else {
            try connection.send([[PostgresQuery(sql: "ROLLBACK")]])
            return false
        }
        held.withLock { _ = $0.insert(duty) }
        return true
    }
}

extension DeskDuty {
    /// The number of its lock.
    fileprivate var lock: Int64 {
        switch self {
        case .timers: PostgresLocks.timers
        case .outbox: PostgresLocks.outbox
        }
    }
}
