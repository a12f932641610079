public import PostbagCore

/// Gives a case to one reviewer at a time, for a lease that ends by itself.
public struct ClaimStateMachine: Sendable, Hashable {
    /// Who holds the case, if anybody does.
    public private(set) var claim: Claim?

    /// Takes a claim up where it stands.
    public init(_ claim: Claim?) {
        self.claim = claim
    }

    /// What can happen to a claim.
    public enum Event: Sendable, Hashable {
        /// Somebody wants the case.
        case claim(by: ReviewerID)
        /// The holder is still looking.
        case renew(by: ReviewerID)
        /// The holder looks away.
        case release(by: ReviewerID)
    }

    /// What the desk must do.
    public enum Action: Sendable, Hashable {
        /// The reviewer holds the case; `isNew` says whether somebody else could have changed it.
        case grant(Claim, isNew: Bool)
        /// Nobody holds the case now.
        case free
        /// Somebody else holds the case.
        case refuse(heldBy: Claim)
        /// The reviewer does not hold the case: the lease ran out, or they never did.
        case lost
    }

    /// Handles an event.
    public mutating func handle(_ event: Event, now: Instant, lease: Duration) -> Action {
        let holder = claim.flatMap { $0.holds(at: now) ? $0 : nil }
        switch event {
        case .claim(let reviewer):
            if let holder, holder.reviewer != reviewer { return .refuse(heldBy: holder) }
            return grant(to: reviewer, isNew: claim?.reviewer != reviewer, now + lease)
        case .renew(let reviewer):
            guard let holder else { return .lost }
            guard holder.reviewer == reviewer else { return .refuse(heldBy: holder) }
            return grant(to: reviewer, isNew: false, max(holder.until, now + lease))
        case .release(let reviewer):
            guard claim?.reviewer == reviewer else { return .lost }
            claim = nil
            return .free
        }
    }

    private mutating func grant(
        to reviewer: ReviewerID,
        isNew: Bool,
        _ until: Instant
    ) -> Action {
        let granted = Claim(reviewer: reviewer, until: until)
        claim = granted
        return .grant(granted, isNew: isNew)
    }
}
