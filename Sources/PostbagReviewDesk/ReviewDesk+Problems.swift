import PostbagCore
import PostbagDesk
import PostbagReview

extension ReviewDesk {
    /// Runs something at the desk, and says in the reviewer's words why it failed.
    @discardableResult
    func attempt<Value: Sendable>(
        _ id: CaseID? = nil,
        _ body: () async throws -> Value
    ) async throws(DeskProblem) -> Value {
        do {
            return try await body()
        } catch let refusal as CaseRefusal {
            throw await problem(refusal, id)
        } catch let error as DeskError {
            throw .refused(reason: error.description.sentence, fix: "")
        } catch {
            throw .unavailable(reason: "The desk's file: \(error)", fix: "Try again.")
        }
    }

    private func problem(_ refusal: CaseRefusal, _ id: CaseID?) async -> DeskProblem {
        switch refusal {
        case .held(let holder, let until):
            return .claimed(by: holder.rawValue, until: until.secondsSince1970)
        case .changed: return .changed(what: "The case has changed since you looked.")
        case .decided(let decision): return await decided(decision, id)
        case .closed, .notAllowed, .needsAnother, .impossible, .incomplete:
            return .refused(reason: refusal.description.sentence, fix: "")
        case .lost:
            return .refused(reason: "Your claim ran out.", fix: "Open the case again.")
        }
    }

    /// Who decided, since that is what a reviewer wants to know.
    private func decided(_ decision: DecisionID?, _ id: CaseID?) async -> DeskProblem {
        let record = try? await desk.store.read { reader -> DecisionRecord? in
            if let decision { return try reader.decision(decision) }
            guard let id, let reviewCase = try reader.reviewCase(id) else { return nil }
            return try reader.decisions(about: reviewCase.comment).last { $0.stands }
        }
        guard let record = record ?? nil else {
            return .decided(by: "Somebody", action: "decided", at: now.secondsSince1970)
        }
        let sheet = DecisionSheet(record)
        return .decided(by: sheet.by, action: sheet.words, at: sheet.at)
    }
}

extension CaseID {
    /// A case's number as somebody typed it.
    init(typed text: String) throws(DeskProblem) {
        guard let number = Int64(text) else {
            throw .refused(reason: "“\(text)” is no case's number.", fix: "l lists what waits.")
        }
        self.init(number)
    }
}

extension FirstChoice {
    /// What was chosen and why: `approved (reason)`.
    var words: String {
        let rule = rules.first.map { ": \($0)" } ?? ""
        return action.done + rule + (reason.isEmpty ? "" : " (\(reason))")
    }
}

extension PostbagReview.DecisionAction {
    /// What the desk calls it; the desk fits it to the state that the comment is in.
    var deskAction: PostbagDesk.DecisionAction {
        switch self {
        case .approve: .approve
        case .reject: .reject
        case .hide: .hide
        }
    }
}

extension PostbagDesk.DecisionAction {
    /// What is said once it is done.
    var done: String {
        switch self {
        case .approve: "approved"
        case .reject: "rejected"
        case .remove: "removed"
        case .keep: "kept"
        case .hide: "hidden"
        case .restore: "restored"
        }
    }
}

extension String {
    /// The text with a capital letter at its start and a full stop at its end.
    var sentence: String {
        guard let first else { return self }
        let ending = last.map { ".!?".contains($0) } == true ? "" : "."
        return first.uppercased() + dropFirst() + ending
    }
}
