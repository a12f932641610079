import Foundation
import GRDB
package import PostbagSQL

extension SQLiteDeskStore: TableAccess {
    package func columns(of table: DeskTable) async throws -> [TableColumn] {
        try await pool.read { database in
            try Row.fetchAll(database, sql: "PRAGMA table_info(\(table.name))").map { row in
                let kind: TableColumn.Kind =
                    switch row["type"] as String? ?? "" {
                    case "INTEGER": .integer
                    case "REAL": .real
                    case "BLOB": .blob
                    default: .text
                    }
                return TableColumn(name: row["name"] as String? ?? "", kind: kind)
            }
        }
        .sorted { $0.name < $1.name }
    }

    package func tableNames() async throws -> [String] {
        try await pool.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            )
        }
        .filter { $0 != "grdb_migrations" && !$0.hasPrefix("sqlite_") }
    }

    package func count(of table: DeskTable) async throws -> Int {
        try await pool.read { database in
            try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \(table.name)") ?? 0
        }
    }

    package func lastKey(
        of table: DeskTable,
        _ columns: [TableColumn]
    ) async throws -> [SQLValue]? {
        try await pool.read { database in
            try Row.fetchOne(database, sql: table.readingLastKey)
                .map { $0.values(table.keyColumns(columns)) }
        }
    }

    package func rows(
        of table: DeskTable,
        _ columns: [TableColumn],
        after key: [SQLValue]?,
        limit: Int
    ) async throws -> [[SQLValue]] {
        let sql = table.reading(columns, isFirst: key == nil)
        let arguments: [any SQLConvertible] = (key ?? []) + [limit]
        return try await pool.read { [arguments = arguments.forSQLite] database in
            try Row.fetchAll(database, sql: sql, arguments: arguments).map { $0.values(columns) }
        }
    }

    package func write(
        _ rows: [[SQLValue]],
        _ columns: [TableColumn],
        to table: DeskTable
    ) async throws {
        let sql = table.writing(columns)
        try await pool.write { database in
            let statement = try database.cachedStatement(sql: sql)
            for row in rows {
                try statement.execute(arguments: (row as [any SQLConvertible]).forSQLite)
            }
        }
    }

    package func empty(_ table: DeskTable) async throws {
        try await pool.write { try $0.execute(sql: "DELETE FROM \(table.name)") }
    }

    /// New numbers follow on the highest that is there, always.
    package func finishCopy() {}
}

extension Row {
    /// The values of columns, as what they are declared to hold.
    fileprivate func values(_ columns: [TableColumn]) -> [SQLValue] {
        columns.map { column in
            let value: SQLValue? =
                switch column.kind {
                case .integer: (self[column.name] as Int64?).map(SQLValue.integer)
                case .real: (self[column.name] as Double?).map(SQLValue.real)
                case .text: (self[column.name] as String?).map(SQLValue.text)
                case .blob: (self[column.name] as Data?).map(SQLValue.blob)
                }
            return value ?? .null
        }
    }
}
