import PostbagCore
import PostbagDesk
import PostbagSQL

/// Reading, for units that only read and for those that record.
protocol PostgresReading: SQLReading {
    var clockwork: PostgresClock { get }
}

/// What a unit of work reads that records nothing.
struct PostgresReader: PostgresReading {
    let connection: PostgresConnection
    let clockwork: PostgresClock
    /// The unit sees one state of the database, and needs no locks.
    var locked: String { "" }

    func each(
        _ sql: String,
        _ arguments: [any SQLConvertible],
        _ body: (any SQLRow) throws -> Void
    ) throws {
        let query = PostgresQuery(sql: sql, values: arguments.map(\.sqlValue))
        let result = try connection.answer(to: query)
        for row in 0..<result.count { try body(result[row]) }
    }
}

extension PostgresReading {
    var dialect: any SQLDialect { PostgresDialect() }

    func moment(_ now: Instant) throws -> Instant {
        guard clockwork.isPresent(now) else { return now }
        return Instant(milliseconds: try number(PostgresClock.sql))
    }

    /// What waits is counted when it is asked for, from an index alone: a row that counted it would
    /// make every unit wait for the one before.
    func backlog() throws -> [QueueBacklog] {
        try backlog(PostgresBacklog.sql)
    }

    /// A case, after the comment that it is about if the unit locks what it reads.
    ///
    /// The comment's key is locked first, as by whoever reads a comment by its id, then its row, then
    /// the case's. What others have changed while it waited is in what it gives.
    func reviewCase(_ id: CaseID) throws -> ReviewCase? {
        let sql = locked.isEmpty ? "SELECT * FROM review_case WHERE id = ?" : LockedCase.sql
        return try first("review_case", sql, [id.rawValue]) { try $0.reviewCase() }
    }

    func nextCase(
        in queues: [Queue],
        roles: Set<Role>,
        where isWanted: (ReviewCase) -> Bool
    ) throws -> ReviewCase? {
        var search = CaseSearch(queues: queues, roles: roles)
        while let candidates = try search.next(in: self) {
            if let wanted = candidates.first(where: isWanted) { return wanted }
        }
        return nil
    }
}

/// The query for a case and its comment, which locks the comment and then the case.
enum LockedCase {
    static let sql = """
        SELECT review_case.*, \(PostgresClock.column), \(PostgresAnswer.divider), comment.*
        FROM comment JOIN review_case ON review_case.comment = comment.id
        WHERE review_case.id = ? AND pg_advisory_xact_lock(
            hashtextextended('comment ' || review_case.comment, 0)
        ) IS NOT NULL
        FOR NO KEY UPDATE
        """

    static func query(_ id: CaseID) -> PostgresQuery {
        PostgresQuery(sql: sql, values: [.integer(id.rawValue)])
    }
}

/// The query for what a decision about a case must see, once the case is locked.
///
/// Of what there seldom is it tells only whether it is there, and that is asked for if it is.
enum CaseSurroundings {
    static let sql = """
        SELECT register.version AS value,
            EXISTS (
                SELECT FROM report WHERE report.comment = matter.comment AND result IS NULL
            ) AS has_reports,
            EXISTS (
                SELECT FROM review_case AS other
                WHERE other.comment = matter.comment AND other.state = 'open'
                    AND other.id <> matter.id
            ) AS has_others,
            EXISTS (SELECT FROM webhook_receiver) AS has_receivers,
            \(PostgresAnswer.divider), nextval('decision_numbers') AS value,
            \(PostgresAnswer.divider), story.*
        FROM review_case AS matter CROSS JOIN register LEFT JOIN story ON story.id = matter.story
        WHERE matter.id = ? AND register.id = 1
        """
}

/// The query for what waits.
enum PostgresBacklog {
    static let sql = """
        SELECT waiting.queue, waiting.count,
            (SELECT entered FROM review_case WHERE state = 'open' AND queue = waiting.queue
                ORDER BY entered LIMIT 1) AS oldest,
            (SELECT due FROM review_case WHERE state = 'open' AND queue = waiting.queue
                ORDER BY due LIMIT 1) AS next_due
        FROM (SELECT queue, count(*) AS count FROM review_case
            WHERE state = 'open' GROUP BY queue) AS waiting
        """
}
