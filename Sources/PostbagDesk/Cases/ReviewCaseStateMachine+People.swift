import PostbagCore

extension ReviewCaseStateMachine {
    mutating func claim(by reviewer: Reviewer, now: Instant) -> [Action] {
        if let refusal = refusal(of: reviewer) { return [.refuse(refusal)] }
        if let first = reviewCase.firstChoice, first.reviewer == reviewer.id {
            return [.refuse(.needsAnother(first.reviewer))]
        }
        return move(.claim(by: reviewer.id), now: now)
    }

    mutating func pass(by reviewer: Reviewer, now: Instant) -> [Action] {
        guard reviewCase.state == .open else {
            return [.refuse(reviewCase.state == .closed ? .closed : .decided(reviewCase.decision))]
        }
        if let held = heldByAnother(than: reviewer, now: now) { return [.refuse(held)] }
        reviewCase.passedBy.insert(reviewer.id)
        letGo()
        return [.save]
    }

    mutating func escalate(to role: Role, by reviewer: Reviewer, now: Instant) -> [Action] {
        if let refusal = refusal(of: reviewer) { return [.refuse(refusal)] }
        if let held = heldByAnother(than: reviewer, now: now) { return [.refuse(held)] }
        guard role == .senior || role == .lawyer || role == .editor else {
            return [.refuse(.notAllowed("a case is escalated to a senior, a lawyer or an editor"))]
        }
        reviewCase.role = role
        reviewCase.version += 1
        letGo()
        return [.save]
    }

    mutating func ask(_ colleague: ReviewerID, by reviewer: Reviewer, now: Instant) -> [Action] {
        if let refusal = refusal(of: reviewer) { return [.refuse(refusal)] }
        if let held = heldByAnother(than: reviewer, now: now) { return [.refuse(held)] }
        guard colleague != reviewer.id else {
            return [.refuse(.notAllowed("ask somebody else than yourself"))]
        }
        reviewCase.asked = Claim(reviewer: colleague, until: now + settings.askedFor)
        reviewCase.passedBy.remove(colleague)
        letGo()
        return [.save]
    }

    /// One person takes down; to publish or keep what the law has a say in takes two.
    mutating func choose(
        _ choice: CaseChoice,
        for state: CommentState,
        by reviewer: Reviewer,
        now: Instant
    ) -> [Action] {
        if let refusal = refusal(of: reviewer) { return [.refuse(refusal)] }
        if let held = heldByAnother(than: reviewer, now: now) { return [.refuse(held)] }
        guard choice.version == reviewCase.version else {
            return [.refuse(.changed(to: reviewCase.version))]
        }
        guard let action = CommentStateMachine(state: state).fitting(choice.action) else {
            return [.refuse(.impossible(choice.action, state))]
        }
        if let missing = missing(in: choice, action) { return [.refuse(.incomplete(missing))] }
        let first = reviewCase.firstChoice
        if reviewCase.needsTwo, action.putsUp {
            guard let first else { return awaitSecond(choice, action, reviewer, now) }
            guard first.reviewer != reviewer.id else {
                return [.refuse(.needsAnother(first.reviewer))]
            }
        }
        if action == .hide { return hide(reviewer) }
        reviewCase.state = .decided
        reviewCase.decided = now
        reviewCase.claim = nil
        reviewCase.version += 1
        return [.save, .decide(action, first: first)]
    }

    mutating func reopen(_ first: FirstChoice?, by reviewer: Reviewer, now: Instant) -> [Action] {
        guard reviewCase.state == .decided else { return [.refuse(.closed)] }
        reviewCase.state = .open
        reviewCase.decided = nil
        reviewCase.decision = nil
        reviewCase.firstChoice = first
        reviewCase.version += 1
        if first?.reviewer != reviewer.id {
            reviewCase.claim = Claim(reviewer: reviewer.id, until: now + settings.claimLease)
        }
        return [.save]
    }

    private mutating func awaitSecond(
        _ choice: CaseChoice,
        _ action: DecisionAction,
        _ reviewer: Reviewer,
        _ now: Instant
    ) -> [Action] {
        reviewCase.firstChoice = FirstChoice(
            reviewer: reviewer.id,
            action: action,
            rules: choice.rules,
            reason: choice.reason,
            at: now
        )
        reviewCase.version += 1
        letGo()
        return [.save, .awaitSecond]
    }

    /// What is hidden still waits for a decision; the reviewer keeps the case.
    private mutating func hide(_ reviewer: Reviewer) -> [Action] {
        reviewCase.isLive = false
        reviewCase.version += 1
        return [.save, .decide(.hide, first: nil)]
    }

    private func missing(in choice: CaseChoice, _ action: DecisionAction) -> String? {
        guard action.needsRule else { return nil }
        if choice.rules.isEmpty, reviewCase.rules.isEmpty {
            return "name the rule that was broken"
        }
        return nil
    }

    private func heldByAnother(than reviewer: Reviewer, now: Instant) -> CaseRefusal? {
        guard let claim = reviewCase.claim, claim.holds(at: now), claim.reviewer != reviewer.id
        else { return nil }
        return .held(by: claim.reviewer, until: claim.until)
    }

    private mutating func letGo() {
        reviewCase.claim = nil
    }
}
