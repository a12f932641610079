package import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func feedback(_ id: FeedbackID) throws -> TextFeedback? {
        try lock(.key(table: "feedback", id.rawValue))
        return try first("feedback", "SELECT * FROM feedback WHERE id = ?" + locked, [id.rawValue])
        {
            try $0.feedback()
        }
    }

    package func feedback(
        since: Instant,
        after id: FeedbackID,
        limit: Int
    ) throws -> [TextFeedback] {
        let sql = "SELECT * FROM feedback WHERE id > ? AND given >= ? ORDER BY id LIMIT ?"
        return try all("feedback", sql, [id.rawValue, since.milliseconds, limit]) {
            try $0.feedback()
        }
    }

    package func hasFeedback(before: Instant) throws -> Bool {
        let sql = "SELECT 1 AS value FROM feedback WHERE given < ? LIMIT 1"
        return try number(sql, [before.milliseconds]) != 0
    }
}

extension RowReader {
    fileprivate func feedback() throws -> TextFeedback {
        TextFeedback(
            text: text("text"),
            scores: try JSONText.decode([String: Double].self, text("scores")),
            story: optionalID("story"),
            source: text("source"),
            given: instant("given")
        )
    }
}
