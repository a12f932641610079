/// A database whose tables can be read and written row by row, to copy a desk between engines.
package protocol TableAccess: Sendable {
    /// The names of a table's columns, in their alphabetical order.
    func columns(of table: DeskTable) async throws -> [TableColumn]
    /// The names of every table of the desk, whether copied or not.
    func tableNames() async throws -> [String]
    /// How many rows a table has.
    func count(of table: DeskTable) async throws -> Int
    /// The key of a table's last row.
    func lastKey(of table: DeskTable, _ columns: [TableColumn]) async throws -> [SQLValue]?
    /// Rows in the order of the key, from after one on.
    func rows(
        of table: DeskTable,
        _ columns: [TableColumn],
        after key: [SQLValue]?,
        limit: Int
    ) async throws -> [[SQLValue]]
    /// Writes rows, over those that have the same key.
    func write(_ rows: [[SQLValue]], _ columns: [TableColumn], to table: DeskTable) async throws
    /// Throws every row away.
    func empty(_ table: DeskTable) async throws
    /// Makes new numbers follow on those that were written.
    func finishCopy() async throws
}

/// A column and what it holds.
package struct TableColumn: Sendable, Hashable {
    /// What a column holds.
    package enum Kind: Sendable, Hashable {
        case integer
        case real
        case text
        case blob
    }

    /// Its name.
    package let name: String
    /// What it holds.
    package let kind: Kind

    /// Describes a column.
    package init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

extension DeskTable {
    /// The key of a row.
    package func key(of row: [SQLValue], _ columns: [TableColumn]) -> [SQLValue] {
        key.compactMap { name in columns.firstIndex { $0.name == name }.map { row[$0] } }
    }

    /// The columns of the key.
    package func keyColumns(_ columns: [TableColumn]) -> [TableColumn] {
        key.compactMap { name in columns.first { $0.name == name } }
    }

    /// The statement that reads the last row's key.
    package var readingLastKey: String {
        let keys = key.map { "\"\($0)\"" }.joined(separator: ", ")
        let order = key.map { "\"\($0)\" DESC" }.joined(separator: ", ")
        return "SELECT \(keys) FROM \(name) ORDER BY \(order) LIMIT 1"
    }

    /// The statement that reads rows from after a key on.
    package func reading(_ columns: [TableColumn], isFirst: Bool) -> String {
        let list = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let keys = key.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = key.map { _ in "?" }.joined(separator: ", ")
        let condition = isFirst ? "" : "WHERE (\(keys)) > (\(marks)) "
        return "SELECT \(list) FROM \(name) \(condition)ORDER BY \(keys) LIMIT ?"
    }

    /// The statement that writes a row over the one with the same key, to this table or a part of it;
    /// `option` stands before the values, where an engine needs something there.
    package func writing(
        _ columns: [TableColumn],
        to part: String? = nil,
        option: String = ""
    ) -> String {
        let names = columns.map { "\"\($0.name)\"" }
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let keys = key.map { "\"\($0)\"" }.joined(separator: ", ")
        let others = columns.filter { !key.contains($0.name) }.map {
            "\"\($0.name)\" = excluded.\"\($0.name)\""
        }
        // The audit is never changed, not even to what it is already.
        let update =
            others.isEmpty || name == "audit"
            ? "NOTHING" : "UPDATE SET \(others.joined(separator: ", "))"
        return """
            INSERT INTO \(part ?? name) (\(names.joined(separator: ", "))) \(option)
            VALUES (\(marks)) ON CONFLICT (\(keys)) DO \(update)
            """
    }
}
