import Foundation
import GRDB
import PostbagDesk
import PostbagSQL

/// Brings a desk's tables up to date, one migration after another.
enum DeskMigrations {
    /// The names of the migrations, the first one first, as the files in `Migrations` have them.
    static var names: [String] { all.map(\.name) }

    /// Every migration with its SQL, the first one first.
    private static let all: [(name: String, sql: [UInt8])] = [
        ("0001-create-desk", PackageResources._001_create_desk_sql),
        ("0002-access", PackageResources._002_access_sql),
        ("0003-webhooks", PackageResources._003_webhooks_sql),
        ("0004-backlog", PackageResources._004_backlog_sql),
        ("0005-throughput", PackageResources._005_throughput_sql),
        ("0006-audit-months", PackageResources._006_audit_months_sql),
        ("0007-feedback", PackageResources._007_feedback_sql),
    ]

    /// Applies what is missing.
    ///
    /// - Throws: ``DeskStoreError`` if the file is not a desk's or was made by a newer version.
    static func migrate(_ pool: DatabasePool, path: String) throws {
        let migrator = makeMigrator()
        try pool.read { database in
            let applied = try migrator.appliedIdentifiers(database)
            if let newer = applied.subtracting(names).sorted().first {
                throw DeskStoreError.newer(migration: newer)
            }
            let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
            if applied.isEmpty, tables > 0 { throw DeskStoreError.notADesk(path: path) }
        }
        do {
            try migrator.migrate(pool)
        } catch {
            // Another program may have made the tables at the same moment; then all is well.
            guard try pool.read(migrator.hasCompletedMigrations) else { throw error }
        }
    }

    /// Which migrations a file has, without changing it; a file that is not there has none.
    static func status(ofFileAt path: String) throws -> MigrationStatus {
        guard FileManager.default.fileExists(atPath: path) else {
            return MigrationStatus(applied: [], known: names)
        }
        var configuration = Configuration()
        configuration.readonly = true
        let applied = try DatabaseQueue(path: path, configuration: configuration).read {
            try makeMigrator().appliedIdentifiers($0)
        }
        return MigrationStatus(applied: applied.sorted(), known: names)
    }

    private static func makeMigrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in all {
            migrator.registerMigration(name) { database in
                try database.execute(sql: String(decoding: sql, as: UTF8.self))
            }
        }
        return migrator
    }
}
