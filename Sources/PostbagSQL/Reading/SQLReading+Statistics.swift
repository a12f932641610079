package import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func statisticsRows(
        from start: Instant,
        until end: Instant,
        now: Instant
    ) throws -> StatisticsRows {
        let time: [any SQLConvertible] = [start.milliseconds, end.milliseconds]
        return StatisticsRows(
            received: try receivedRows(time),
            decisions: try decisionRows(time),
            waiting: try waitingRows(now),
            appeals: try appealRows(time),
            reports: try reportRows(time)
        )
    }

    private func receivedRows(_ time: [any SQLConvertible]) throws -> [ReceivedRow] {
        let sql = """
            SELECT state, is_reviewed, COUNT(*) AS count FROM comment
            WHERE created >= ? AND created < ? GROUP BY state, is_reviewed
            """
        return try all("comment", sql, time) { row in
            ReceivedRow(
                state: try row.word("state"),
                isReviewed: row.flag("is_reviewed"),
                count: row.int("count")
            )
        }
    }

    private func decisionRows(_ time: [any SQLConvertible]) throws -> [DecisionRow] {
        let sql = """
            SELECT queue, waited, was_late, action, recommendation,
                \(dialect.first(of: "evidence", list: "rules")) AS advised_rule,
                \(dialect.number(of: "evidence", "revision")) > 1 AS was_edited,
                (SELECT sampled FROM review_case WHERE id = review_case) AS sampled
            FROM decision
            WHERE at >= ? AND at < ? AND queue IS NOT NULL AND undone_at IS NULL
            ORDER BY at
            """
        return try all("decision", sql, time) { row in
            let action: DecisionAction = try row.word("action")
            return DecisionRow(
                queue: try row.word("queue"),
                waited: .milliseconds(row.int64("waited")),
                wasLate: row.flag("was_late"),
                advised: try row.word("recommendation"),
                effect: action.effect,
                rule: row.optionalText("advised_rule").map { RuleID($0) },
                wasEdited: row.flag("was_edited"),
                first: try row.optionalID("sampled").flatMap { try firstLook($0) }
            )
        }
    }

    private func firstLook(_ id: DecisionID) throws -> DecisionRow.FirstLook? {
        try decision(id).map { first in
            DecisionRow.FirstLook(
                effect: first.action.effect,
                wasAutomatic: first.deciders.isEmpty
            )
        }
    }

    private func waitingRows(_ now: Instant) throws -> [WaitingRow] {
        let sql = """
            SELECT COUNT(*) AS value FROM review_case
            WHERE state = 'open' AND queue = ? AND due < ?
            """
        return try backlog().map { backlog in
            WaitingRow(
                queue: backlog.queue,
                count: backlog.count,
                oldest: backlog.oldest,
                overdue: Int(try number(sql, [backlog.queue.rawValue, now.milliseconds]))
            )
        }
    }

    /// An appeal is decided when the case about it is.
    private func appealRows(_ time: [any SQLConvertible]) throws -> [AppealRow] {
        let sql = """
            SELECT appeal.state, appeal.was_automatic,
                \(dialect.first(ofList: "appeal.rules")) AS rule
            FROM review_case JOIN appeal ON appeal.id = review_case.appeal
            WHERE review_case.appeal IS NOT NULL AND review_case.decided >= ? AND review_case.decided < ?
                AND appeal.state IN ('restored', 'upheld')
            """
        return try all("appeal", sql, time) { row in
            AppealRow(
                rule: row.optionalText("rule").map { RuleID($0) },
                wasAutomatic: row.flag("was_automatic"),
                wasRestored: row.text("state") == AppealState.restored.rawValue
            )
        }
    }

    private func reportRows(_ time: [any SQLConvertible]) throws -> [ReportRow] {
        let sql = """
            SELECT reason, result FROM report
            WHERE settled >= ? AND settled < ? AND result IS NOT NULL
            """
        return try all("report", sql, time) { row in
            ReportRow(reason: try row.word("reason"), result: try row.word("result"))
        }
    }
}
