public import PostbagCore

/// What the desk has done about a commenter; it always has a reason and an end.
public struct Sanction: Sendable, Hashable, Codable {
    /// Its number.
    public var id: SanctionID
    /// The commenter.
    public var commenter: CommenterID
    /// What it is.
    public var kind: SanctionKind
    /// Why, in words that the commenter is told.
    public var reason: String
    /// The rules that were broken.
    public var rules: [RuleID]
    /// When it was proposed.
    public var proposed: Instant
    /// When it begins to hold.
    public var begins: Instant
    /// When it ends by itself.
    public var ends: Instant
    /// How it stands.
    public var state: SanctionState

    /// Describes a sanction.
    public init(
        id: SanctionID,
        commenter: CommenterID,
        kind: SanctionKind,
        reason: String,
        rules: [RuleID] = [],
        proposed: Instant,
        begins: Instant,
        ends: Instant,
        state: SanctionState = .proposed
    ) {
        self.id = id
        self.commenter = commenter
        self.kind = kind
        self.reason = reason
        self.rules = rules
        self.proposed = proposed
        self.begins = begins
        self.ends = ends
        self.state = state
    }

    /// Whether it holds at a moment.
    public func holds(at now: Instant) -> Bool {
        switch state {
        case .inForce: begins <= now && now < ends
        case .proposed, .declined, .ended, .lifted: false
        }
    }
}
