import GRDB
import PostbagCore
import PostbagDesk

extension SQLiteReading {
    func report(_ id: ReportID) throws -> ReportRecord? {
        try first("report", "SELECT * FROM report WHERE id = ?", [id.rawValue]) {
            try $0.report()
        }
    }

    func reports(of comment: CommentID, onlyWaiting: Bool) throws -> [ReportRecord] {
        let sql =
            onlyWaiting
            ? "SELECT * FROM report WHERE comment = ? AND result IS NULL ORDER BY id"
            : "SELECT * FROM report WHERE comment = ? ORDER BY id"
        return try all("report", sql, [comment.rawValue]) { try $0.report() }
    }

    func hasReportTraces(before: Instant) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM report
            WHERE received < ? AND (network IS NOT NULL OR referrer IS NOT NULL))
            """
        return try number(sql, [before.milliseconds]) != 0
    }

    func reporter(_ reporter: Reporter) throws -> ReporterRecord? {
        let sql = "SELECT * FROM reporter WHERE id = ?"
        return try first("reporter", sql, [reporter.key]) { row -> ReporterRecord in
            guard let record: ReporterRecord = try row.json("record") else { throw row.unreadable }
            return record
        }
    }

    func hiddenByReaders(under story: StoryID) throws -> Int {
        let sql = "SELECT COUNT(*) FROM comment WHERE story = ? AND is_hidden_by_readers = 1"
        return Int(try number(sql, [story.rawValue]))
    }

    func appeal(_ id: AppealID) throws -> Appeal? {
        try first("appeal", "SELECT * FROM appeal WHERE id = ?", [id.rawValue]) {
            try $0.appeal()
        }
    }

    func appeals(against subject: AppealSubject) throws -> [Appeal] {
        let sql = "SELECT * FROM appeal WHERE subject = ? ORDER BY id"
        return try all("appeal", sql, [subject.key]) { try $0.appeal() }
    }

    func order(_ id: OrderID) throws -> StoredOrder? {
        let sql = "SELECT * FROM reporting_order WHERE id = ?"
        return try first("reporting_order", sql, [id.rawValue]) { try $0.order() }
    }

    func orders() throws -> [StoredOrder] {
        try all("reporting_order", "SELECT * FROM reporting_order ORDER BY id") { try $0.order() }
    }

    func rescan(for id: OrderID) throws -> RescanRecord? {
        let sql = "SELECT * FROM rescan WHERE reporting_order = ?"
        return try first("rescan", sql, [id.rawValue]) { $0.rescan() }
    }

    func unfinishedRescans() throws -> [RescanRecord] {
        let sql = "SELECT * FROM rescan WHERE finished IS NULL ORDER BY started"
        return try all("rescan", sql) { $0.rescan() }
    }

    func answer(to key: String, scope: String) throws -> IdempotentAnswer? {
        let sql = "SELECT * FROM answer WHERE scope = ? AND key = ?"
        return try first("answer", sql, [scope, key]) { $0.answer() }
    }

    func hasAnswers(before: Instant) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM answer WHERE given < ?)"
        return try number(sql, [before.milliseconds]) != 0
    }

    func auditHead() throws -> AuditHead {
        let sql = "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        let head = try first("audit", sql) { row -> AuditHead in
            guard let hash = row.data("hash").flatMap(AuditDigest.init(bytes:)) else {
                throw DeskStoreError.unreadable(table: "audit", id: "\(row.int64("sequence"))")
            }
            return AuditHead(sequence: row.int64("sequence"), hash: hash)
        }
        return head ?? .start
    }

    func auditEntries(after sequence: Int64, limit: Int) throws -> [AuditEntry] {
        let sql = "SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?"
        return try all("audit", sql, [sequence, limit]) { try $0.auditEntry() }
    }
}
