import Postbag
import PostbagCore

/// One transaction of the desk: what it reads from, what it will change and what the audit will say.
struct UnitOfWork {
    let transaction: any DeskTransaction
    let settings: DeskSettings
    let facts: PolicyFacts
    /// The time, by the store's clock.
    let now: Instant
    var changes: [DeskChange] = []
    var events: [AuditEvent] = []

    init(
        transaction: any DeskTransaction,
        settings: DeskSettings,
        facts: PolicyFacts,
        now: Instant
    ) {
        self.transaction = transaction
        self.settings = settings
        self.facts = facts
        self.now = now
    }

    /// Writes what was gathered, if anything was.
    mutating func record() throws {
        guard !changes.isEmpty || !events.isEmpty else { return }
        try transaction.record(changes, as: events)
        changes = []
        events = []
    }

    /// Adds an entry to the audit.
    mutating func tell(
        _ action: String,
        by actor: String,
        of subject: String,
        _ detail: [String: AuditValue] = [:]
    ) {
        events.append(
            AuditEvent(
                at: now,
                actor: actor,
                action: action,
                subject: subject,
                detail: AuditDetail(detail)
            )
        )
    }

    func comment(_ id: CommentID) throws -> CommentRecord {
        guard let comment = try transaction.comment(id) else { throw DeskError.unknownComment(id) }
        return comment
    }

    func reviewCase(_ id: CaseID) throws -> ReviewCase {
        guard let reviewCase = try transaction.reviewCase(id) else {
            throw DeskError.unknownCase(id)
        }
        return reviewCase
    }

    func story(of comment: CommentRecord) throws -> StoryRecord? {
        try comment.story.flatMap { try transaction.story($0) }
    }

    /// Opens a case, or raises the one that waits for the same comment.
    ///
    /// Appeals and samples are matters of their own and are not raised.
    @discardableResult
    mutating func raise(_ concern: CaseConcern, about comment: CommentRecord) throws -> ReviewCase {
        let waiting = try transaction.openCases(about: comment.id).first {
            $0.appeal == nil && $0.sampled == nil
        }
        guard let waiting else { return try open(concern, about: comment) }
        var machine = ReviewCaseStateMachine(waiting, settings: settings)
        _ = machine.handle(.raise(concern), now: now)
        changes.append(.reviewCase(machine.reviewCase))
        tell(
            "case.raised",
            by: "desk",
            of: "case:\(waiting.id)",
            [
                "queue": .text(machine.reviewCase.queue.rawValue),
                "rules": .texts(concern.rules.map(\.rawValue)),
            ]
        )
        return machine.reviewCase
    }

    /// Opens a case for a comment that has none that waits.
    mutating func open(_ concern: CaseConcern, about comment: CommentRecord) throws -> ReviewCase {
        let id = CaseID(try transaction.newID(of: .reviewCase))
        let opened = ReviewCaseStateMachine.open(
            id,
            about: comment,
            for: concern,
            settings: settings,
            now: now
        )
        changes.append(.reviewCase(opened))
        tell(
            "case.opened",
            by: "desk",
            of: "case:\(id)",
            [
                "comment": .text(comment.id.rawValue), "queue": .text(opened.queue.rawValue),
                "rules": .texts(opened.rules.map(\.rawValue)),
                "revision": .number(Int64(comment.revision)),
            ]
        )
        return opened
    }
}
