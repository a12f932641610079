import PostbagCore
package import PostbagDesk
import Synchronization

/// A desk's store in a PostgreSQL database that any number of machines share.
///
/// A unit of work is one transaction. What it reads by an id stays locked until it ends, claims skip
/// what others have locked, and everybody's entries of the audit form one chain. When a unit is
/// acknowledged, it is as durable as the database's `synchronous_commit` says.
package struct PostgresDeskStore: DeskStore {
    let address: String
    let settings: PostgresSettings
    let units: PostgresUnits
    let pool: PostgresPool
    let groups: PostgresGroups
    private let duties: PostgresDuties
    private let listener: PostgresListener

    /// A store in the database at an address: a URL or any connection string of libpq.
    ///
    /// Nothing is connected before the first unit, which also makes the tables in an empty database.
    ///
    /// - Parameters:
    ///   - address: where; every connection setting of libpq may stand in it.
    ///   - settings: how the store works with the database.
    ///   - trace: is told the text of every statement once a connection, without its values.
    package init(
        address: String,
        settings: PostgresSettings = PostgresSettings(),
        trace: (@Sendable (String) -> Void)? = nil
    ) {
        self.address = address
        self.settings = settings
        units = PostgresUnits(settings: settings)
        let fit = PostgresFit(makesDesks: settings.makesDesks)
        let open = { @Sendable () throws -> PostgresConnection in
            let connection = try PostgresConnection(
                address: address,
                settings: settings,
                trace: trace
            )
            connection.durability = try connection.beginSession(settings)
            try fit.check(connection)
            return connection
        }
        pool = PostgresPool(
            limit: settings.connections,
            patience: settings.patience,
            freshness: settings.freshness,
            open: open
        )
        groups = PostgresGroups(pool: pool, units: units)
        duties = PostgresDuties(open: open)
        listener = PostgresListener(open: open)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskReader) throws -> Value
    ) async throws -> Value {
        let units = units
        return try await pool.run { worker, job in
            try units.attempt(worker, job) { try units.read(on: $0, body) }
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value {
        let units = units
        return try await pool.run { worker, job in
            try units.attempt(worker, job) { try units.write(on: $0, job, body) }
        }
    }

    package func write<Value: Sendable>(
        amongOthers readings: [DeskReading],
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value {
        if case .value(let value) = try await groups.run(reading: readings, body) { return value }
        return try await write { transaction in
            try transaction.prefetch(readings)
            return try body(transaction)
        }
    }

    package func holds(_ duty: DeskDuty) async -> Bool { await duties.holds(duty) }

    package func policiesAtWork(with revision: String) async throws -> Set<String> {
        listener.policies(with: revision)
    }

    package func nextRegisterVersion(within time: Duration) async throws -> Int64 {
        try await listener.nextVersion(within: time)
    }
}

/// Checks once that a database is a desk's and that this program fits it.
///
/// Later connections are not checked: a program that is at work goes on while a newer one applies
/// migrations, which only ever add.
final class PostgresFit: Sendable {
    private let makesDesks: Bool
    private let isChecked = Mutex(false)

    init(makesDesks: Bool) {
        self.makesDesks = makesDesks
    }

    func check(_ connection: PostgresConnection) throws {
        guard !isChecked.withLock({ $0 }) else { return }
        try PostgresMigrations.prepare(connection, makesDesks: makesDesks)
        isChecked.withLock { $0 = true }
    }
}
