import PostbagDesk
package import PostbagSQL

extension PostgresDeskStore: TableAccess {
    /// The rows that a statement of its own gives, each made into a value.
    private func all<Value: Sendable>(
        _ sql: String,
        _ values: [SQLValue] = [],
        _ make: @escaping @Sendable (PostgresRow) -> Value
    ) async throws -> [Value] {
        let units = units
        return try await pool.run { worker, job in
            try units.attempt(worker, job) { connection in
                let result = try connection.answer(to: PostgresQuery(sql: sql, values: values))
                return (0..<result.count).map { make(result[$0]) }
            }
        }
    }

    package func columns(of table: DeskTable) async throws -> [TableColumn] {
        let sql = """
            SELECT column_name::text AS name, data_type::text AS type
            FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = ?
                AND (table_name, column_name) <> ('audit', 'month')
            """
        let columns = try await all(sql, [.text(table.name)]) { row in
            let kind: TableColumn.Kind =
                switch row.text("type") ?? "" {
                case "bigint", "integer", "smallint": .integer
                case "double precision": .real
                case "bytea": .blob
                default: .text
                }
            return TableColumn(name: row.text("name") ?? "", kind: kind)
        }
        return columns.sorted { $0.name < $1.name }
    }

    package func tableNames() async throws -> [String] {
        let sql = """
            SELECT relname::text AS name FROM pg_class
            WHERE relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'postbag_migration'
                AND relnamespace = current_schema()::regnamespace ORDER BY relname
            """
        return try await all(sql) { $0.text("name") ?? "" }
    }

    package func count(of table: DeskTable) async throws -> Int {
        let found = try await all("SELECT count(*) AS value FROM \(table.name)") {
            Int($0.integer("value") ?? 0)
        }
        return found.first ?? 0
    }

    package func lastKey(
        of table: DeskTable,
        _ columns: [TableColumn]
    ) async throws -> [SQLValue]? {
        let keys = table.keyColumns(columns)
        return try await all(table.readingLastKey) { $0.values(keys) }.first
    }

    package func rows(
        of table: DeskTable,
        _ columns: [TableColumn],
        after key: [SQLValue]?,
        limit: Int
    ) async throws -> [[SQLValue]] {
        let sql = table.reading(columns, isFirst: key == nil)
        return try await all(sql, (key ?? []) + [.integer(Int64(limit))]) { $0.values(columns) }
    }

    package func write(
        _ rows: [[SQLValue]],
        _ columns: [TableColumn],
        to table: DeskTable
    ) async throws {
        // Entries of the audit go to the page that is open.
        let name = table.name == "audit" ? "audit_open" : table.name
        let sql = table.writing(columns, to: name, option: "OVERRIDING SYSTEM VALUE")
        let statements = rows.map { PostgresQuery(sql: sql, values: $0) }
        let units = units
        try await pool.run { worker, job in
            try units.attempt(worker, job) { connection in
                // One group is one transaction.
                _ = try connection.send([statements])
            }
        }
    }

    package func empty(_ table: DeskTable) async throws {
        _ = try await all("DELETE FROM \(table.name)") { _ in 0 }
    }

    package func finishCopy() async throws {
        let given = DeskRecordKind.allCases.map { ("\($0.table)_numbers", $0.table, "id") }
        let own = try await all(
            """
            SELECT table_name::text AS name, column_name::text AS key
            FROM information_schema.columns
            WHERE table_schema = current_schema() AND is_identity = 'YES'
            """
        ) { row in (row.text("name") ?? "", row.text("key") ?? "") }
        let sequences =
            given
            + own.map { ("pg_get_serial_sequence('\($0.0)', '\($0.1)')", $0.0, $0.1) }
        for (sequence, table, key) in sequences {
            let name = sequence.hasPrefix("pg_") ? sequence : "'\(sequence)'"
            let sql =
                "SELECT setval(\(name), max(\(key))) AS value FROM \(table) HAVING count(*) > 0"
            _ = try await all(sql) { _ in 0 }
        }
    }

    /// Which migrations the database has.
    ///
    /// - Throws: ``PostgresError``, or ``DeskStoreError/notADesk(path:)``.
    package func migrationStatus() async throws -> MigrationStatus {
        try await unchecked { try PostgresMigrations.status(on: $0) }
    }

    /// Applies the migrations that the database lacks; older programs may be at work meanwhile.
    ///
    /// - Parameter isTrial: whether everything is undone again, to see that it would work.
    /// - Returns: the names of those that were applied.
    /// - Throws: ``PostgresError``, or ``DeskStoreError``; nothing is half applied.
    package func migrate(isTrial: Bool = false) async throws -> [String] {
        try await unchecked { try PostgresMigrations.apply(on: $0, isTrial: isTrial) }
    }

    /// Runs `body` on a connection that need not lead to a desk yet.
    private func unchecked<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        let (address, settings) = (address, settings)
        let pool = PostgresPool(limit: 1, patience: settings.patience) {
            try PostgresConnection(address: address, settings: settings)
        }
        return try await pool.run { worker, job in
            let connection = try worker.ready()
            try job.begin(on: connection)
            return try body(connection)
        }
    }
}

extension PostgresRow {
    /// The values of columns, as what they are declared to hold.
    fileprivate func values(_ columns: [TableColumn]) -> [SQLValue] {
        columns.map { column in
            let value: SQLValue? =
                switch column.kind {
                case .integer: integer(column.name).map(SQLValue.integer)
                case .real: real(column.name).map(SQLValue.real)
                case .text: text(column.name).map(SQLValue.text)
                case .blob: blob(column.name).map(SQLValue.blob)
                }
            return value ?? .null
        }
    }
}
