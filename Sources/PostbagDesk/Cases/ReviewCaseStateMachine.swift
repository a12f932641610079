public import PostbagCore

/// Moves a case from one state to the next, and says what the desk must do.
///
/// It holds no store and asks for no time: the desk hands it a case, carries out what it answers and
/// saves ``reviewCase``.
public struct ReviewCaseStateMachine: Sendable, Hashable {
    /// The case as it stands.
    public internal(set) var reviewCase: ReviewCase
    let settings: DeskSettings

    /// Takes a case up where it stands.
    public init(_ reviewCase: ReviewCase, settings: DeskSettings) {
        self.reviewCase = reviewCase
        self.settings = settings
    }

    /// What can happen to a case.
    public enum Event: Sendable, Hashable {
        /// A reviewer wants to look.
        case claim(by: Reviewer)
        /// A reviewer is still looking.
        case renew(by: Reviewer)
        /// A reviewer looks away.
        case release(by: Reviewer)
        /// A reviewer would rather not, and need not say why.
        case pass(by: Reviewer)
        /// A reviewer wants a senior or a lawyer to decide.
        case escalate(to: Role, by: Reviewer)
        /// A reviewer asks a colleague to look.
        case ask(ReviewerID, by: Reviewer)
        /// A reviewer chooses, for a comment in some state.
        case choose(CaseChoice, for: CommentState, by: Reviewer)
        /// Another concern about the same text comes in.
        case raise(CaseConcern)
        /// The author wrote another text.
        case revise(Int, CaseConcern)
        /// The decision was taken back.
        case reopen(FirstChoice?, by: Reviewer)
        /// Nothing is left to decide.
        case close
    }

    /// What the desk must do.
    public enum Action: Sendable, Hashable {
        /// Keep the case as it now stands.
        case save
        /// Say that the reviewer holds the case.
        case grant(Claim)
        /// Make the decision; `first` is what the first of two people chose.
        case decide(DecisionAction, first: FirstChoice?)
        /// Tell the reviewer that another must choose too.
        case awaitSecond
        /// Do nothing, for this reason.
        case refuse(CaseRefusal)
    }

    /// Handles an event.
    public mutating func handle(_ event: Event, now: Instant) -> [Action] {
        switch event {
        case .claim(let reviewer): return claim(by: reviewer, now: now)
        case .renew(let reviewer): return move(.renew(by: reviewer.id), now: now)
        case .release(let reviewer): return move(.release(by: reviewer.id), now: now)
        case .pass(let reviewer): return pass(by: reviewer, now: now)
        case .escalate(let role, let reviewer): return escalate(to: role, by: reviewer, now: now)
        case .ask(let colleague, let reviewer): return ask(colleague, by: reviewer, now: now)
        case .choose(let choice, let state, let reviewer):
            return choose(choice, for: state, by: reviewer, now: now)
        case .raise(let concern): return raise(concern, now: now)
        case .revise(let revision, let concern): return revise(revision, concern, now: now)
        case .reopen(let first, let reviewer): return reopen(first, by: reviewer, now: now)
        case .close:
            reviewCase.state = .closed
            reviewCase.claim = nil
            return [.save]
        }
    }

    /// Why a reviewer may not look at the case; `nil` if they may.
    func refusal(of reviewer: Reviewer) -> CaseRefusal? {
        switch reviewCase.state {
        case .decided: return .decided(reviewCase.decision)
        case .closed: return .closed
        case .open: break
        }
        if reviewCase.excluded.contains(reviewer.id) {
            return .notAllowed("you had a part in what this is about; another reviewer must look")
        }
        let roles = reviewCase.role.map { [$0] } ?? reviewCase.queue.roles
        guard reviewer.roles.isDisjoint(with: roles) else { return nil }
        let names = roles.sorted { $0.rawValue < $1.rawValue }.map(\.rawValue)
        return .notAllowed(
            "the case is for \(names.joined(separator: " or ")); pass it on or ask one of them"
        )
    }

    /// Carries out what happens to the claim alone.
    mutating func move(_ event: ClaimStateMachine.Event, now: Instant) -> [Action] {
        guard reviewCase.state == .open else {
            return [
                .refuse(reviewCase.state == .closed ? .closed : .decided(reviewCase.decision))
            ]
        }
        var claims = ClaimStateMachine(reviewCase.claim)
        let action = claims.handle(event, now: now, lease: settings.claimLease)
        reviewCase.claim = claims.claim
        switch action {
        case .grant(let claim, let isNew):
            if isNew { reviewCase.version += 1 }
            return [.save, .grant(claim)]
        case .free: return [.save]
        case .refuse(let claim):
            return [.refuse(.held(by: claim.reviewer, until: claim.until))]
        case .lost: return [.refuse(.lost)]
        }
    }
}

extension Queue {
    /// The roles that may decide what waits in the queue.
    public var roles: Set<Role> {
        switch self {
        case .urgent, .reported, .held, .newUser, .appeals, .qualitySample:
            [.reviewer, .senior, .lawyer, .editor]
        case .sealedLegal, .notices: [.senior, .lawyer, .editor]
        }
    }
}
