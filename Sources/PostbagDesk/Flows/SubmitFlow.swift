import Foundation
import Postbag
import PostbagCore

/// Stores one comment that was screened.
struct SubmitFlow: Sendable {
    let submission: Submission
    let settings: DeskSettings
    /// When it came in, by the caller's clock.
    let received: Instant

    private var comment: Comment { submission.comment }
    private var id: CommentID { CommentID(comment.id) }
    private var author: CommenterID? { comment.author?.id.map { CommenterID($0) } }

    func run(
        in unit: inout UnitOfWork,
        _ context: DeskContext,
        _ screening: Screening
    ) throws -> SubmitReceipt {
        let digest = WordDigest.of(comment.text)
        if let earlier = try earlierAnswer(in: unit, digest) { return earlier }
        if let refusal = try refusal(in: unit, context, digest) {
            return SubmitReceipt(
                comment: id,
                state: nil,
                refusal: refusal,
                message: refusal.message
            )
        }
        let parent = try parent(in: unit)
        let standing = try standing(in: unit)
        let placement = Placement(
            Placement.Situation(
                screening: screening,
                mode: context.story?.mode ?? .open,
                restriction: standing.restriction,
                isTrusted: standing.isTrusted,
                parent: parent?.state,
                viewsPerHour: context.story?.viewsPerHour,
                isBlind: context.isBlind
            ),
            facts: context.facts
        )
        let record = record(placement, screening, digest, now: unit.now)
        unit.changes.append(.addComment(record))
        if let story = record.story {
            unit.keepDetails(screening, of: record, under: story)
        }
        if standing.isNew, let author { unit.addCommenter(author) }
        return try finish(record, placement, screening, context, in: &unit)
    }

    private func finish(
        _ record: CommentRecord,
        _ placement: Placement,
        _ screening: Screening,
        _ context: DeskContext,
        in unit: inout UnitOfWork
    ) throws -> SubmitReceipt {
        let evidence = DecisionEvidence(record, screening, context)
        unit.tell(
            "comment.\(record.state.rawValue)",
            by: "policy:\(screening.policyRevision)",
            of: "comment:\(record.id)",
            evidence.values
        )
        var receipt = SubmitReceipt(record, screening)
        var decision: DecisionRecord?
        if record.state == .rejected {
            decision = try unit.reject(record, screening, evidence, context)
            receipt.decision = decision?.id
        }
        if let concern = placement.concern {
            receipt.reviewCase = try unit.open(concern, about: record).id
        } else if record.state == .published || record.state == .rejected {
            receipt.reviewCase = try unit.sample(record, decision)
        }
        if let key = submission.idempotencyKey {
            try unit.remember(receipt, for: key, scope: "submit", request: request(record.digest))
        }
        return receipt
    }

    private func record(
        _ placement: Placement,
        _ screening: Screening,
        _ digest: Int64,
        now: Instant
    ) -> CommentRecord {
        let hasFindings = screening.recommendation > .publish || !screening.findings.isEmpty
        return CommentRecord(
            id: id,
            story: comment.storyID.map { StoryID($0) },
            author: author,
            authorName: comment.author?.name ?? "",
            parent: comment.parentID.map { CommentID($0) },
            text: comment.text,
            state: placement.state,
            rules: placement.state == .published ? [] : screening.rules,
            screening: hasFindings ? screening : nil,
            policyRevision: screening.policyRevision,
            created: now,
            changed: now,
            needsTwo: placement.needsTwo,
            isSealed: placement.isSealed,
            digest: digest,
            salt: .random()
        )
    }
}

extension SubmitFlow {
    /// What it reads, whether it was handed in before or not.
    func readings(_ screening: Screening) -> [DeskReading] {
        var readings: [DeskReading] = [
            .submission(of: id, by: author, key: submission.idempotencyKey)
        ]
        if let author {
            readings.append(.recentComments(by: author, since: earliest))
            if let parent = comment.parentID { readings.append(.comment(CommentID(parent))) }
        }
        if screening.recommendation != .publish {
            readings += [.newID(.reviewCase), .webhookReceivers]
        }
        return readings
    }

    /// Before anything that matters, by whichever of the two clocks.
    private var earliest: Instant { received - window - .minutes(1) }

    /// How far back a commenter's own comments matter.
    private var window: Duration { max(settings.floodWindow, settings.repeatWindow) }

    /// The answer that was given before, if this was handed in before.
    private func earlierAnswer(in unit: UnitOfWork, _ digest: Int64) throws -> SubmitReceipt? {
        if let key = submission.idempotencyKey,
            let answer: SubmitReceipt = try unit.recall(
                key,
                scope: "submit",
                request: request(digest)
            )
        {
            return answer
        }
        guard let stored = try unit.transaction.comment(id) else { return nil }
        guard stored.digest == digest, stored.author == author else {
            throw DeskStoreError.commentExists(id)
        }
        return SubmitReceipt(
            comment: id,
            state: stored.state,
            revision: stored.revision,
            rules: stored.isSealed ? [] : stored.rules,
            message: stored.screening?.message
        )
    }

    private func request(_ digest: Int64) -> Int64 {
        digest ^ WordDigest.of("\(comment.id)|\(comment.storyID ?? "")|\(author?.rawValue ?? "")")
    }

    /// Why the comment is not taken in at all.
    private func refusal(
        in unit: UnitOfWork,
        _ context: DeskContext,
        _ digest: Int64
    ) throws -> SubmitRefusal? {
        if let mode = context.story?.mode, !mode.takesComments { return .storyClosed(mode) }
        guard let author else { return nil }
        if let refusal = try unit.suspension(of: author) { return refusal }
        let recent = try unit.transaction.recentComments(by: author, since: earliest)
            .sent(after: unit.now - window)
        let flood = recent.times.filter { $0 > unit.now - settings.floodWindow }
        if flood.count >= settings.floodLimit, settings.floodLimit > 0 {
            let first = flood[flood.count - settings.floodLimit]
            return .tooMany(retryAfter: first + settings.floodWindow)
        }
        return recent.digests[digest].map { .repeats($0) }
    }

    private func parent(in unit: UnitOfWork) throws -> CommentRecord? {
        guard let parentID = comment.parentID.map({ CommentID($0) }) else { return nil }
        guard let parent = try unit.transaction.comment(parentID),
            parent.story?.rawValue == comment.storyID
        else { throw DeskError.unknownParent(parentID) }
        return parent
    }

    private struct AuthorStanding {
        var restriction: Standing.Restriction
        var isTrusted: Bool
        var isNew: Bool
    }

    /// Somebody without an account never becomes trusted.
    private func standing(in unit: UnitOfWork) throws -> AuthorStanding {
        let asked = settings.approvalsBeforeTrust
        guard let author else {
            return AuthorStanding(restriction: .none, isTrusted: asked == 0, isNew: false)
        }
        guard let record = try unit.transaction.commenter(author) else {
            return AuthorStanding(restriction: .none, isTrusted: asked == 0, isNew: true)
        }
        let sanctions = try unit.transaction.sanctions(of: author)
        let standing = Standing(strikes: record.strikes, sanctions: sanctions, at: unit.now)
        return AuthorStanding(
            restriction: standing.restriction,
            isTrusted: record.approvals >= asked,
            isNew: false
        )
    }
}

extension SubmitReceipt {
    /// What is told of a comment that was stored; of a sealed matter, no rule.
    init(_ record: CommentRecord, _ screening: Screening) {
        self.init(
            comment: record.id,
            state: record.state,
            revision: record.revision,
            rules: record.isSealed ? [] : record.rules,
            message: record.state == .published ? nil : screening.message
        )
    }
}
