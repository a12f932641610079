import PostbagCore
import PostbagDesk

extension SQLRecording {
    func save(_ record: ReviewCase) throws {
        try upsert(
            "review_case",
            key: "id",
            [
                "id": record.id.rawValue,
                "comment": record.comment.rawValue,
                "story": record.story?.rawValue,
                "author": record.author?.rawValue,
                "revision": record.revision,
                "queue": record.queue.rawValue,
                "state": record.state.rawValue,
                "entered": record.entered.milliseconds,
                "due": record.due.milliseconds,
                "severity": record.severity,
                "probability": record.probability,
                "is_live": record.isLive,
                "sort_key": record.sortKey,
                "rules": try JSONText.encode(list: record.rules),
                "why": try JSONText.encode(list: record.why),
                "needs_two": record.needsTwo,
                "is_sealed": record.isSealed,
                "role": record.role?.rawValue ?? "",
                "asked_reviewer": record.asked?.reviewer.rawValue,
                "asked_until": record.asked?.until.milliseconds,
                "claimed_by": record.claim?.reviewer.rawValue,
                "claimed_until": record.claim?.until.milliseconds,
                "passed_by": try JSONText.encode(list: record.passedBy.sorted()),
                "excluded": try JSONText.encode(list: record.excluded.sorted()),
                "first_choice": try record.firstChoice.map { try JSONText.encode($0) },
                "appeal": record.appeal?.rawValue,
                "sampled": record.sampled?.rawValue,
                "decision": record.decision?.rawValue,
                "decided": record.decided?.milliseconds,
                "version": record.version,
            ]
        )
    }

    func save(_ note: CaseNote) throws {
        try insert(
            "case_note",
            [
                "review_case": note.reviewCase.rawValue,
                "author": note.author.rawValue,
                "text": note.text,
                "at": note.at.milliseconds,
                "is_privileged": note.isPrivileged,
            ]
        )
    }

    func save(_ record: DecisionRecord) throws {
        try upsert(
            "decision",
            key: "id",
            [
                "id": record.id.rawValue,
                "review_case": record.reviewCase?.rawValue,
                "comment": record.comment.rawValue,
                "author": record.author?.rawValue,
                "story": record.story?.rawValue,
                "action": record.action.rawValue,
                "maker": record.maker.key,
                "second": record.second?.rawValue,
                "rules": try JSONText.encode(list: record.rules),
                "reason": record.reason,
                "at": record.at.milliseconds,
                "queue": record.queue?.rawValue,
                "waited": record.waited.milliseconds,
                "was_late": record.wasLate,
                "before": record.before.rawValue,
                "after": record.after.rawValue,
                "recommendation": record.recommendation.rawValue,
                "evidence": try JSONText.encode(StoredEvidence(record.evidence)),
                "statement": record.statement,
                "final": record.final.milliseconds,
                "is_settled": record.isSettled,
                "undo_point": try record.undoPoint.map { try JSONText.encode($0) },
                "undone_by": record.undone?.reviewer.rawValue,
                "undone_at": record.undone?.at.milliseconds,
            ]
        )
    }
}
