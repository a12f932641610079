import GRDB
import PostbagCore
import PostbagDesk

/// What a unit of work reads from SQLite.
struct SQLiteReader: SQLiteReading {
    let database: Database
}

/// Reading, for units that only read and for those that record.
protocol SQLiteReading: DeskReader {
    var database: Database { get }
}

extension SQLiteReading {
    /// The rows of a query, each made into a value; the statement is kept for the next time.
    func all<Value>(
        _ table: String,
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments(),
        _ make: (RowReader) throws -> Value
    ) throws -> [Value] {
        let statement = try database.cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var values: [Value] = []
        while let row = try rows.next() {
            values.append(try make(RowReader(row: row, table: table)))
        }
        return values
    }

    /// The first row of a query.
    func first<Value>(
        _ table: String,
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments(),
        _ make: (RowReader) throws -> Value
    ) throws -> Value? {
        let statement = try database.cachedStatement(sql: sql)
        let row = try Row.fetchOne(statement, arguments: arguments)
        return try row.map { try make(RowReader(row: $0, table: table)) }
    }

    /// The one number that a query gives.
    func number(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws
        -> Int64
    {
        let statement = try database.cachedStatement(sql: sql)
        return try Int64.fetchOne(statement, arguments: arguments) ?? 0
    }
}
