import GRDB
import PostbagCore
import PostbagDesk
import PostbagSQL

/// A unit of work that records in SQLite.
final class SQLiteTransaction: SQLiteReading, SQLRecording {
    let database: Database
    private var given: [DeskRecordKind: Int64] = [:]
    private var chain: AuditChain?

    init(database: Database) {
        self.database = database
    }

    /// One machine has one clock.
    func clock(_ now: Instant) -> Instant { now }

    func newID(of kind: DeskRecordKind) throws -> Int64 {
        let last =
            try given[kind] ?? number("SELECT COALESCE(MAX(id), 0) AS value FROM \(kind.table)")
        given[kind] = last + 1
        return last + 1
    }

    func record(_ changes: [DeskChange], as events: [AuditEvent]) throws {
        guard changes.isEmpty || !events.isEmpty else { throw DeskStoreError.unaudited }
        for change in changes { try apply(change) }
        var chain = try self.chain ?? AuditChain(head: auditHead())
        for event in events { try insert(chain.append(event)) }
        self.chain = chain
    }

    /// Runs a statement that is kept for the next time.
    func run(
        _ sql: String,
        _ arguments: [any SQLConvertible],
        else refusal: DeskStoreError?
    ) throws {
        do {
            try database.cachedStatement(sql: sql).execute(arguments: arguments.forSQLite)
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
        {
            throw refusal ?? error
        }
    }

    private func insert(_ entry: AuditEntry) throws {
        try run(
            "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                entry.sequence, entry.at.milliseconds, entry.actor, entry.action, entry.subject,
                entry.detail, entry.previous.bytes, entry.hash.bytes,
            ]
        )
    }
}
