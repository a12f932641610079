import PostbagDesk
import PostbagSQL

extension SQLMatter {
    /// What locks it in a list of what a statement selects, with its value; `nil` if that takes a
    /// statement of its own.
    var expression: (sql: String, value: SQLValue?)? {
        switch self {
        case .registerToRead: ("pg_advisory_xact_lock_shared(\(PostgresLocks.register))", nil)
        case .registerToChange: ("pg_advisory_xact_lock(\(PostgresLocks.register))", nil)
        case .key(let table, let key):
            ("pg_advisory_xact_lock(hashtextextended(?, 0))", .text("\(table) \(key)"))
        case .commentOf: nil
        }
    }

    /// The statement that locks it until the transaction ends.
    var query: PostgresQuery {
        guard case .commentOf(let table, let id) = self else { return Self.query(of: [self]) }
        // The key before the row, as whoever reads a comment by its id locks them.
        return PostgresQuery(
            sql: """
                WITH matter AS MATERIALIZED (
                    SELECT comment, pg_advisory_xact_lock(
                        hashtextextended('comment ' || comment, 0)
                    ) FROM \(table) WHERE id = ?
                )
                SELECT 1 AS value FROM comment
                WHERE id = (SELECT comment FROM matter) FOR NO KEY UPDATE
                """,
            values: [.integer(id)]
        )
    }

    /// The statement that locks several, one after another, and then looks at the clock.
    static func query(of matters: [SQLMatter], withClock: Bool = false) -> PostgresQuery {
        let expressions = matters.compactMap(\.expression)
        let clock = withClock ? [PostgresClock.column] : []
        return PostgresQuery(
            sql: "SELECT " + (expressions.map(\.sql) + clock).joined(separator: ", "),
            values: expressions.compactMap(\.value)
        )
    }

    /// The statement that locks any number of keys and the comments that cases are about, all in one
    /// order, the register to read it among them if that is wanted, and then looks at the clock.
    static func query(
        ofKeys keys: [String],
        andOfCases cases: [CaseID],
        andRegister: Bool,
        withClock: Bool
    ) -> PostgresQuery {
        let register = andRegister ? [SQLMatter.registerToRead].compactMap(\.expression?.sql) : []
        let ofCases = """
            UNION SELECT 'comment ' || comment FROM review_case WHERE id = ANY (?::bigint[])
            """
        let all = """
            (SELECT count(pg_advisory_xact_lock(hashtextextended(key, 0))) FROM (
                SELECT key COLLATE "C" FROM unnest(?::text[]) AS given (key)
                \(cases.isEmpty ? "" : ofCases)
                ORDER BY 1
            ) AS wanted (key))
            """
        let ids = PostgresText.array(cases.map(\.description))
        let clock = withClock ? [PostgresClock.column] : []
        return PostgresQuery(
            sql: "SELECT " + (register + [all] + clock).joined(separator: ", "),
            values: [.text(PostgresText.array(keys))] + (cases.isEmpty ? [] : [.text(ids)])
        )
    }

    /// What its lock is named by, if it is a key's.
    var name: String? {
        if case .key(let table, let key) = self { "\(table) \(key)" } else { nil }
    }
}
