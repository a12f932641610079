import PostbagCore
import PostbagDesk

extension SQLRecording {
    func save(_ record: StoryRecord) throws {
        try upsert(
            "story",
            key: "id",
            [
                "id": record.story.id,
                "record": try JSONText.encode(record.story),
                "mode": record.mode.rawValue,
                "mode_reason": record.modeReason,
                "mode_set_by": record.modeSetBy?.rawValue,
                "mode_since": record.modeSince.milliseconds,
                "views_per_hour": record.viewsPerHour,
                "version": record.version,
            ]
        )
        try noteRegisterChange()
    }

    func save(_ record: RevisionRecord) throws {
        try insert(
            "revision",
            [
                "comment": record.comment.rawValue,
                "revision": record.revision,
                "text": record.text,
                "state": record.state.rawValue,
                "policy_revision": record.policyRevision,
                "replaced": record.replaced.milliseconds,
            ]
        )
    }

    func save(
        _ references: Set<ProtectedDetail.Reference>,
        of comment: CommentID,
        under story: StoryID
    ) throws {
        try run(
            "DELETE FROM comment_detail WHERE story = ? AND comment = ?",
            [story.rawValue, comment.rawValue]
        )
        for reference in references {
            try run(
                "INSERT INTO comment_detail VALUES (?, ?, ?, ?)",
                [story.rawValue, comment.rawValue, reference.order, reference.index]
            )
        }
    }

    func save(_ record: CommenterRecord) throws {
        try upsert(
            "commenter",
            key: "id",
            [
                "id": record.id.rawValue,
                "first_seen": record.firstSeen.milliseconds,
                "approvals": record.approvals,
                "strikes": try JSONText.encode(list: record.strikes),
                "salt": record.salt?.bytes,
                "is_erased": record.isErased,
                "version": record.version,
            ]
        )
    }

    func save(_ sanction: Sanction) throws {
        try upsert(
            "sanction",
            key: "id",
            [
                "id": sanction.id.rawValue,
                "commenter": sanction.commenter.rawValue,
                "state": sanction.state.rawValue,
                "ends": sanction.ends.milliseconds,
                "record": try JSONText.encode(sanction),
            ]
        )
    }
}
