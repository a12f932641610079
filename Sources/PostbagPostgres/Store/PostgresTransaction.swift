import PostbagCore
import PostbagDesk
import PostbagSQL

/// A unit of work that records in PostgreSQL.
///
/// What it reads by an id stays locked until it ends. What it writes waits in the connection's queue
/// until something is read or the unit ends, and goes out together.
final class PostgresTransaction: PostgresReading, SQLRecording {
    let connection: PostgresConnection
    let clockwork: PostgresClock
    private var held: Set<SQLMatter> = []
    /// The answers to what the unit said that it would read; none of them outlives a change.
    private var foreseen: [PostgresQuery.Key: PostgresAnswer] = [:]
    /// Whether it has sent or queued a change.
    private(set) var hasWritten = false
    /// The time by the database's clock, once the unit has asked for it.
    private var present: Instant?

    /// The case that is given to it, among others who ask for one; empty if none is.
    private var granted: [ReviewCase]?

    init(connection: PostgresConnection, clockwork: PostgresClock) {
        self.connection = connection
        self.clockwork = clockwork
    }

    /// Two units cannot both hold a row, but references to it may be made meanwhile.
    static let rowLock = " FOR NO KEY UPDATE"
    var locked: String { Self.rowLock }

    func clock(_ now: Instant) throws -> Instant {
        guard clockwork.isPresent(now) else { return now }
        if let present { return present }
        let moment = try moment(now)
        present = moment
        return moment
    }

    func newID(of kind: DeskRecordKind) throws -> Int64 {
        try number(PostgresForesight.newID(of: kind))
    }

    func each(
        _ sql: String,
        _ arguments: [any SQLConvertible],
        _ body: (any SQLRow) throws -> Void
    ) throws {
        let query = PostgresQuery(sql: sql, values: arguments.map(\.sqlValue))
        let key = query.key
        let known = query.givesNumber ? foreseen.removeValue(forKey: key) : foreseen[key]
        let answer = try known ?? PostgresAnswer(connection.answer(to: query))
        for row in 0..<answer.count { try body(answer[row]) }
    }

    /// The case's comment is locked along with it.
    func reviewCase(_ id: CaseID) throws -> ReviewCase? {
        let found = try first("review_case", LockedCase.sql, [id.rawValue]) { try $0.reviewCase() }
        if let found { held.insert(.key(table: "comment", found.comment.rawValue)) }
        return found
    }

    func prefetch(_ readings: [DeskReading]) throws {
        var foresight = PostgresForesight(clockwork: clockwork)
        for reading in readings { try foresight.add(reading) }
        let steps = foresight.steps.filter { step in
            guard let question = step.question, question.digest == nil else { return true }
            return foreseen[question.query.key] == nil
        }
        let questions = steps.compactMap(\.question)
        let bringsClock = present != nil || questions.contains { $0.query.bringsClock }
        let locks = takeLocks(steps, withClock: !bringsClock && !questions.isEmpty)
        guard !questions.isEmpty else {
            for statement in locks { connection.queue(statement) }
            return
        }
        let results = try connection.answers(to: locks + questions.map(\.query))
        if let clock = results.lazy.compactMap(\.clock).first {
            present = Instant(milliseconds: clock)
        }
        try foresee(Array(results.dropFirst(locks.count)), to: questions)
    }

    /// What was locked and asked for it along with others.
    func take(locks: [SQLMatter], clock: Int64?) {
        held.formUnion(locks)
        if let clock { present = Instant(milliseconds: clock) }
    }

    /// What it is answered with when it asks for a free case; nothing makes it run by itself.
    func grant(_ found: ReviewCase?) {
        granted = found.map { [$0] } ?? []
    }

    /// Everything that is to be locked and is not yet, in its order and before anything is read, and
    /// the time if it is wanted and comes with nothing else.
    private func takeLocks(
        _ steps: [PostgresForesight.Step],
        withClock: Bool
    ) -> [PostgresQuery] {
        var wanted: [SQLMatter] = []
        var others: [PostgresQuery] = []
        var wantsClock = false
        for step in steps {
            switch step {
            case .lock(let matter):
                guard held.insert(matter).inserted else { continue }
                if matter.expression == nil {
                    others.append(matter.query)
                } else {
                    wanted.append(matter)
                }
            case .clock: wantsClock = withClock
            case .read, .reviewCase, .freeCase, .digest: break
            }
        }
        guard wantsClock || !wanted.isEmpty else { return others }
        return [SQLMatter.query(of: wanted, withClock: wantsClock)] + others
    }

    func foresee(_ answer: PostgresAnswer, to query: PostgresQuery) {
        foreseen[query.key] = answer
    }

    /// The answer that is kept for a reading.
    func answer(
        to reading: DeskReading,
        by foresight: PostgresForesight
    ) throws -> PostgresAnswer? {
        try foresight.query(reading).flatMap { foreseen[$0.key] }
    }

    /// The comment's key is locked.
    func holdComment(_ id: CommentID) {
        held.insert(.key(table: "comment", id.rawValue))
    }

    func record(_ changes: [DeskChange], as events: [AuditEvent]) throws {
        guard changes.isEmpty || !events.isEmpty else { throw DeskStoreError.unaudited }
        for change in changes { try apply(change) }
        for event in events { try append(event) }
    }

    func run(
        _ sql: String,
        _ arguments: [any SQLConvertible],
        else refusal: DeskStoreError?
    ) throws {
        let values = arguments.map(\.sqlValue)
        foreseen = [:]
        hasWritten = true
        connection.queue(PostgresQuery(sql: sql, values: values, refusal: refusal))
    }

    /// The server links the entry to the one before: nobody waits for a client while it holds the
    /// end of the chain.
    private func append(_ event: AuditEvent) throws {
        for text in [event.actor, event.action, event.subject, event.detail.text]
        where text.utf8.contains(0) {
            throw DeskStoreError.holdsNUL(column: "audit")
        }
        pending.append(
            PostgresQuery(
                sql: "SELECT append_to_audit(?, ?, ?, ?, ?) AS value",
                values: [
                    .integer(event.at.milliseconds), .text(event.actor), .text(event.action),
                    .text(event.subject), .text(event.detail.text),
                ]
            )
        )
    }

    /// The entries of the audit, which are written last since they lock the end of its chain.
    private(set) var pending: [PostgresQuery] = []

    func auditHead() throws -> AuditHead { try afterAppending { try readAuditHead() } }

    func auditEntries(after sequence: Int64, limit: Int) throws -> [AuditEntry] {
        try afterAppending { try readAuditEntries(after: sequence, limit: limit) }
    }

    private func afterAppending<Value>(_ body: () throws -> Value) throws -> Value {
        for query in pending { connection.queue(query) }
        pending = []
        return try body()
    }

    func lock(_ matter: SQLMatter) throws {
        guard held.insert(matter).inserted else { return }
        connection.queue(matter.query)
    }

    /// Takes the first case that the server finds free; if it cannot, looks at one after another.
    func freeCase(
        in queues: [Queue],
        for reviewer: Reviewer,
        at now: Instant
    ) throws -> ReviewCase? {
        if let granted {
            guard let first = granted.first else { throw NeedsOwnTransaction() }
            return first
        }
        let isPresent = now == present || clockwork.isPresent(now)
        let wish = FreeCase(queues: queues, reviewer: reviewer, now: isPresent ? nil : now)
        for isWide in [false, true] {
            let query = wish.query(isWide: isWide)
            let found = try all("review_case", query.sql, query.values) { try $0.reviewCase() }
            if let first = found.first, first.mayBeTaken(by: reviewer, at: now) { return first }
        }
        return try nextCase(in: queues, roles: reviewer.roles) {
            $0.mayBeTaken(by: reviewer, at: now)
        }
    }

    /// Takes the first case that passes the test and that no other unit has locked.
    func nextCase(
        in queues: [Queue],
        roles: Set<Role>,
        where isWanted: (ReviewCase) -> Bool
    ) throws -> ReviewCase? {
        var search = CaseSearch(queues: queues, roles: roles)
        while let candidates = try search.next(in: self) {
            var wanted = candidates.filter(isWanted).map(\.id.rawValue)
            while !wanted.isEmpty {
                guard let locked = try lockFirst(of: wanted) else { break }
                // It may have changed between the two statements.
                if isWanted(locked) { return locked }
                wanted.removeAll { $0 == locked.id.rawValue }
            }
        }
        return nil
    }

    private func lockFirst(of ids: [Int64]) throws -> ReviewCase? {
        let sql = """
            SELECT * FROM review_case
            WHERE id = ANY (string_to_array(?, ',')::bigint[]) AND state = 'open'
            ORDER BY sort_key, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
            """
        let list = ids.map(String.init).joined(separator: ",")
        return try all("review_case", sql, [list]) { try $0.reviewCase() }.first
    }
}

/// The numbers of locks that are no rows, in a database that is the desk's alone.
enum PostgresLocks {
    /// The register of stories and orders.
    static let register: Int64 = 7_667_000_001
    /// The end of the audit's chain; the migration holds the same number.
    static let audit: Int64 = 7_667_000_002
    /// The list of migrations.
    static let migrations: Int64 = 7_667_000_003
    /// The one machine that does what time brings about.
    static let timers: Int64 = 7_667_000_004
    /// The one machine that sends what waits in the outbox.
    static let outbox: Int64 = 7_667_000_005
}
