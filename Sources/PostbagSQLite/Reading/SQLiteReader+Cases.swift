import GRDB
import PostbagCore
import PostbagDesk

extension SQLiteReading {
    func reviewCase(_ id: CaseID) throws -> ReviewCase? {
        try first("review_case", "SELECT * FROM review_case WHERE id = ?", [id.rawValue]) {
            try $0.reviewCase()
        }
    }

    func openCases(about comment: CommentID) throws -> [ReviewCase] {
        let sql = "SELECT * FROM review_case WHERE comment = ? AND state = 'open' ORDER BY id"
        return try all("review_case", sql, [comment.rawValue]) { try $0.reviewCase() }
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
            let reviewCase = try RowReader(row: row, table: "review_case").reviewCase()
            if isWanted(reviewCase) { return reviewCase }
        }
        return nil
    }

    /// Lists by story or commenter through their index, and otherwise takes the head of each queue.
    func cases(_ filter: CaseFilter) throws -> [ReviewCase] {
        let limit = min(max(filter.limit, 1), 1_000)
        let offset = max(filter.offset, 0)
        var found: [ReviewCase] = []
        for query in CaseQueries.list(filter, limit: limit + offset) {
            found += try all("review_case", query.sql, query.arguments) { try $0.reviewCase() }
        }
        let ordered = found.sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
        return Array(ordered.dropFirst(offset).prefix(limit))
    }

    func backlog() throws -> [QueueBacklog] {
        try all("review_case", CaseQueries.backlog) { row in
            QueueBacklog(
                queue: try row.word("queue"),
                count: row.int("count"),
                oldest: row.optionalInstant("oldest"),
                nextDue: row.optionalInstant("next_due")
            )
        }
    }

    func notes(on id: CaseID) throws -> [CaseNote] {
        let sql = "SELECT * FROM case_note WHERE review_case = ? ORDER BY id"
        return try all("case_note", sql, [id.rawValue]) { $0.note() }
    }

    func decision(_ id: DecisionID) throws -> DecisionRecord? {
        try first("decision", "SELECT * FROM decision WHERE id = ?", [id.rawValue]) {
            try $0.decision()
        }
    }

    func decisions(about comment: CommentID) throws -> [DecisionRecord] {
        let sql = "SELECT * FROM decision WHERE comment = ? ORDER BY id"
        return try all("decision", sql, [comment.rawValue]) { try $0.decision() }
    }

    func unsettledDecisions(finalBy now: Instant, limit: Int) throws -> [DecisionRecord] {
        let sql =
            "SELECT * FROM decision WHERE is_settled = 0 AND final <= ? ORDER BY final LIMIT ?"
        return try all("decision", sql, [now.milliseconds, limit]) { try $0.decision() }
    }

    func decisions(from start: Instant, until end: Instant, limit: Int) throws -> [DecisionRecord] {
        let sql = "SELECT * FROM decision WHERE at >= ? AND at < ? ORDER BY at LIMIT ?"
        return try all("decision", sql, [start.milliseconds, end.milliseconds, limit]) {
            try $0.decision()
        }
    }
}

/// The queries about cases that must stay fast however many wait.
enum CaseQueries {
    static let head = """
        SELECT * FROM review_case
        WHERE state = 'open' AND queue = ? AND role = ? AND sort_key < ? ORDER BY sort_key
        """
    static let backlog = """
        SELECT queue, waiting AS count,
            (SELECT entered FROM review_case WHERE state = 'open' AND queue = backlog.queue
                ORDER BY entered LIMIT 1) AS oldest,
            (SELECT due FROM review_case WHERE state = 'open' AND queue = backlog.queue
                ORDER BY due LIMIT 1) AS next_due
        FROM backlog WHERE waiting > 0
        """

    /// One query for each queue and role, so that each is read in the order of an index.
    static func list(
        _ filter: CaseFilter,
        limit: Int
    ) -> [(sql: String, arguments: StatementArguments)] {
        var conditions = ["state = '\(filter.state.rawValue)'", "queue = ?", "role = ?"]
        var others = StatementArguments()
        if let story = filter.story {
            conditions.append("story = ?")
            others += [story.rawValue]
        }
        if let author = filter.author {
            conditions.append("author = ?")
            others += [author.rawValue]
        }
        if let rule = filter.rule {
            conditions.append("EXISTS (SELECT 1 FROM json_each(rules) WHERE value = ?)")
            others += [rule.rawValue]
        }
        let sql = """
            SELECT * FROM review_case WHERE \(conditions.joined(separator: " AND "))
            ORDER BY sort_key LIMIT ?
            """
        return filter.queues.flatMap { queue in
            ([""] + Role.allCases.map(\.rawValue)).map { role in
                (sql, [queue.rawValue, role] + others + [limit])
            }
        }
    }
}
