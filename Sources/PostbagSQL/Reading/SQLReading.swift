package import PostbagCore
package import PostbagDesk

/// What a unit of work reads, in statements that every engine understands.
///
/// Parameters are written `?`. A unit that records locks what it reads, where its engine lets other
/// units run at the same time.
package protocol SQLReading: DeskReader {
    /// How the engine writes what others write differently.
    var dialect: any SQLDialect { get }
    /// What a query ends with whose rows must stay as they are; empty for units that only read.
    var locked: String { get }

    /// Calls `body` with every row of a query.
    func each(_ sql: String, _ arguments: [any SQLConvertible], _ body: (any SQLRow) throws -> Void)
        throws
    /// Keeps other units that lock the same matter waiting until this unit ends.
    func lock(_ matter: SQLMatter) throws
    /// The time that a caller's time is by the clock that claims and deadlines go by.
    func moment(_ now: Instant) throws -> Instant
}

/// What units lock that is no row, or no row yet.
package enum SQLMatter: Sendable, Hashable {
    /// The register of stories and orders, which may be read by many or changed by one.
    case registerToRead
    /// The register, to change it.
    case registerToChange
    /// The comment that a record of a table is about, which is always locked before the record.
    case commentOf(table: String, Int64)
    /// Whatever has a key in a table, also before there is a row.
    case key(table: String, String)
}

extension SQLReading {
    /// Nothing, in an engine with one writer at a time.
    package func lock(_ matter: SQLMatter) throws {}

    /// The caller's own, in an engine of one machine.
    package func moment(_ now: Instant) throws -> Instant { now }

    /// The rows of a query, each made into a value.
    package func all<Value>(
        _ table: String,
        _ sql: String,
        _ arguments: [any SQLConvertible] = [],
        _ make: (RowReader) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try each(sql, arguments) { values.append(try make(RowReader(row: $0, table: table))) }
        return values
    }

    /// The first row of a query, which gives one or none.
    package func first<Value>(
        _ table: String,
        _ sql: String,
        _ arguments: [any SQLConvertible] = [],
        _ make: (RowReader) throws -> Value
    ) throws -> Value? {
        try all(table, sql, arguments, make).first
    }

    /// The one number that a query gives, as its column `value`.
    package func number(_ sql: String, _ arguments: [any SQLConvertible] = []) throws -> Int64 {
        try first("", sql, arguments) { $0.int64("value") } ?? 0
    }
}
