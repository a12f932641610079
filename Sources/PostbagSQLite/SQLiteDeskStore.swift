import Foundation
import GRDB
package import PostbagDesk
package import PostbagSQL

/// A desk's store in one SQLite file.
///
/// What is acknowledged survives a cut of the power: the journal is a write-ahead log, and every
/// commit waits for the disk (`synchronous = FULL`). Writers that wait share one commit.
package struct SQLiteDeskStore: DeskStore {
    let pool: DatabasePool
    private let writer: GroupCommit

    /// Opens the file or makes it, for its owner alone, and brings its tables up to date.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - patience: how long to wait for other programs that write to the same file.
    ///   - trace: is told the text of every statement, without its values.
    /// - Throws: ``DeskStoreError`` if the file is newer than this program or not a desk's, and
    ///   GRDB's `DatabaseError` if it cannot be opened.
    package init(
        path: String,
        patience: Duration = .seconds(30),
        trace: (@Sendable (String) -> Void)? = nil
    ) throws {
        var configuration = Configuration()
        configuration.label = "postbag"
        configuration.maximumReaderCount = 4
        configuration.busyMode = .callback(BusyWait(patience: patience).next)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -16000")
            guard let trace else { return }
            database.trace { if case .statement(let statement) = $0 { trace(statement.sql) } }
        }
        // SQLite takes an empty file for a new database, gives its log the same permissions, and says
        // better what stands in the way of making one.
        try? PrivateFile.create(at: path)
        pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            // The pool sets NORMAL after it has prepared the connection, so this comes last.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        try DeskMigrations.migrate(pool, path: path)
        writer = GroupCommit(pool: pool)
    }

    /// Which migrations a desk's file has; opening it applies what is missing.
    ///
    /// - Throws: GRDB's `DatabaseError` if it cannot be read.
    package static func migrationStatus(ofFileAt path: String) throws -> MigrationStatus {
        try DeskMigrations.status(ofFileAt: path)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskReader) throws -> Value
    ) async throws -> Value {
        try await pool.read { try body(SQLiteReader(database: $0)) }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value {
        try await writer.run { try body(SQLiteTransaction(database: $0)) }
    }
}

/// Waits for another program's transaction in short steps, so that nobody waits long for a lock that
/// is free again.
private struct BusyWait: Sendable {
    let patience: Duration

    var next: @Sendable (Int) -> Bool {
        let step = 0.001
        let most = Int(patience.components.seconds) * 1_000
        return { tries in
            guard tries < most else { return false }
            Thread.sleep(forTimeInterval: step)
            return true
        }
    }
}
