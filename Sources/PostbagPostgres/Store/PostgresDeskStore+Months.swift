package import PostbagCore
package import PostbagDesk
import PostbagSQL

/// The audit stands in pages, one for each month in which entries were written, so that a month can
/// be removed as a whole.
extension PostgresDeskStore {
    /// A page of the audit.
    package struct AuditPage: Sendable, Hashable {
        /// When it was written; the first page also holds everything from before there were pages.
        package let month: AuditMonth
        /// Its entries; 0 if it has none.
        package let entries: Int
        /// Its first and last entry; 0 if it has none.
        package let first: Int64
        package let last: Int64
        /// Whether entries are still written to it.
        package let isOpen: Bool
    }

    /// Opens a page for the month that it is, unless it is open; whoever reads the audit goes on.
    package func keepUp() async throws {
        do {
            _ = try await pool.run { worker, job in
                let connection = try worker.ready()
                try job.begin(on: connection)
                return try connection.number("SELECT turn_audit_page() AS value")
            }
        } catch PostgresError.statement("55P03", _) {
            // Somebody reads it for long; it is tried again, and the page that is open stays in use.
        }
    }

    /// The pages, the oldest first.
    package func auditPages() async throws -> [AuditPage] {
        try await pool.run { worker, job in
            let connection = try worker.ready()
            try job.begin(on: connection)
            return try connection.auditPages()
        }
    }

    /// Removes every page up to a month's, and tells it in the audit that is left.
    ///
    /// Only the owner of the tables can. All of it is one transaction; writers wait meanwhile, and it
    /// gives up if it has to wait for a reader.
    ///
    /// - Parameters:
    ///   - month: the last month to remove.
    ///   - actor: who removes it, as the audit names people.
    ///   - now: when.
    /// - Returns: the last entry that is gone; `nil` if there is nothing from so early.
    /// - Throws: ``AuditRemovalRefusal``, or ``PostgresError``; nothing is removed then.
    package func removeAudit(
        through month: AuditMonth,
        by actor: String,
        now: Instant
    ) async throws -> AuditHead? {
        let oldest = AuditMonth(of: now).advanced(by: -AuditMonth.shortestLife)
        guard month < oldest else {
            throw AuditRemovalRefusal.tooYoung(month, oldest: oldest.advanced(by: -1))
        }
        return try await pool.run { worker, job in
            let connection = try worker.ready()
            try job.begin(on: connection)
            try connection.script("BEGIN; SET LOCAL synchronous_commit = on")
            do {
                let last = try connection.removeAudit(through: month, by: actor, now: now)
                try job.beginToStore()
                try connection.script("COMMIT")
                return last
            } catch {
                try? connection.script("ROLLBACK")
                throw error
            }
        }
    }
}

/// Why months of the audit were not removed.
package enum AuditRemovalRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The month must be kept longer.
    case tooYoung(AuditMonth, oldest: AuditMonth)
    /// Entries are still written to the page.
    case open(AuditMonth)
    /// Something that is not over refers to it.
    case needed(subject: String)
    /// Entries do not stand in the order of their months.
    case mixed

    package var description: String {
        switch self {
        case .tooYoung(let month, let oldest):
            "\(month) must be kept: entries are kept for six years at the least; the last month "
                + "that may be removed is \(oldest)"
        case .open(let month):
            "entries are still written to the page of \(month); wait until a later month has one"
        case .needed(let subject):
            "what is to be removed tells of \(subject), which is not over; end that first, or keep "
                + "more months"
        case .mixed:
            "later pages hold earlier entries, so nothing is removed; verify the audit"
        }
    }
}

extension PostgresConnection {
    fileprivate func number(_ sql: String, _ values: [SQLValue] = []) throws -> Int64? {
        let result = try answer(to: PostgresQuery(sql: sql, values: values))
        return result.count > 0 ? result[0].integer("value") : nil
    }

    fileprivate func auditPages() throws -> [PostgresDeskStore.AuditPage] {
        let open = try number("SELECT open_audit_month() AS value") ?? 0
        // A page of the owner's bears its month in its bounds, and has at least that one value.
        let sql = """
            SELECT relname::text AS name,
                (regexp_match(pg_get_expr(relpartbound, pg_class.oid), '[0-9]+'))[1]::int AS month
            FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = 'audit'::regclass ORDER BY month
            """
        let found = try answer(to: PostgresQuery(sql: sql))
        return try (0..<found.count).map { row in
            let number = found[row].integer("month") ?? 0
            let name = number == open ? "audit_open" : "audit_\(number)"
            let counts = try answer(
                to: PostgresQuery(
                    sql: """
                        SELECT count(*) AS entries, COALESCE(min(sequence), 0) AS first,
                            COALESCE(max(sequence), 0) AS last FROM \(name)
                        """
                )
            )[0]
            return PostgresDeskStore.AuditPage(
                month: AuditMonth(number: Int(number)),
                entries: Int(counts.integer("entries") ?? 0),
                first: counts.integer("first") ?? 0,
                last: counts.integer("last") ?? 0,
                isOpen: number == open
            )
        }
    }

    fileprivate func removeAudit(
        through month: AuditMonth,
        by actor: String,
        now: Instant
    ) throws -> AuditHead? {
        try script("SET LOCAL lock_timeout = '2s'")
        try script("SELECT pg_advisory_xact_lock(\(PostgresLocks.audit))")
        let pages = try auditPages().filter { $0.month <= month }
        if let open = pages.first(where: \.isOpen) { throw AuditRemovalRefusal.open(open.month) }
        guard !pages.isEmpty else { return nil }
        let value = SQLValue.integer(Int64(month.number))
        let last = try lastEntry(through: value)
        if let last {
            if let subject = try subjectThatIsNotOver(through: value) {
                throw AuditRemovalRefusal.needed(subject: subject)
            }
            let event = AuditRemoval(through: last).event(by: actor, now: now)
            _ = try number(
                "SELECT append_to_audit(?, ?, ?, ?, ?) AS value",
                [
                    .integer(event.at.milliseconds), .text(event.actor), .text(event.action),
                    .text(event.subject), .text(event.detail.text),
                ]
            )
        }
        for page in pages { try script("DROP TABLE audit_\(page.month.number)") }
        return last
    }

    private func lastEntry(through month: SQLValue) throws -> AuditHead? {
        let sql = """
            SELECT sequence AS value, hash FROM audit WHERE month <= ?
            ORDER BY sequence DESC LIMIT 1
            """
        let found = try answer(to: PostgresQuery(sql: sql, values: [month]))
        guard found.count > 0, let sequence = found[0].integer("value"),
            let hash = found[0].blob("hash").flatMap(AuditDigest.init(bytes:))
        else { return nil }
        let later = "SELECT min(sequence) AS value FROM audit WHERE month > ?"
        if let first = try number(later, [month]), first <= sequence {
            throw AuditRemovalRefusal.mixed
        }
        return AuditHead(sequence: sequence, hash: hash)
    }

    /// Something that entries tell of and that somebody still has to do with.
    private func subjectThatIsNotOver(through month: SQLValue) throws -> String? {
        let sql = """
            WITH matter (subject) AS (
                SELECT 'case:' || id FROM review_case WHERE state = 'open'
                UNION ALL SELECT 'comment:' || comment FROM review_case WHERE state = 'open'
                UNION ALL SELECT 'comment:' || id FROM comment WHERE has_legal_hold = 1
                UNION ALL SELECT 'order:' || id FROM reporting_order
                    WHERE state NOT IN ('expired', 'lifted')
                UNION ALL SELECT 'sanction:' || id FROM sanction WHERE state IN ('proposed', 'in-force')
                UNION ALL SELECT 'appeal:' || id FROM appeal
                    WHERE state IN ('received', 'asked', 'answered')
                UNION ALL SELECT 'report:' || id FROM report WHERE result IS NULL
            )
            SELECT audit.subject FROM audit JOIN matter USING (subject) WHERE month <= ? LIMIT 1
            """
        let found = try answer(to: PostgresQuery(sql: sql, values: [month]))
        return found.count > 0 ? found[0].text("subject") : nil
    }
}
