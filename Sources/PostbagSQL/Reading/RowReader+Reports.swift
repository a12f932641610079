import Foundation
import PostbagCore
package import PostbagDesk

extension RowReader {
    package func report() throws -> ReportRecord {
        guard let reporter = Reporter(key: text("reporter")) else { throw unreadable }
        let draft = ReportDraft(
            comment: id("comment"),
            reason: try word("reason"),
            allegedRule: optionalText("alleged_rule").map { RuleID($0) },
            text: text("text"),
            reporter: reporter,
            network: optionalText("network"),
            referrer: optionalText("referrer"),
            received: instant("received")
        )
        let report = Report(
            id: id("id"),
            draft: draft,
            credibility: double("credibility"),
            reliability: double("reliability"),
            repeats: int("repeats"),
            result: try optionalWord("result")
        )
        return ReportRecord(
            report: report,
            story: optionalID("story"),
            revision: int("revision"),
            message: try word("message"),
            settled: optionalInstant("settled"),
            isUnfounded: flag("is_unfounded")
        )
    }

    package func appeal() throws -> Appeal {
        guard let subject = AppealSubject(key: text("subject")) else { throw unreadable }
        return Appeal(
            id: id("id"),
            subject: subject,
            party: try word("party"),
            text: text("text"),
            editedText: optionalText("edited_text"),
            received: instant("received"),
            deciders: try set("deciders"),
            rules: try rules("rules"),
            wasAutomatic: flag("was_automatic"),
            isSealed: flag("is_sealed"),
            state: try word("state")
        )
    }

    package func order() throws -> StoredOrder {
        guard let sealed = data("sealed") else { throw unreadable }
        return StoredOrder(
            id: id("id"),
            state: text("state"),
            sealed: sealed,
            changed: instant("changed"),
            version: int("version")
        )
    }

    package func rescan() -> RescanRecord {
        RescanRecord(
            order: id("reporting_order"),
            cursor: int64("cursor"),
            end: int64("last"),
            seen: int("seen"),
            hidden: int("hidden"),
            started: instant("started"),
            finished: optionalInstant("finished")
        )
    }

    package func answer() -> IdempotentAnswer {
        IdempotentAnswer(
            scope: text("scope"),
            key: text("key"),
            request: int64("request"),
            answer: text("answer"),
            given: instant("given")
        )
    }

    package func auditEntry() throws -> AuditEntry {
        guard let previous = data("previous").flatMap(AuditDigest.init(bytes:)),
            let hash = data("hash").flatMap(AuditDigest.init(bytes:))
        else { throw DeskStoreError.unreadable(table: "audit", id: "\(int64("sequence"))") }
        return AuditEntry(
            sequence: int64("sequence"),
            at: instant("at"),
            actor: text("actor"),
            action: text("action"),
            subject: text("subject"),
            detail: text("detail"),
            previous: previous,
            hash: hash
        )
    }
}
