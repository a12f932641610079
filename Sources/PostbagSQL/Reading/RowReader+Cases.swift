import Foundation
import PostbagCore
package import PostbagDesk

extension RowReader {
    package func reviewCase() throws -> ReviewCase {
        ReviewCase(
            id: id("id"),
            comment: id("comment"),
            story: optionalID("story"),
            author: optionalID("author"),
            revision: int("revision"),
            queue: try word("queue"),
            state: try word("state"),
            entered: instant("entered"),
            due: instant("due"),
            severity: int("severity"),
            probability: double("probability"),
            isLive: flag("is_live"),
            sortKey: int64("sort_key"),
            rules: try rules("rules"),
            why: try strings("why"),
            needsTwo: flag("needs_two"),
            isSealed: flag("is_sealed"),
            role: try optionalWord("role"),
            asked: claim("asked_reviewer", "asked_until"),
            claim: claim("claimed_by", "claimed_until"),
            passedBy: try set("passed_by"),
            excluded: try set("excluded"),
            firstChoice: try json("first_choice"),
            appeal: optionalID("appeal"),
            sampled: optionalID("sampled"),
            decision: optionalID("decision"),
            decided: optionalInstant("decided"),
            version: int("version")
        )
    }

    private func claim(_ reviewer: String, _ until: String) -> Claim? {
        guard let reviewer: ReviewerID = optionalID(reviewer), let end = optionalInstant(until)
        else { return nil }
        return Claim(reviewer: reviewer, until: end)
    }

    package func note() -> CaseNote {
        CaseNote(
            reviewCase: id("review_case"),
            author: id("author"),
            text: text("text"),
            at: instant("at"),
            isPrivileged: flag("is_privileged")
        )
    }

    package func decision() throws -> DecisionRecord {
        guard let maker = DecisionMaker(key: text("maker")),
            let evidence: StoredEvidence = try json("evidence")
        else { throw unreadable }
        return DecisionRecord(
            id: id("id"),
            reviewCase: optionalID("review_case"),
            comment: id("comment"),
            author: optionalID("author"),
            story: optionalID("story"),
            action: try word("action"),
            maker: maker,
            second: optionalID("second"),
            rules: try rules("rules"),
            reason: text("reason"),
            at: instant("at"),
            queue: try optionalWord("queue"),
            waited: .milliseconds(int64("waited")),
            wasLate: flag("was_late"),
            before: try word("before"),
            after: try word("after"),
            recommendation: try word("recommendation"),
            evidence: try evidence.value(),
            statement: optionalText("statement"),
            final: instant("final"),
            isSettled: flag("is_settled"),
            undoPoint: try json("undo_point"),
            undone: undoing
        )
    }

    private var undoing: DecisionRecord.Undoing? {
        guard let reviewer: ReviewerID = optionalID("undone_by"),
            let at = optionalInstant("undone_at")
        else { return nil }
        return DecisionRecord.Undoing(reviewer: reviewer, at: at)
    }
}

/// The evidence of a decision as its column holds it.
struct StoredEvidence: Codable, Equatable {
    let revision: Int
    let text: String
    let policy: String
    let engine: String
    let storyMode: String
    let storyProfile: StoryProfile
    let storyState: String
    let recommendation: Recommendation
    let rules: [RuleID]
    let evidence: [String]
    let reports: [ReportID]

    init(_ evidence: DecisionEvidence) {
        revision = evidence.revision
        text = evidence.text.digest.description
        policy = evidence.policy
        engine = evidence.engine
        storyMode = evidence.storyMode
        storyProfile = evidence.storyProfile
        storyState = evidence.storyState
        recommendation = evidence.recommendation
        rules = evidence.rules
        self.evidence = evidence.evidence
        reports = evidence.reports
    }

    package func value() throws -> DecisionEvidence {
        guard let digest = AuditDigest(hexadecimal: text) else {
            throw DeskStoreError.unreadable(table: "decision", id: "evidence")
        }
        return DecisionEvidence(
            revision: revision,
            text: AuditCommitment(digest: digest),
            policy: policy,
            engine: engine,
            storyMode: storyMode,
            storyProfile: storyProfile,
            storyState: storyState,
            recommendation: recommendation,
            rules: rules,
            evidence: evidence,
            reports: reports
        )
    }
}
