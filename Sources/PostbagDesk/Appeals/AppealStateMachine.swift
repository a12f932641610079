public import PostbagCore

/// Moves an appeal from one state to the next, and says what the desk must do.
///
/// Another person than those who decided hears it, with one question and one answer at most; what
/// comes of it counts for or against the rule. Never solely by automated means (Digital Services
/// Act, Article 20(6)).
public struct AppealStateMachine: Sendable, Hashable {
    /// The appeal as it stands.
    public private(set) var appeal: Appeal

    /// Takes an appeal up where it stands.
    public init(_ appeal: Appeal) {
        self.appeal = appeal
    }

    /// What can happen to an appeal.
    public enum Event: Sendable, Hashable {
        /// A reviewer asks the appellant something.
        case ask(String, by: Reviewer)
        /// The appellant answers.
        case answer(String)
        /// A reviewer reverses the decision.
        case restore(reason: String, by: Reviewer)
        /// A reviewer lets the decision stand, perhaps under another rule.
        case uphold(reason: String, rule: RuleID?, by: Reviewer)
        /// The appellant takes it back.
        case withdraw
    }

    /// What the desk must do.
    public enum Action: Sendable, Hashable {
        /// Keep the appeal as it now stands.
        case save(Appeal)
        /// Reverse what is appealed against; the comment is screened again if its text is new.
        case reverse(AppealSubject, text: String?)
        /// Count the outcome for or against a rule, as the policy or a person had applied it.
        case count(rule: RuleID, wasRight: Bool, wasAutomatic: Bool)
        /// Tell the appellant something.
        case tell(AppealMessage, String)
        /// Do nothing, for this reason.
        case refuse(String)
    }

    /// Handles an event.
    public mutating func handle(_ event: Event) -> [Action] {
        guard !appeal.state.isOver else {
            return [.refuse("the appeal is over: it was \(appeal.state.rawValue)")]
        }
        switch event {
        case .ask(let question, let reviewer): return ask(question, by: reviewer)
        case .answer(let text): return answer(text)
        case .restore(let reason, let reviewer):
            if let refusal = refusal(of: reviewer, reason) { return [.refuse(refusal)] }
            return restore(reason)
        case .uphold(let reason, let rule, let reviewer):
            if let refusal = refusal(of: reviewer, reason) { return [.refuse(refusal)] }
            return uphold(reason, under: rule)
        case .withdraw: return move(to: .withdrawn)
        }
    }

    /// Why a reviewer may not hear this appeal; `nil` if they may.
    public func refusal(of reviewer: Reviewer) -> String? {
        if appeal.deciders.contains(reviewer.id) {
            return
                "\(reviewer.id) had a part in the decision; another reviewer must hear the appeal"
        }
        if appeal.isSealed, !reviewer.has(.lawyer) {
            return "a sealed matter must be heard by a lawyer"
        }
        guard reviewer.has(.reviewer, .senior, .lawyer, .editor) else {
            return "\(reviewer.id) may not decide"
        }
        return nil
    }

    private func refusal(of reviewer: Reviewer, _ reason: String) -> String? {
        if let refusal = refusal(of: reviewer) { return refusal }
        return reason.isEmpty ? "an appeal is decided with a reason" : nil
    }

    private mutating func ask(_ question: String, by reviewer: Reviewer) -> [Action] {
        if let refusal = refusal(of: reviewer, question) { return [.refuse(refusal)] }
        switch appeal.state {
        case .received: return move(to: .asked) + [.tell(.question, question)]
        case .asked, .answered: return [.refuse("one question may be asked, and it was")]
        case .restored, .upheld, .withdrawn: return []
        }
    }

    private mutating func answer(_ text: String) -> [Action] {
        switch appeal.state {
        case .asked:
            appeal.text += "\n\n" + text
            return move(to: .answered)
        case .received, .answered:
            return [.refuse("nothing was asked; the appeal will be decided as it stands")]
        case .restored, .upheld, .withdrawn: return []
        }
    }

    /// A text that its author had to change first says that the rule was right.
    private mutating func restore(_ reason: String) -> [Action] {
        move(to: .restored)
            + [.reverse(appeal.subject, text: appeal.editedText)]
            + count(wasRight: appeal.editedText != nil)
            + [.tell(appeal.isSealed ? .neutral : .restored, appeal.isSealed ? "" : reason)]
    }

    private mutating func uphold(_ reason: String, under rule: RuleID?) -> [Action] {
        let main = appeal.rules.first
        var actions = move(to: .upheld)
        if let rule, rule != main {
            actions += count(wasRight: false)
            appeal.rules = [rule] + appeal.rules.filter { $0 != rule }
            actions[0] = .save(appeal)
        } else {
            actions += count(wasRight: true)
        }
        actions.append(
            .tell(appeal.isSealed ? .neutral : .upheld, appeal.isSealed ? "" : reason)
        )
        return actions
    }

    /// An appeal by an author puts the rule to the test; one by a reporter is about its absence.
    private func count(wasRight: Bool) -> [Action] {
        guard appeal.party == .author, let rule = appeal.rules.first else { return [] }
        return [.count(rule: rule, wasRight: wasRight, wasAutomatic: appeal.wasAutomatic)]
    }

    private mutating func move(to state: AppealState) -> [Action] {
        appeal.state = state
        return [.save(appeal)]
    }
}
