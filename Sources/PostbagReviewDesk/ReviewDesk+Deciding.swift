import PostbagCore
import PostbagDesk
package import PostbagReview

extension ReviewDesk {
    /// Keeps a claim for another lease.
    package func renew(_ id: String) async throws(DeskProblem) -> ClaimSheet {
        let id = try CaseID(typed: id)
        let renewed = try await attempt(id) { try await desk.renew(id, for: reviewer, now: now) }
        guard let claim = renewed.claim else {
            throw .refused(reason: "The claim on case \(id) is lost.", fix: "Open it again.")
        }
        return ClaimSheet(claim, for: reviewer)
    }

    /// Gives a claim back.
    package func release(_ id: String) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        try await attempt(id) { try await desk.release(id, by: reviewer, now: now) }
    }

    /// Leaves a case to others, without a question.
    package func pass(_ id: String) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        try await attempt(id) { try await desk.pass(id, by: reviewer, now: now) }
    }

    /// Adds a note that colleagues will see.
    package func note(_ id: String, text: String) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        try await attempt(id) { try await desk.note(text, on: id, by: reviewer, now: now) }
    }

    /// Hands a case to somebody whose word it needs.
    package func escalate(
        _ id: String,
        to role: String,
        reason: String
    ) async throws(DeskProblem) {
        let id = try CaseID(typed: id)
        guard let role = Role(rawValue: role) else {
            throw .refused(reason: "There is no role “\(role)”.", fix: "senior, lawyer or editor")
        }
        try await attempt(id) {
            try await desk.escalate(id, to: role, note: reason, by: reviewer, now: now)
        }
    }

    /// Decides a case, if nobody decided or changed it since it was read.
    package func decide(_ order: DecisionOrder) async throws(DeskProblem) -> DecisionReceipt {
        let id = try CaseID(typed: order.caseID)
        let choice = CaseChoice(
            order.action.deskAction,
            rules: order.rule.map { [RuleID($0)] } ?? [],
            reason: order.reason,
            version: order.version
        )
        let outcome = try await attempt(id) {
            try await desk.decide(id, choice, by: reviewer, now: now)
        }
        switch outcome {
        case .awaitsSecond:
            return DecisionReceipt(
                decision: "",
                caseID: order.caseID,
                action: order.action,
                undoUntil: 0,
                awaitsSecond: true
            )
        case .decided(let decision, let first):
            return DecisionReceipt(
                decision: decision.id.description,
                caseID: order.caseID,
                action: order.action,
                rule: order.rule,
                undoUntil: decision.isSettled ? 0 : decision.final.secondsSince1970,
                firstPerson: first.map { "\($0.reviewer) \($0.words)" }
            )
        }
    }

    /// Takes a decision back within its window.
    package func undo(_ decision: String) async throws(DeskProblem) {
        guard let number = Int64(decision) else {
            throw .refused(reason: "There is no decision “\(decision)”.", fix: "")
        }
        try await attempt { try await desk.undo(DecisionID(number), by: reviewer, now: now) }
    }
}
