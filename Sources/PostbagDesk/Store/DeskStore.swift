public import PostbagCore

/// Where a desk keeps everything: comments, cases, decisions, reports, orders and the audit.
///
/// A store runs *units of work*. A unit reads what it needs, decides, and records changes together
/// with the entries of the audit that tell of them; it is done whole or not at all, and what it has
/// read stays as it was read until it ends. When ``write(_:)`` returns, the unit survives a crash of
/// the process and a cut of the power.
///
/// A unit is a plain function, not an asynchronous one: it waits for nothing but the store, so an
/// engine may run it on a thread of its own, run it again after a conflict, or put the units of many
/// callers in one transaction.
///
/// Every store passes the contract suite in `Tests/PostbagSQLiteTests`.
public protocol DeskStore: Sendable {
    /// Runs a unit that only reads, on a state of the store that does not change meanwhile.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskReader) throws -> Value
    ) async throws -> Value

    /// Runs a unit that may record changes.
    ///
    /// - Parameter body: the unit; it may run more than once, so it must do nothing but use the
    ///   transaction.
    /// - Returns: what the unit returns, once it is durable.
    /// - Throws: what the unit throws, or why it could not be stored; nothing is changed then.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value

    /// Runs a unit as ``write(_:)`` does, maybe in one transaction with those of other callers.
    ///
    /// It is for units of which there are many at once and that hardly ever meet: of what others may
    /// read, such a unit writes only what its readings name, and cases about the same comment. The
    /// store fetches what they name before the unit runs.
    ///
    /// - Parameters:
    ///   - readings: what the unit reads first, and everything that it writes which others may read
    ///     (of the cases about one comment, one will do).
    ///   - body: the unit.
    /// - Returns: what the unit returns, once it is durable.
    /// - Throws: as ``write(_:)``.
    func write<Value: Sendable>(
        amongOthers readings: [DeskReading],
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value

    /// Whether this machine is the one that does a duty now; it must ask again before each round.
    ///
    /// A store that machines share gives a duty to one of them, and to another when that one dies or
    /// stops asking for some seconds. An embedded store is always alone.
    func holds(_ duty: DeskDuty) async -> Bool

    /// Waits until the register of stories and orders may have changed, or a time is over.
    ///
    /// - Returns: the register's version, as the store says now.
    /// - Throws: why the store cannot be asked; what this machine knows may be out of date then.
    func nextRegisterVersion(within time: Duration) async throws -> Int64

    /// Tells the other machines which policy this one works under, and which are at work.
    ///
    /// It is told and heard whenever ``nextRegisterVersion(within:)`` is asked.
    ///
    /// - Parameter revision: this machine's policy.
    /// - Returns: the revisions of all machines that have said so, this one's among them.
    /// - Throws: why the store cannot be asked.
    func policiesAtWork(with revision: String) async throws -> Set<String>

    /// Does what a store does for itself as time goes by, such as opening a page for a new month; the
    /// machine that has the duty of the timers calls it now and then.
    ///
    /// - Throws: why it could not; it is tried again.
    func keepUp() async throws
}

extension DeskStore {
    /// By itself, unless the store puts units together anyway.
    public func write<Value: Sendable>(
        amongOthers readings: [DeskReading],
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value {
        try await write { transaction in
            try transaction.prefetch(readings)
            return try body(transaction)
        }
    }

    /// Always: nobody else is there to do it.
    public func holds(_ duty: DeskDuty) async -> Bool { true }

    /// This machine's own: there is no other.
    public func policiesAtWork(with revision: String) async throws -> Set<String> { [revision] }

    /// Nothing.
    public func keepUp() async throws {}

    /// Asks when the time is over.
    public func nextRegisterVersion(within time: Duration) async throws -> Int64 {
        try await Task.sleep(for: time)
        return try await read { try $0.registerVersion() }
    }
}

/// A unit of work that may record changes.
public protocol DeskTransaction: DeskReader {
    /// The time that claims and clocks go by.
    ///
    /// A store that several machines share answers with its own clock, so that machines whose clocks
    /// differ agree on whose claim holds; an embedded store gives back what it is given.
    func clock(_ now: Instant) throws -> Instant

    /// Says what the unit will read next, so that a store elsewhere can fetch it in one message.
    ///
    /// It changes nothing about what the unit then reads: what is written meanwhile is seen, and what
    /// is read that was not announced is read all the same. A unit that locks what it reads locks it
    /// in the order of the list.
    func prefetch(_ readings: [DeskReading]) throws

    /// The first case in the order of the queues that a reviewer may take.
    func freeCase(in queues: [Queue], for reviewer: Reviewer, at now: Instant) throws -> ReviewCase?

    /// The next number of a kind of record.
    func newID(of kind: DeskRecordKind) throws -> Int64

    /// Records changes and the entries of the audit that tell of them.
    ///
    /// This is the only way to change anything, so that nothing changes untold.
    ///
    /// - Throws: ``DeskStoreError/unaudited`` if changes come without an event.
    func record(_ changes: [DeskChange], as events: [AuditEvent]) throws

    /// Keeps how far the sending of messages has come.
    ///
    /// It changes nothing at the desk, only what is known of others, and the audit is not told.
    func keepProgress(of messages: [WebhookMessage]) throws

    /// Forgets messages that were taken before a moment.
    func forgetWebhooks(deliveredBefore time: Instant) throws
}

extension DeskTransaction {
    /// Nothing: the store is here.
    public func prefetch(_ readings: [DeskReading]) throws {}

    /// Looks at one case after another.
    public func freeCase(
        in queues: [Queue],
        for reviewer: Reviewer,
        at now: Instant
    ) throws -> ReviewCase? {
        try nextCase(in: queues, roles: reviewer.roles) { $0.mayBeTaken(by: reviewer, at: now) }
    }
}
