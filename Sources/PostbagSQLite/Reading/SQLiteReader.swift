import Foundation
import GRDB
import PostbagCore
import PostbagDesk
import PostbagSQL

/// What a unit of work reads from SQLite.
struct SQLiteReader: SQLiteReading {
    let database: Database
}

/// Reading, for units that only read and for those that record.
protocol SQLiteReading: SQLReading {
    var database: Database { get }
}

extension SQLiteReading {
    var dialect: any SQLDialect { SQLiteDialect() }
    /// One unit records at a time, so nothing needs a lock.
    var locked: String { "" }

    /// Calls `body` with every row; the statement is kept for the next time.
    func each(
        _ sql: String,
        _ arguments: [any SQLConvertible],
        _ body: (any SQLRow) throws -> Void
    ) throws {
        let statement = try database.cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments.forSQLite)
        while let row = try rows.next() { try body(SQLiteRow(row: row)) }
    }

    /// What waits is counted as it comes and goes, so that nobody counts a million.
    func backlog() throws -> [QueueBacklog] {
        try backlog(
            """
            SELECT queue, waiting AS count,
                (SELECT entered FROM review_case WHERE state = 'open' AND queue = backlog.queue
                    ORDER BY entered LIMIT 1) AS oldest,
                (SELECT due FROM review_case WHERE state = 'open' AND queue = backlog.queue
                    ORDER BY due LIMIT 1) AS next_due
            FROM backlog WHERE waiting > 0
            """
        )
    }

    /// Looks at the head of each queue alone, so that its cost does not grow with what waits.
    func nextCase(
        in queues: [Queue],
        roles: Set<Role>,
        where isWanted: (ReviewCase) -> Bool
    ) throws -> ReviewCase? {
        var best: ReviewCase?
        for queue in queues.sorted() {
            for role in [""] + roles.map(\.rawValue).sorted() {
                guard
                    let found = try head(of: queue, role, before: best?.sortKey, where: isWanted)
                else { continue }
                best = found
            }
        }
        return best
    }

    private func head(
        of queue: Queue,
        _ role: String,
        before bound: Int64?,
        where isWanted: (ReviewCase) -> Bool
    ) throws -> ReviewCase? {
        let statement = try database.cachedStatement(sql: CaseQueries.head)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [queue.rawValue, role, bound ?? Int64.max]
        )
        while let row = try rows.next() {
            let reader = RowReader(row: SQLiteRow(row: row), table: "review_case")
            let reviewCase = try reader.reviewCase()
            if isWanted(reviewCase) { return reviewCase }
        }
        return nil
    }
}

extension [any SQLConvertible] {
    /// The parameters as GRDB takes them.
    var forSQLite: StatementArguments {
        StatementArguments(
            map { value -> (any DatabaseValueConvertible)? in
                switch value.sqlValue {
                case .null: nil
                case .integer(let number): number
                case .real(let number): number
                case .text(let text): text
                case .blob(let data): data
                }
            }
        )
    }
}

/// A row as SQLite gives it.
struct SQLiteRow: SQLRow {
    let row: Row

    func text(_ column: String) -> String? { row[column] }
    func integer(_ column: String) -> Int64? { row[column] }
    func real(_ column: String) -> Double? { row[column] }
    func blob(_ column: String) -> Data? { row[column] }
}

/// What SQLite writes in its own way.
struct SQLiteDialect: SQLDialect {
    func holds(list column: String) -> String {
        "EXISTS (SELECT 1 FROM json_each(\(column)) WHERE value = ?)"
    }
    func first(ofList column: String) -> String { "json_extract(\(column), '$[0]')" }
    func first(of column: String, list key: String) -> String {
        "json_extract(\(column), '$.\(key)[0]')"
    }
    func number(of column: String, _ key: String) -> String {
        "json_extract(\(column), '$.\(key)')"
    }
}
