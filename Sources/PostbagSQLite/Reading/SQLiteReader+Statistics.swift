import GRDB
import PostbagCore
import PostbagDesk

extension SQLiteReading {
    func statisticsRows(from start: Instant, until end: Instant) throws -> StatisticsRows {
        let time: StatementArguments = [start.milliseconds, end.milliseconds]
        return StatisticsRows(
            received: try receivedRows(time),
            decisions: try decisionRows(time),
            open: try openRows(),
            appeals: try appealRows(time),
            reports: try reportRows(time)
        )
    }

    private func receivedRows(_ time: StatementArguments) throws -> [ReceivedRow] {
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

    private func decisionRows(_ time: StatementArguments) throws -> [DecisionRow] {
        let sql = """
            SELECT queue, waited, was_late, action, recommendation,
                json_extract(evidence, '$.rules[0]') AS advised_rule,
                json_extract(evidence, '$.revision') > 1 AS was_edited
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
                wasEdited: row.flag("was_edited")
            )
        }
    }

    private func openRows() throws -> [OpenCaseRow] {
        let sql = "SELECT queue, entered, due FROM review_case WHERE state = 'open'"
        return try all("review_case", sql) { row in
            OpenCaseRow(
                queue: try row.word("queue"),
                entered: row.instant("entered"),
                due: row.instant("due")
            )
        }
    }

    /// An appeal is decided when the case about it is.
    private func appealRows(_ time: StatementArguments) throws -> [AppealRow] {
        let sql = """
            SELECT appeal.state, appeal.was_automatic,
                json_extract(appeal.rules, '$[0]') AS rule
            FROM review_case JOIN appeal ON appeal.id = review_case.appeal
            WHERE review_case.decided >= ? AND review_case.decided < ?
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

    private func reportRows(_ time: StatementArguments) throws -> [ReportRow] {
        let sql = """
            SELECT reason, result FROM report
            WHERE settled >= ? AND settled < ? AND result IS NOT NULL
            """
        return try all("report", sql, time) { row in
            ReportRow(reason: try row.word("reason"), result: try row.word("result"))
        }
    }
}
