package import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func reviewCase(_ id: CaseID) throws -> ReviewCase? {
        try lock(.commentOf(table: "review_case", id.rawValue))
        return try first(
            "review_case",
            "SELECT * FROM review_case WHERE id = ?" + locked,
            [id.rawValue]
        ) {
            try $0.reviewCase()
        }
    }

    package func openCases(about comment: CommentID) throws -> [ReviewCase] {
        let sql =
            "SELECT * FROM review_case WHERE comment = ? AND state = 'open' ORDER BY id" + locked
        return try all("review_case", sql, [comment.rawValue]) { try $0.reviewCase() }
    }

    /// Lists by story or commenter through their index, and otherwise takes the head of each queue.
    package func cases(_ filter: CaseFilter) throws -> [ReviewCase] {
        let limit = min(max(filter.limit, 1), 1_000)
        var found: [ReviewCase] = []
        for query in CaseQueries.list(filter, limit: limit, dialect) {
            found += try all("review_case", query.sql, query.arguments) { try $0.reviewCase() }
        }
        return Array(found.sorted { $0.place < $1.place }.prefix(limit))
    }

    /// The backlog that a query of an engine's own gives.
    package func backlog(_ sql: String) throws -> [QueueBacklog] {
        try all("review_case", sql) { row in
            QueueBacklog(
                queue: try row.word("queue"),
                count: row.int("count"),
                oldest: row.optionalInstant("oldest"),
                nextDue: row.optionalInstant("next_due")
            )
        }
    }

    package func notes(on id: CaseID) throws -> [CaseNote] {
        let sql = "SELECT * FROM case_note WHERE review_case = ? ORDER BY id"
        return try all("case_note", sql, [id.rawValue]) { $0.note() }
    }

    package func decision(_ id: DecisionID) throws -> DecisionRecord? {
        try lock(.commentOf(table: "decision", id.rawValue))
        return try first("decision", "SELECT * FROM decision WHERE id = ?" + locked, [id.rawValue])
        {
            try $0.decision()
        }
    }

    package func decisions(about comment: CommentID) throws -> [DecisionRecord] {
        let sql = "SELECT * FROM decision WHERE comment = ? ORDER BY id" + locked
        return try all("decision", sql, [comment.rawValue]) { try $0.decision() }
    }

    package func unsettledDecisions(finalBy now: Instant, limit: Int) throws -> [DecisionRecord] {
        let sql =
            "SELECT * FROM decision WHERE is_settled = 0 AND final <= ? ORDER BY final LIMIT ?"
        return try all("decision", sql, [try moment(now).milliseconds, limit]) { try $0.decision() }
    }

    package func decisions(from start: Instant, until end: Instant, limit: Int) throws
        -> [DecisionRecord]
    {
        let sql = "SELECT * FROM decision WHERE at >= ? AND at < ? ORDER BY at LIMIT ?"
        return try all("decision", sql, [start.milliseconds, end.milliseconds, limit]) {
            try $0.decision()
        }
    }
}
