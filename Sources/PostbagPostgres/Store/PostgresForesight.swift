import PostbagCore
import PostbagDesk
import PostbagSQL

/// Finds out what a unit's readings ask of the database, without asking it.
///
/// Each reading goes the way that it goes later, so that its statement and its locks are the same.
struct PostgresForesight {
    /// Something that the unit sends.
    enum Step {
        case lock(SQLMatter)
        case read(PostgresQuery)
    }

    private let collector: Collector

    init(connection: PostgresConnection, clockwork: PostgresClock) {
        collector = Collector(connection: connection, clockwork: clockwork)
    }

    /// What the readings ask, in their order.
    var steps: [Step] { collector.steps }

    static func newID(of kind: DeskRecordKind) -> String {
        "SELECT nextval('\(kind.table)_numbers') AS value"
    }

    /// Adds what one reading asks.
    mutating func add(_ reading: DeskReading) throws {
        switch reading {
        case .clock(let now):
            // The time comes along with a case.
            if !collector.bringsClock { _ = try collector.moment(now) }
        case .newID(let kind): _ = try collector.number(Self.newID(of: kind))
        case .freeCase(let queues, let reviewer, let now):
            let isPresent = collector.clockwork.isPresent(now)
            let query = FreeCase.query(in: queues, for: reviewer, at: isPresent ? nil : now)
            try collector.each(query.sql, query.values) { _ in }
        case .registerVersion: _ = try collector.registerVersion()
        case .story(let id): _ = try collector.story(id)
        case .comment(let id): _ = try collector.comment(id)
        case .commenter(let id): _ = try collector.commenter(id)
        case .sanctions(let commenter): _ = try collector.sanctions(of: commenter)
        case .recentComments(let author, let since):
            _ = try collector.recentComments(by: author, since: since)
        case .reviewCase(let id): _ = try collector.reviewCase(id)
        case .openCases(let comment): _ = try collector.openCases(about: comment)
        case .waitingReports(let comment):
            _ = try collector.reports(of: comment, onlyWaiting: true)
        case .reporter(let reporter): _ = try collector.reporter(reporter)
        case .hiddenByReaders(let story): _ = try collector.hiddenByReaders(under: story)
        case .webhookReceivers: _ = try collector.webhookReceivers()
        case .answer(let key, let scope): _ = try collector.answer(to: key, scope: scope)
        }
    }
}

/// Takes questions down; every answer is empty.
private final class Collector: PostgresReading {
    let connection: PostgresConnection
    let clockwork: PostgresClock
    private(set) var steps: [PostgresForesight.Step] = []

    init(connection: PostgresConnection, clockwork: PostgresClock) {
        self.connection = connection
        self.clockwork = clockwork
    }

    var locked: String { PostgresTransaction.rowLock }

    /// Whether something that is asked gives the time besides.
    var bringsClock: Bool {
        steps.contains { step in
            guard case .read(let query) = step else { return false }
            return query.sql == FreeCase.sql || query.sql == LockedCase.sql
        }
    }

    func lock(_ matter: SQLMatter) { steps.append(.lock(matter)) }

    func each(
        _ sql: String,
        _ arguments: [any SQLConvertible],
        _ body: (any SQLRow) throws -> Void
    ) throws {
        steps.append(.read(PostgresQuery(sql: sql, values: arguments.map(\.sqlValue))))
    }
}
