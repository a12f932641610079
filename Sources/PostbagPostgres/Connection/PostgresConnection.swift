import CPostgres
import Foundation
import PostbagDesk
import PostbagSQL

/// One connection to a server, always in pipeline mode; one thread at a time may use it.
///
/// Statements are prepared the first time and kept. Those that need no answer at once wait in a
/// queue and go out together with the next one that does.
@safe final class PostgresConnection: @unchecked Sendable {
    let server: String
    let cancel: PostgresCancel
    private let raw: OpaquePointer
    private let longestAnswer: Duration
    private var prepared: [String: Prepared] = [:]
    private var lastStatement = 0
    private var queued: [PostgresQuery] = []
    /// How often it has sent something and waited for the answer.
    private(set) var exchanges = 0
    private let trace: (@Sendable (String) -> Void)?
    /// What the database means by durable: its own `synchronous_commit`.
    var durability = "on"
    /// Whether it can no longer be used.
    private(set) var isBroken = false

    /// Connects; every setting of libpq may stand in `address`, which may also be a URL.
    ///
    /// - Throws: ``PostgresError`` that names the server, never the password.
    init(
        address: String,
        settings: PostgresSettings,
        trace: (@Sendable (String) -> Void)? = nil
    ) throws(PostgresError) {
        guard let opened = unsafe PostgresLibrary.connect(to: address) else {
            throw .unreachable(server: "?", reason: "there is no memory left")
        }
        let server = unsafe PostgresLibrary.name(of: opened)
        guard unsafe PQstatus(opened) == CONNECTION_OK else {
            let error = unsafe PostgresLibrary.refusal(of: opened, server: server)
            unsafe PQfinish(opened)
            throw error
        }
        let version = Int(unsafe PQserverVersion(opened))
        guard version >= 130_000 else {
            unsafe PQfinish(opened)
            throw .tooOld(server: server, version: version / 10_000)
        }
        unsafe PostgresLibrary.silenceNotices(of: opened)
        unsafe raw = opened
        self.server = server
        self.trace = trace
        cancel = unsafe PostgresCancel(opened)
        longestAnswer = settings.longestAnswer
        guard unsafe PQsetnonblocking(opened, 1) == 0, unsafe PQenterPipelineMode(opened) == 1
        else { throw .unreachable(server: server, reason: "the connection has no pipeline") }
    }

    deinit { unsafe PQfinish(raw) }

    /// Keeps a statement until the next one that needs an answer goes out.
    func queue(_ query: PostgresQuery) { queued.append(query) }

    /// Forgets what waits in the queue.
    func forgetQueue() { queued = [] }

    /// A place in what is sent, to return to.
    struct Mark {
        fileprivate let exchanges: Int
        fileprivate let queued: Int
    }

    /// The place that has been reached.
    var mark: Mark { Mark(exchanges: exchanges, queued: queued.count) }

    /// Forgets what was queued since a place.
    ///
    /// - Returns: whether all of that was still waiting; if not, the rest is kept.
    func forgetQueue(since mark: Mark) -> Bool {
        guard exchanges == mark.exchanges else { return false }
        queued.removeSubrange(mark.queued...)
        return true
    }

    /// Sends what waits together with a query, and gives the query's answer.
    func answer(to query: PostgresQuery) throws -> PostgresResult {
        queued.append(query)
        guard let last = try send([queued]).last else { throw PostgresError.lost(server: server) }
        return last
    }

    /// Sends what waits together with several queries, and gives the queries' answers.
    func answers(to queries: [PostgresQuery]) throws -> [PostgresResult] {
        try send([queued + queries]).suffix(queries.count)
    }

    /// Sends what waits.
    func sendQueue() throws {
        guard !queued.isEmpty else { return }
        _ = try send([queued])
    }

    /// Sends groups of statements without waiting between them; each group stands or falls by itself.
    ///
    /// What waits in the queue is not sent, and forgotten.
    ///
    /// - Throws: why the first group failed that did.
    @discardableResult
    func send(_ groups: [[PostgresQuery]]) throws -> [PostgresResult] {
        let answers = try exchange(groups)
        if let failure = answers.failures.first?.error { throw failure }
        return answers.results
    }

    /// Sends groups of statements as ``send(_:)`` does, and tells which of them failed.
    func exchange(_ groups: [[PostgresQuery]]) throws -> Answers {
        queued = []
        guard !isBroken else { throw PostgresError.lost(server: server) }
        var expected: [Expected] = []
        for group in groups {
            for query in group { try send(query, &expected) }
            guard unsafe PQpipelineSync(raw) == 1 else { throw broken() }
            expected.append(.end)
        }
        try flush()
        exchanges += 1
        return try receive(expected)
    }

    /// Every statement that waits, to be sent with `send(_:)`.
    func takeQueue() -> [PostgresQuery] {
        defer { queued = [] }
        return queued
    }

    /// Calls `body` while the connection takes one statement after another, without a pipeline.
    func unpipelined<Value>(_ body: (OpaquePointer) throws -> Value) throws -> Value {
        guard !isBroken, unsafe PQexitPipelineMode(raw) == 1 else { throw broken() }
        defer { if unsafe PQenterPipelineMode(raw) != 1 { isBroken = true } }
        return try unsafe body(raw)
    }

    /// Whether the server has not ended the connection, as far as can be told without asking it.
    func isOpen() -> Bool {
        guard !isBroken else { return false }
        while true {
            var descriptor = pollfd(fd: unsafe PQsocket(raw), events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&descriptor, 1, 0) > 0 else { return true }
            guard unsafe PQconsumeInput(raw) == 1, unsafe PQstatus(raw) == CONNECTION_OK else {
                isBroken = true
                return false
            }
        }
    }

    /// Waits until the server has something to tell, or the time is over.
    func waitForServer(_ time: Duration) throws {
        var descriptor = pollfd(fd: unsafe PQsocket(raw), events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&descriptor, 1, Int32(time.inSeconds * 1_000))
        guard unsafe PQconsumeInput(raw) == 1 else { throw broken() }
    }

    /// The channels that were notified since the last time.
    func takeNotifications() -> [String] {
        var channels: [String] = []
        while let notice = unsafe PQnotifies(raw) {
            channels.append(unsafe String(cString: notice.pointee.relname))
            unsafe PQfreemem(notice)
        }
        return channels
    }
}

extension PostgresConnection {
    /// What came of groups of statements.
    struct Answers {
        /// The answers of all statements, in their order.
        var results: [PostgresResult] = []
        /// The groups that failed, by their places, and why.
        var failures: [(group: Int, error: any Error)] = []
    }

    /// A statement that the server keeps.
    private struct Prepared {
        var name: String
        var layout = PostgresLayout()
    }

    private enum Expected {
        case preparation(sql: String)
        case answer(refusal: DeskStoreError?, layout: PostgresLayout)
        case end
    }

    private func send(_ query: PostgresQuery, _ expected: inout [Expected]) throws {
        let statement: Prepared
        if let known = prepared[query.sql] {
            statement = known
        } else {
            trace?(query.sql)
            lastStatement += 1
            statement = Prepared(name: "s\(lastStatement)")
            prepared[query.sql] = statement
            let text = PostgresText.numbered(query.sql)
            guard unsafe PQsendPrepare(raw, statement.name, text, 0, nil) == 1 else {
                throw broken()
            }
            expected.append(.preparation(sql: query.sql))
        }
        let sent = unsafe PostgresParameters(query.values).withPointers {
            count,
            values,
            lengths,
            formats in
            unsafe PQsendQueryPrepared(raw, statement.name, count, values, lengths, formats, 1)
        }
        guard sent == 1 else { throw broken() }
        expected.append(.answer(refusal: query.refusal, layout: statement.layout))
    }

    private func receive(_ expected: [Expected]) throws -> Answers {
        var answers = Answers()
        var group = 0
        for item in expected {
            let result: PostgresResult
            var refusal: DeskStoreError?
            switch item {
            case .end:
                _ = try next()
                group += 1
                continue
            case .preparation(let sql):
                result = try next()
                if result.status != PGRES_COMMAND_OK { prepared[sql] = nil }
            case .answer(let own, let layout):
                result = try next(layout)
                refusal = own
                answers.results.append(result)
            }
            if result.isFailure, answers.failures.last?.group != group {
                answers.failures.append((group, result.failure(refusal)))
                // A migration has given a table another column: every statement is prepared anew.
                if result.hasOutdatedPlan { isBroken = true }
            }
            // Each answer ends with an empty one.
            _ = try next()
        }
        return answers
    }

    private func next(_ layout: PostgresLayout = PostgresLayout()) throws -> PostgresResult {
        let end = ContinuousClock.now + longestAnswer
        while unsafe PQisBusy(raw) == 1 {
            try waitForSocket(until: end)
            guard unsafe PQconsumeInput(raw) == 1 else { throw broken() }
        }
        let result = unsafe PostgresResult(PQgetResult(raw), layout: layout)
        guard unsafe PQstatus(raw) == CONNECTION_OK else { throw broken() }
        return result
    }

    private func flush() throws {
        let end = ContinuousClock.now + longestAnswer
        while true {
            let left = unsafe PQflush(raw)
            if left == 0 { return }
            guard left == 1 else { throw broken() }
            try waitForSocket(until: end, forWriting: true)
            guard unsafe PQconsumeInput(raw) == 1 else { throw broken() }
        }
    }

    private func waitForSocket(
        until end: ContinuousClock.Instant,
        forWriting: Bool = false
    ) throws {
        let left = ContinuousClock.now.duration(to: end)
        guard left > .zero else { throw broken() }
        let events = forWriting ? POLLIN | POLLOUT : POLLIN
        var descriptor = pollfd(fd: unsafe PQsocket(raw), events: Int16(events), revents: 0)
        let wait = Int32(min(left.components.seconds * 1_000 + 1, 1_000))
        _ = unsafe poll(&descriptor, 1, wait)
    }

    private func broken() -> PostgresError {
        isBroken = true
        return .lost(server: server)
    }
}
