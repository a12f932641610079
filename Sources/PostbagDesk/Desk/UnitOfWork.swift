import Postbag
import PostbagCore

/// One transaction of the desk: what it reads from, what it will change and what the audit will say.
struct UnitOfWork {
    let transaction: any DeskTransaction
    let settings: DeskSettings
    /// The register as this machine keeps it, which holds as long as it has its version.
    let kept: Register.Snapshot
    /// The time, by the store's clock.
    let now: Instant
    var changes: [DeskChange] = []
    var events: [AuditEvent] = []

    init(
        transaction: any DeskTransaction,
        settings: DeskSettings,
        kept: Register.Snapshot,
        now: Instant
    ) {
        self.transaction = transaction
        self.settings = settings
        self.kept = kept
        self.now = now
    }

    /// What the policy says of its rules.
    var facts: PolicyFacts { kept.facts }

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

    /// The story of a comment as it stands, which this machine need not read again while the register
    /// has the version at which it was kept.
    func story(of comment: CommentRecord) throws -> Register.Kept? {
        guard let id = comment.story else { return nil }
        let version = try transaction.registerVersion()
        if version == kept.version, let story = kept.stories[id] { return story }
        guard let record = try transaction.story(id) else { return nil }
        let story = Register.Kept(record: record, digest: try record.digest())
        if version == kept.version { kept.stories.add(story) }
        return story
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
        changes.append(.addReviewCase(opened))
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
