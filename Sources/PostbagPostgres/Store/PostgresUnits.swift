import Foundation
import PostbagDesk
import PostbagSQL
import Synchronization

/// Runs units of work on a connection, and again when something stood in the way for a moment.
final class PostgresUnits: Sendable {
    private let settings: PostgresSettings
    private let clockwork: PostgresClock
    private let hasConnected = Atomic(false)

    init(settings: PostgresSettings) {
        self.settings = settings
        clockwork = PostgresClock(machine: settings.clock)
    }

    /// Runs `body` until it is done, fails for good, or has been in the way of others for too long.
    func attempt<Value>(
        _ worker: PostgresWorker,
        _ job: PostgresJob,
        _ body: (PostgresConnection) throws -> Value
    ) throws -> Value {
        let end = ContinuousClock.now + settings.persistence
        var tries = 0
        var refusals = 0
        while true {
            tries += 1
            do {
                let connection = try connection(of: worker)
                try job.begin(on: connection)
                return try body(connection)
            } catch let refusal as PostgresRefusal {
                // Seen anew, what another unit stored meanwhile is there to be found.
                refusals += 1
                if refusals > 1 { throw refusal.error }
            } catch let error as PostgresError where error.isPassing && ContinuousClock.now < end {
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.01) * Double(min(tries, 20)))
            }
        }
    }

    /// Waits a while for a server that was there before and is starting again.
    private func connection(of worker: PostgresWorker) throws -> PostgresConnection {
        let end = ContinuousClock.now + settings.reconnecting
        while true {
            do {
                let connection = try worker.ready()
                hasConnected.store(true, ordering: .relaxed)
                return connection
            } catch let error as PostgresError {
                guard case .unreachable = error, hasConnected.load(ordering: .relaxed),
                    ContinuousClock.now < end
                else { throw error }
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
    }

    /// A unit that reads one state of the database.
    func read<Value>(
        on connection: PostgresConnection,
        _ body: (any DeskReader) throws -> Value
    ) throws -> Value {
        connection.queue(
            PostgresQuery(sql: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        )
        return try orRollBack(connection) {
            let value = try body(PostgresReader(connection: connection, clockwork: clockwork))
            try connection.send([connection.takeQueue() + [PostgresQuery(sql: "COMMIT")]])
            return value
        }
    }

    /// A unit that may record: all of it in one transaction, and durable when this returns.
    func write<Value>(
        on connection: PostgresConnection,
        _ job: PostgresJob,
        _ body: (any DeskTransaction) throws -> Value
    ) throws -> Value {
        connection.queue(PostgresQuery(sql: "BEGIN"))
        return try orRollBack(connection) {
            let unit = transaction(on: connection)
            let value = try body(unit)
            try job.beginToStore()
            try store(connection.takeQueue() + unit.pending, on: connection)
            return value
        }
    }

    /// What a unit records with.
    func transaction(on connection: PostgresConnection) -> PostgresTransaction {
        PostgresTransaction(connection: connection, clockwork: clockwork)
    }

    /// What a unit asks and locks that begins with these readings.
    func steps(of readings: [DeskReading]) throws -> [PostgresForesight.Step] {
        var foresight = PostgresForesight(clockwork: clockwork)
        for reading in readings { try foresight.add(reading) }
        return foresight.steps
    }

    /// Commits, and waits until that is durable.
    ///
    /// The wait is a transaction of its own, without locks: units that wait share one.
    func store(_ statements: [PostgresQuery], on connection: PostgresConnection) throws {
        guard connection.isOpen() else { throw PostgresError.lost(server: connection.server) }
        let groups = [statements + [PostgresQuery(sql: "COMMIT")], [connection.durableWait]]
        let answers: PostgresConnection.Answers
        do {
            answers = try connection.exchange(groups)
        } catch PostgresError.lost(let server) {
            throw PostgresError.inDoubt(server: server)
        }
        if let failure = answers.failures.first {
            // Once it is committed, others see it, though it may be gone after a crash.
            guard failure.group == 0 else {
                throw PostgresError.inDoubt(server: connection.server)
            }
            throw failure.error
        }
        // A transaction that failed before ends with ROLLBACK, and without an error.
        guard answers.results[statements.count].command == "COMMIT" else {
            throw PostgresError.statement(state: "25P02", what: "the unit had failed before")
        }
    }

    func orRollBack<Value>(
        _ connection: PostgresConnection,
        _ body: () throws -> Value
    ) throws -> Value {
        do {
            return try body()
        } catch {
            connection.forgetQueue()
            if !connection.isBroken {
                _ = try? connection.send([[PostgresQuery(sql: "ROLLBACK")]])
            }
            throw error
        }
    }
}

extension PostgresConnection {
    /// Waits for the disk, and for replicas if the database is set so, for all that was committed
    /// before; it writes a few bytes to the log, since only what writes waits.
    fileprivate var durableWait: PostgresQuery {
        PostgresQuery(
            sql: """
                SELECT set_config('synchronous_commit', ?, true) AS level,
                    pg_logical_emit_message(true, 'postbag', '')::text AS place
                """,
            values: [.text(durability)]
        )
    }
}
