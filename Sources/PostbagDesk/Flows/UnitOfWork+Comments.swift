import Foundation
import Postbag
import PostbagCore

extension DecisionEvidence {
    /// The evidence of what the engine advised about a comment as it stands.
    init(_ record: CommentRecord, _ screening: Screening, _ context: DeskContext) {
        self.init(
            record,
            screening: screening,
            engine: screening.engineVersion,
            story: context.story,
            storyDigest: context.storyDigest
        )
    }

    /// The evidence of a decision about a comment as it stands.
    init(
        _ record: CommentRecord,
        screening: Screening?,
        engine: String,
        story: StoryRecord?,
        storyDigest: String,
        reports: [ReportID] = []
    ) {
        self.init(
            revision: record.revision,
            text: record.commitment,
            policy: record.policyRevision,
            engine: engine,
            storyMode: (story?.mode ?? .open).rawValue,
            storyProfile: story?.story.effectiveProfile ?? .none,
            storyState: storyDigest,
            recommendation: screening?.recommendation ?? .publish,
            rules: screening?.rules ?? [],
            evidence: (screening?.findings ?? []).prefix(50).flatMap { finding in
                finding.spans.prefix(5).map {
                    "\(finding.filter)@\($0.lowerBound)-\($0.upperBound)"
                }
            },
            reports: reports
        )
    }
}

extension CommentRecord {
    /// The audit's commitment to the text; to nothing once the text is erased.
    var commitment: AuditCommitment {
        salt.map { AuditCommitment(to: text, salt: $0) } ?? AuditCommitment(digest: .none)
    }
}

extension UnitOfWork {
    /// Keeps which protected details a comment gives away, so that pieces in several comments can be
    /// put together as a reader would.
    mutating func keepDetails(
        _ screening: Screening,
        of record: CommentRecord,
        under story: StoryID
    ) {
        let given = record.state == .rejected ? [] : screening.details
        guard !given.isEmpty || record.revision > 1 else { return }
        changes.append(.details(record.id, under: story, given))
    }

    /// The evidence of a decision about a comment as it stands, in its story as it stands.
    func evidence(
        of comment: CommentRecord,
        reports: [ReportID] = []
    ) throws -> DecisionEvidence {
        let story = try story(of: comment)
        return DecisionEvidence(
            comment,
            screening: comment.screening,
            engine: comment.screening?.engineVersion ?? Engine.version,
            story: story?.record,
            storyDigest: story?.digest ?? "",
            reports: reports
        )
    }

    /// The policy's own decision against a comment that nobody saw.
    mutating func reject(
        _ record: CommentRecord,
        _ screening: Screening,
        _ evidence: DecisionEvidence,
        _ context: DeskContext
    ) throws -> DecisionRecord {
        var decision = DecisionRecord(
            id: DecisionID(try transaction.newID(of: .decision)),
            comment: record.id,
            author: record.author,
            story: record.story,
            action: .reject,
            maker: .policy(screening.policyRevision),
            rules: screening.rules,
            at: now,
            before: .held,
            after: .rejected,
            recommendation: .reject,
            evidence: evidence,
            final: now,
            isSettled: true
        )
        decision.statement = try statement(of: decision, record, .ownInitiative, .full)
        changes.append(.addDecision(decision))
        try tellDecision(decision, about: record)
        return decision
    }

    /// Why a commenter may not comment now.
    func suspension(of author: CommenterID) throws -> SubmitRefusal? {
        let sanctions = try transaction.sanctions(of: author)
        let standing = Standing(strikes: [], sanctions: sanctions, at: now)
        switch standing.restriction {
        case .banned, .suspended:
            return standing.sanction.map { .suspended(until: $0.ends, reason: $0.reason) }
        case .none, .preModerated: return nil
        }
    }

    mutating func addCommenter(_ id: CommenterID) {
        changes.append(
            .commenter(CommenterRecord(id: id, firstSeen: now, salt: .random()))
        )
    }

    /// The commenter, or one who is new.
    func commenter(_ id: CommenterID) throws -> CommenterRecord {
        try transaction.commenter(id)
            ?? CommenterRecord(id: id, firstSeen: now, salt: .random())
    }

    /// Keeps an answer for its idempotency key.
    mutating func remember(
        _ answer: some Encodable,
        for key: String,
        scope: String,
        request: Int64
    ) throws {
        guard key.utf8.count <= 200 else {
            throw DeskError.invalid("an idempotency key has at most 200 bytes")
        }
        let text = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
        changes.append(
            .answer(
                IdempotentAnswer(scope: scope, key: key, request: request, answer: text, given: now)
            )
        )
    }

    /// The answer that was given under a key.
    ///
    /// - Throws: ``DeskError/keyReused(_:)`` if something else was asked.
    func recall<Answer: Decodable>(
        _ key: String,
        scope: String,
        request: Int64
    ) throws -> Answer? {
        guard let kept = try transaction.answer(to: key, scope: scope) else { return nil }
        guard kept.request == request else { throw DeskError.keyReused(key) }
        return try JSONDecoder().decode(Answer.self, from: Data(kept.answer.utf8))
    }
}
