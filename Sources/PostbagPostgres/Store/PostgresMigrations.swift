import Foundation
import PostbagCore
import PostbagDesk
import PostbagSQL

/// Brings a desk's tables up to date, one migration after another.
enum PostgresMigrations {
    /// The names of the migrations, the first one first, as the files in `Migrations` have them.
    static let names = scripts.map(\.name)

    private static let scripts: [(name: String, sql: [UInt8])] = [
        ("0001-create-desk", PackageResources._001_create_desk_sql),
        ("0002-access", PackageResources._002_access_sql),
        ("0003-webhooks", PackageResources._003_webhooks_sql),
        ("0004-backlog", PackageResources._004_backlog_sql),
        ("0005-throughput", PackageResources._005_throughput_sql),
        ("0006-audit-months", PackageResources._006_audit_months_sql),
        ("0007-feedback", PackageResources._007_feedback_sql),
    ]

    /// Which migrations the database has.
    ///
    /// - Throws: ``DeskStoreError/notADesk(path:)`` if it holds tables of something else.
    static func status(on connection: PostgresConnection) throws -> MigrationStatus {
        let tables = try connection.answer(to: PostgresQuery(sql: tablesSQL))[0]
        guard tables.integer("list") == 1 else {
            if tables.integer("count") != 0 {
                throw DeskStoreError.notADesk(path: connection.server)
            }
            return MigrationStatus(applied: [], known: names)
        }
        let sql = "SELECT name FROM postbag_migration ORDER BY name"
        let rows = try connection.answer(to: PostgresQuery(sql: sql))
        let applied = (0..<rows.count).compactMap { rows[$0].text("name") }
        return MigrationStatus(applied: applied, known: names)
    }

    private static let tablesSQL = """
        SELECT count(*) AS count,
            COALESCE(max((relname = 'postbag_migration')::int), 0) AS list
        FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
        """

    /// Applies what is missing in one transaction; several programs may try it at once.
    ///
    /// - Parameters:
    ///   - connection: where.
    ///   - last: the last one to apply; all if it is `nil`.
    ///   - isTrial: whether everything is undone again.
    /// - Returns: the names of those that were applied now.
    /// - Throws: ``PostgresError`` or ``DeskStoreError``; nothing is half applied.
    @discardableResult
    static func apply(
        on connection: PostgresConnection,
        through last: String? = nil,
        isTrial: Bool = false
    ) throws -> [String] {
        try connection.script("BEGIN; SELECT pg_advisory_xact_lock(\(PostgresLocks.migrations))")
        do {
            let status = try status(on: connection)
            if let newer = status.newer.first { throw DeskStoreError.newer(migration: newer) }
            try connection.script(listSQL)
            let wanted = status.missing.filter { $0 <= last ?? $0 }
            for (name, sql) in scripts where wanted.contains(name) {
                try connection.script(String(decoding: sql, as: UTF8.self))
                try connection.script(noteSQL(name))
            }
            try connection.script(isTrial ? "ROLLBACK" : "COMMIT")
            return wanted
        } catch {
            try? connection.script("ROLLBACK")
            throw error
        }
    }

    private static func noteSQL(_ name: String) -> String {
        """
        INSERT INTO postbag_migration (name, applied)
        VALUES ('\(name)', (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
        """
    }

    private static let listSQL = """
        CREATE TABLE IF NOT EXISTS postbag_migration (name TEXT PRIMARY KEY, applied BIGINT NOT NULL)
        """

    /// Makes a new database a desk, and refuses one that this program does not fit.
    static func prepare(_ connection: PostgresConnection, makesDesks: Bool) throws {
        var status = try status(on: connection)
        if status.applied.isEmpty {
            guard makesDesks else { throw PostgresError.empty(server: connection.server) }
            try apply(on: connection)
            status = try self.status(on: connection)
        }
        if let newer = status.newer.first { throw DeskStoreError.newer(migration: newer) }
        guard status.missing.isEmpty else { throw PostgresError.outdated(missing: status.missing) }
    }
}
