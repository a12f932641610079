import Foundation
import Postbag
import PostbagCore

/// Stores another text for a comment.
struct EditFlow: Sendable {
    let id: CommentID
    let text: String
    let author: CommenterID

    func run(
        in unit: inout UnitOfWork,
        _ context: DeskContext,
        _ screening: Screening
    ) throws -> SubmitReceipt {
        let old = try unit.comment(id)
        if let why = refusal(of: old, context, unit) { return refused(.cannotEdit(why), old) }
        if let suspension = try unit.suspension(of: author) { return refused(suspension, old) }
        guard old.text != text else { return receipt(old) }
        guard screening.recommendation < .reject else {
            unit.tell(
                "comment.edit-refused",
                by: "policy:\(screening.policyRevision)",
                of: "comment:\(id)",
                ["rules": .texts(screening.rules.map(\.rawValue))]
            )
            return refused(.editRejected(screening.rules), old, screening.message)
        }
        return try store(old, context, screening, in: &unit)
    }

    private func store(
        _ old: CommentRecord,
        _ context: DeskContext,
        _ screening: Screening,
        in unit: inout UnitOfWork
    ) throws -> SubmitReceipt {
        let waiting = try unit.transaction.openCases(about: id).filter { $0.appeal == nil }
        var situation = Placement.Situation(
            screening: screening,
            mode: context.story?.mode ?? .open,
            restriction: .none,
            isTrusted: old.isLive,
            parent: nil,
            viewsPerHour: context.story?.viewsPerHour,
            isBlind: context.isBlind
        )
        // What waits goes on waiting: an edit is no way past the person who is to look.
        if !old.isLive { situation.mode = .preModerated }
        let placement = Placement(situation, facts: context.facts)
        let edited = edited(old, placement, screening, now: unit.now)
        unit.changes += [
            .keepRevision(
                RevisionRecord(
                    comment: id,
                    revision: old.revision,
                    text: old.text,
                    state: old.state,
                    policyRevision: old.policyRevision,
                    replaced: unit.now
                )
            ),
            .comment(edited),
        ]
        if let story = edited.story { unit.keepDetails(screening, of: edited, under: story) }
        unit.tell(
            "comment.edited",
            by: "policy:\(screening.policyRevision)",
            of: "comment:\(id)",
            DecisionEvidence(edited, screening, context).values
                .merging(["state": .text(edited.state.rawValue)]) { first, _ in first }
        )
        try unit.revise(waiting, edited, placement.concern)
        return receipt(edited, placement.state == .published ? nil : screening.message)
    }

    private func edited(
        _ old: CommentRecord,
        _ placement: Placement,
        _ screening: Screening,
        now: Instant
    ) -> CommentRecord {
        var new = old
        new.text = text
        new.revision += 1
        new.version += 1
        new.changed = now
        new.digest = WordDigest.of(text)
        new.policyRevision = screening.policyRevision
        new.screening =
            screening.recommendation > .publish || !screening.findings.isEmpty ? screening : nil
        new.isReviewed = false
        new.keptFor = []
        new.needsTwo = placement.needsTwo || (old.needsTwo && !old.isLive)
        new.isSealed = placement.isSealed || (old.isSealed && !old.isLive)
        if old.isLive, placement.state != .published { new.state = .hidden }
        new.rules = new.isLive ? [] : screening.rules
        return new
    }

    private func refusal(
        of old: CommentRecord,
        _ context: DeskContext,
        _ unit: UnitOfWork
    ) -> String? {
        guard old.author == author else { return "Only its author can change a comment." }
        switch old.state {
        case .published, .held, .hidden: break
        case .rejected, .removed: return "A comment that was not let stand cannot be changed."
        case .erased: return "The comment is gone."
        }
        if let mode = context.story?.mode, mode == .frozen || mode == .hidden {
            return "Comments under this story can no longer be changed."
        }
        guard unit.now <= old.created + unit.settings.editWindow else {
            return "The time to change the comment is over."
        }
        return nil
    }

    private func refused(
        _ refusal: SubmitRefusal,
        _ old: CommentRecord,
        _ message: String? = nil
    ) -> SubmitReceipt {
        SubmitReceipt(
            comment: id,
            state: old.state,
            refusal: refusal,
            revision: old.revision,
            message: message ?? refusal.message
        )
    }

    private func receipt(_ record: CommentRecord, _ message: String? = nil) -> SubmitReceipt {
        SubmitReceipt(
            comment: id,
            state: record.state,
            revision: record.revision,
            rules: record.isSealed ? [] : record.rules,
            message: message
        )
    }
}

extension UnitOfWork {
    /// Tells the cases that wait of the new text, or opens one if it needs a person.
    mutating func revise(
        _ waiting: [ReviewCase],
        _ record: CommentRecord,
        _ concern: CaseConcern?
    ) throws {
        guard !waiting.isEmpty else {
            if let concern { _ = try open(concern, about: record) }
            return
        }
        let news =
            concern
            ?? CaseConcern(
                queue: .qualitySample,
                isLive: record.isLive,
                why: ["its author changed it"]
            )
        for reviewCase in waiting {
            var machine = ReviewCaseStateMachine(reviewCase, settings: settings)
            _ = machine.handle(.revise(record.revision, news), now: now)
            changes.append(.reviewCase(machine.reviewCase))
            tell(
                "case.revised",
                by: "desk",
                of: "case:\(reviewCase.id)",
                ["revision": .number(Int64(record.revision))]
            )
        }
    }
}
