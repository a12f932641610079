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
        /// A case and its comment, which are locked as they are read.
        case reviewCase(CaseID)
        /// The first case that a reviewer may take, which is locked as it is found.
        case freeCase(FreeCase)
        /// The time, unless something else brings it along.
        case clock
        /// Several questions in one.
        case digest(PostgresQuery, of: Digest)
    }

    /// What one question answers several by.
    enum Digest {
        /// A case that is read before it, and what is around it.
        case surroundings(of: CaseID)
        /// A comment that is handed in.
        case submission(of: CommentID, by: CommenterID?, key: String?)
    }

    /// A question that the unit asks now.
    struct Question {
        let query: PostgresQuery
        /// What it answers, if that is more than itself.
        let digest: Digest?
    }

    private let collector: Collector

    init(clockwork: PostgresClock) {
        collector = Collector(clockwork: clockwork)
    }

    /// What the readings ask, in their order.
    var steps: [Step] { collector.steps }

    static func newID(of kind: DeskRecordKind) -> String {
        "\(numberStart)\(kind.table)_numbers') AS value"
    }

    /// What every query for a new number begins with.
    static let numberStart = "SELECT nextval('"

    /// Adds what one reading asks.
    mutating func add(_ reading: DeskReading) throws {
        switch reading {
        case .clock(let now): if collector.clockwork.isPresent(now) { collector.add(.clock) }
        case .newID(let kind): _ = try collector.number(Self.newID(of: kind))
        case .freeCase(let queues, let reviewer, let now):
            let isPresent = collector.clockwork.isPresent(now)
            let at = isPresent ? nil : now
            collector.add(.freeCase(FreeCase(queues: queues, reviewer: reviewer, now: at)))
        case .registerVersion: _ = try collector.registerVersion()
        case .story(let id): _ = try collector.story(id)
        case .comment(let id): _ = try collector.comment(id)
        case .commenter(let id): _ = try collector.commenter(id)
        case .sanctions(let commenter): _ = try collector.sanctions(of: commenter)
        case .recentComments(let author, let since):
            _ = try collector.recentComments(by: author, since: since)
        case .reviewCase(let id): collector.add(.reviewCase(id))
        case .surroundings(let id): collector.addSurroundings(of: id)
        case .submission(let id, let author, let key):
            collector.addSubmission(of: id, by: author, key: key)
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

/// The query for what a comment is stored by that is handed in, once all of that is locked.
///
/// Of what there seldom is it tells only whether it is there, and that is asked for if it is.
enum SubmissionMatters {
    static let sql = """
        SELECT register.version AS value,
            EXISTS (SELECT FROM answer WHERE scope = 'submit' AND key = $1) AS has_answer,
            EXISTS (SELECT FROM comment WHERE id = $2) AS has_comment,
            EXISTS (SELECT FROM sanction WHERE commenter = $3) AS has_sanctions,
            \(PostgresAnswer.divider), commenter.*
        FROM register LEFT JOIN commenter ON commenter.id = $3 WHERE register.id = 1
        """
}

extension PostgresForesight.Step {
    /// What is asked; nothing if it is a lock.
    var question: PostgresForesight.Question? {
        switch self {
        case .read(let query): PostgresForesight.Question(query: query, digest: nil)
        case .reviewCase(let id):
            PostgresForesight.Question(query: LockedCase.query(id), digest: nil)
        case .freeCase(let wish): PostgresForesight.Question(query: wish.query(), digest: nil)
        case .digest(let query, let digest):
            PostgresForesight.Question(query: query, digest: digest)
        case .lock, .clock: nil
        }
    }
}

extension PostgresQuery {
    /// Whether it answers something new each time, so that no answer serves twice.
    var givesNumber: Bool { sql.utf8.starts(with: PostgresForesight.numberStart.utf8) }

    /// Whether the time is a column of its answer.
    var bringsClock: Bool { sql == FreeCase.sql || sql == LockedCase.sql }
}

extension PostgresResult {
    /// The time by the database's clock, if it is in the answer.
    var clock: Int64? { count > 0 ? self[0].integer("database_clock") : nil }
}

extension PostgresForesight {
    /// The question that a reading will ask.
    func query(_ reading: DeskReading) throws -> PostgresQuery? {
        var one = Self(clockwork: collector.clockwork)
        try one.add(reading)
        guard let question = one.steps.last?.question, question.digest == nil else { return nil }
        return question.query
    }
}

/// Takes questions down; every answer is empty.
private final class Collector: PostgresReading {
    let clockwork: PostgresClock
    private(set) var steps: [PostgresForesight.Step] = []

    init(clockwork: PostgresClock) {
        self.clockwork = clockwork
    }

    var locked: String { PostgresTransaction.rowLock }

    func lock(_ matter: SQLMatter) { steps.append(.lock(matter)) }

    func add(_ step: PostgresForesight.Step) { steps.append(step) }

    func addSurroundings(of id: CaseID) {
        lock(.registerToRead)
        let query = PostgresQuery(sql: CaseSurroundings.sql, values: [.integer(id.rawValue)])
        add(.digest(query, of: .surroundings(of: id)))
    }

    func addSubmission(of id: CommentID, by author: CommenterID?, key: String?) {
        lock(.registerToRead)
        if let key { lock(.key(table: "answer", "submit \(key)")) }
        lock(.key(table: "comment", id.rawValue))
        if let author { lock(.key(table: "commenter", author.rawValue)) }
        let query = PostgresQuery(
            sql: SubmissionMatters.sql,
            values: [
                key.sqlValue, .text(id.rawValue), (author?.rawValue).sqlValue,
            ]
        )
        add(.digest(query, of: .submission(of: id, by: author, key: key)))
    }

    func each(
        _ sql: String,
        _ arguments: [any SQLConvertible],
        _ body: (any SQLRow) throws -> Void
    ) throws {
        steps.append(.read(PostgresQuery(sql: sql, values: arguments.map(\.sqlValue))))
    }
}
