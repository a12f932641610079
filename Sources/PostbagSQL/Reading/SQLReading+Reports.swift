package import PostbagCore
package import PostbagDesk

extension SQLReading {
    package func report(_ id: ReportID) throws -> ReportRecord? {
        try lock(.commentOf(table: "report", id.rawValue))
        return try first("report", "SELECT * FROM report WHERE id = ?" + locked, [id.rawValue]) {
            try $0.report()
        }
    }

    package func reports(of comment: CommentID, onlyWaiting: Bool) throws -> [ReportRecord] {
        let sql =
            onlyWaiting
            ? "SELECT * FROM report WHERE comment = ? AND result IS NULL ORDER BY id"
            : "SELECT * FROM report WHERE comment = ? ORDER BY id"
        return try all("report", sql, [comment.rawValue]) { try $0.report() }
    }

    package func hasReportTraces(before: Instant) throws -> Bool {
        let sql = """
            SELECT 1 AS value FROM report
            WHERE received < ? AND (network IS NOT NULL OR referrer IS NOT NULL) LIMIT 1
            """
        return try number(sql, [before.milliseconds]) != 0
    }

    package func reporter(_ reporter: Reporter) throws -> ReporterRecord? {
        try lock(.key(table: "reporter", reporter.key))
        let sql = "SELECT * FROM reporter WHERE id = ?" + locked
        return try first("reporter", sql, [reporter.key]) { row -> ReporterRecord in
            guard let record: ReporterRecord = try row.json("record") else { throw row.unreadable }
            return record
        }
    }

    package func hiddenByReaders(under story: StoryID) throws -> Int {
        let sql =
            "SELECT COUNT(*) AS value FROM comment WHERE story = ? AND is_hidden_by_readers = 1"
        return Int(try number(sql, [story.rawValue]))
    }

    package func appeal(_ id: AppealID) throws -> Appeal? {
        try first("appeal", "SELECT * FROM appeal WHERE id = ?" + locked, [id.rawValue]) {
            try $0.appeal()
        }
    }

    package func appeals(against subject: AppealSubject) throws -> [Appeal] {
        let sql = "SELECT * FROM appeal WHERE subject = ? ORDER BY id" + locked
        return try all("appeal", sql, [subject.key]) { try $0.appeal() }
    }

    package func order(_ id: OrderID) throws -> StoredOrder? {
        try lock(.registerToRead)
        let sql = "SELECT * FROM reporting_order WHERE id = ?"
        return try first("reporting_order", sql, [id.rawValue]) { try $0.order() }
    }

    package func orders() throws -> [StoredOrder] {
        try lock(.registerToRead)
        return try all("reporting_order", "SELECT * FROM reporting_order ORDER BY id") {
            try $0.order()
        }
    }

    package func rescan(for id: OrderID) throws -> RescanRecord? {
        let sql = "SELECT * FROM rescan WHERE reporting_order = ?" + locked
        return try first("rescan", sql, [id.rawValue]) { $0.rescan() }
    }

    package func unfinishedRescans() throws -> [RescanRecord] {
        let sql = "SELECT * FROM rescan WHERE finished IS NULL ORDER BY started"
        return try all("rescan", sql) { $0.rescan() }
    }

    package func answer(to key: String, scope: String) throws -> IdempotentAnswer? {
        try lock(.key(table: "answer", "\(scope) \(key)"))
        let sql = "SELECT * FROM answer WHERE scope = ? AND key = ?"
        return try first("answer", sql, [scope, key]) { $0.answer() }
    }

    package func hasAnswers(before: Instant) throws -> Bool {
        let sql = "SELECT 1 AS value FROM answer WHERE given < ? LIMIT 1"
        return try number(sql, [before.milliseconds]) != 0
    }
}
