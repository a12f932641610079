import PostbagCore
import PostbagDesk

extension SQLRecording {
    func save(_ record: ReportRecord) throws {
        let draft = record.report.draft
        try upsert(
            "report",
            key: "id",
            [
                "id": record.report.id.rawValue,
                "comment": draft.comment.rawValue,
                "story": record.story?.rawValue,
                "revision": record.revision,
                "reason": draft.reason.rawValue,
                "alleged_rule": draft.allegedRule?.rawValue,
                "text": draft.text,
                "reporter": draft.reporter.key,
                "network": draft.network,
                "referrer": draft.referrer,
                "received": draft.received.milliseconds,
                "credibility": record.report.credibility,
                "reliability": record.report.reliability,
                "repeats": record.report.repeats,
                "result": record.report.result?.rawValue,
                "message": record.message.rawValue,
                "settled": record.settled?.milliseconds,
                "is_unfounded": record.isUnfounded,
            ]
        )
    }

    /// What was reported and what came of it stays, for the statistics.
    func eraseReports(from reporter: Reporter) throws {
        try run(
            """
            UPDATE report SET text = '', network = NULL, referrer = NULL,
            reporter = 'device:erased' WHERE reporter = ?
            """,
            [reporter.key]
        )
        try run("DELETE FROM reporter WHERE id = ?", [reporter.key])
    }

    func eraseReportTraces(before: Instant) throws {
        try run(
            """
            UPDATE report SET network = NULL, referrer = NULL
            WHERE received < ? AND (network IS NOT NULL OR referrer IS NOT NULL)
            """,
            [before.milliseconds]
        )
    }

    func save(_ reporter: Reporter, _ record: ReporterRecord) throws {
        try upsert(
            "reporter",
            key: "id",
            ["id": reporter.key, "record": try JSONText.encode(record)]
        )
    }

    func save(_ appeal: Appeal) throws {
        try upsert(
            "appeal",
            key: "id",
            [
                "id": appeal.id.rawValue,
                "subject": appeal.subject.key,
                "party": appeal.party.rawValue,
                "state": appeal.state.rawValue,
                "text": appeal.text,
                "edited_text": appeal.editedText,
                "received": appeal.received.milliseconds,
                "deciders": try JSONText.encode(list: appeal.deciders.sorted()),
                "rules": try JSONText.encode(list: appeal.rules),
                "was_automatic": appeal.wasAutomatic,
                "is_sealed": appeal.isSealed,
            ]
        )
    }

    func save(_ order: StoredOrder) throws {
        try upsert(
            "reporting_order",
            key: "id",
            [
                "id": order.id.rawValue,
                "state": order.state,
                "sealed": order.sealed,
                "changed": order.changed.milliseconds,
                "version": order.version,
            ]
        )
        try noteRegisterChange()
    }

    func save(_ record: RescanRecord) throws {
        try upsert(
            "rescan",
            key: "reporting_order",
            [
                "reporting_order": record.order.rawValue,
                "cursor": record.cursor,
                "last": record.end,
                "seen": record.seen,
                "hidden": record.hidden,
                "started": record.started.milliseconds,
                "finished": record.finished?.milliseconds,
            ]
        )
    }

    func save(_ answer: IdempotentAnswer) throws {
        try upsert(
            "answer",
            key: "scope, key",
            [
                "scope": answer.scope,
                "key": answer.key,
                "request": answer.request,
                "answer": answer.answer,
                "given": answer.given.milliseconds,
            ]
        )
    }
}
