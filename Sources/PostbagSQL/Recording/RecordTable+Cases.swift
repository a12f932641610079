import PostbagCore
import PostbagDesk

extension RecordTable where Record == ReviewCase {
    static let reviewCase = RecordTable(
        name: "review_case",
        columns: [
            .plain("id") { $0.id.rawValue },
            .plain("comment") { $0.comment.rawValue },
            .plain("story") { $0.story?.rawValue },
            .plain("author") { $0.author?.rawValue },
            .plain("revision") { $0.revision },
            .plain("queue") { $0.queue.rawValue },
            .plain("state") { $0.state.rawValue },
            .plain("entered") { $0.entered.milliseconds },
            .plain("due") { $0.due.milliseconds },
            .plain("severity") { $0.severity },
            .plain("probability") { $0.probability },
            .plain("is_live") { $0.isLive },
            .plain("sort_key") { $0.sortKey },
            .list("rules") { $0.rules },
            .list("why") { $0.why },
            .plain("needs_two") { $0.needsTwo },
            .plain("is_sealed") { $0.isSealed },
            .plain("role") { $0.role?.rawValue ?? "" },
            .plain("asked_reviewer") { $0.asked?.reviewer.rawValue },
            .plain("asked_until") { $0.asked?.until.milliseconds },
            .plain("claimed_by") { $0.claim?.reviewer.rawValue },
            .plain("claimed_until") { $0.claim?.until.milliseconds },
            .list("passed_by") { $0.passedBy.sorted() },
            .list("excluded") { $0.excluded.sorted() },
            .json("first_choice") { $0.firstChoice },
            .plain("appeal") { $0.appeal?.rawValue },
            .plain("sampled") { $0.sampled?.rawValue },
            .plain("decision") { $0.decision?.rawValue },
            .plain("decided") { $0.decided?.milliseconds },
            .plain("version") { $0.version },
        ]
    )
}

extension RecordTable where Record == DecisionRecord {
    static let decision = RecordTable(
        name: "decision",
        columns: [
            .plain("id") { $0.id.rawValue },
            .plain("review_case") { $0.reviewCase?.rawValue },
            .plain("comment") { $0.comment.rawValue },
            .plain("author") { $0.author?.rawValue },
            .plain("story") { $0.story?.rawValue },
            .plain("action") { $0.action.rawValue },
            .plain("maker") { $0.maker.key },
            .plain("second") { $0.second?.rawValue },
            .list("rules") { $0.rules },
            .plain("reason") { $0.reason },
            .plain("at") { $0.at.milliseconds },
            .plain("queue") { $0.queue?.rawValue },
            .plain("waited") { $0.waited.milliseconds },
            .plain("was_late") { $0.wasLate },
            .plain("before") { $0.before.rawValue },
            .plain("after") { $0.after.rawValue },
            .plain("recommendation") { $0.recommendation.rawValue },
            .json("evidence") { StoredEvidence($0.evidence) },
            .plain("statement") { $0.statement },
            .plain("final") { $0.final.milliseconds },
            .plain("is_settled") { $0.isSettled },
            .json("undo_point") { $0.undoPoint },
            .plain("undone_by") { $0.undone?.reviewer.rawValue },
            .plain("undone_at") { $0.undone?.at.milliseconds },
        ]
    )
}

extension RecordTable where Record == CommentRecord {
    static let comment = RecordTable(
        name: "comment",
        columns: [
            .plain("id") { $0.id.rawValue },
            .plain("story") { $0.story?.rawValue },
            .plain("author") { $0.author?.rawValue },
            .plain("author_name") { $0.authorName },
            .plain("parent") { $0.parent?.rawValue },
            .plain("text") { $0.text },
            .plain("revision") { $0.revision },
            .plain("state") { $0.state.rawValue },
            .list("rules") { $0.rules },
            .json("screening") { $0.screening },
            .plain("policy_revision") { $0.policyRevision },
            .plain("created") { $0.created.milliseconds },
            .plain("changed") { $0.changed.milliseconds },
            .plain("is_reviewed") { $0.isReviewed },
            .list("kept_for") { $0.keptFor.sorted() },
            .plain("is_hidden_by_readers") { $0.isHiddenByReaders },
            .plain("needs_two") { $0.needsTwo },
            .plain("is_sealed") { $0.isSealed },
            .plain("has_legal_hold") { $0.hasLegalHold },
            .plain("digest") { $0.digest },
            .plain("salt") { $0.salt?.bytes },
            .plain("version") { $0.version },
        ]
    )
}
