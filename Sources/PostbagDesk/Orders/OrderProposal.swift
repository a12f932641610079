public import PostbagCore

/// What one person proposes to do to an order that is in force.
public struct OrderProposal: Sendable, Hashable, Codable {
    /// What is proposed.
    public enum Change: Sendable, Hashable, Codable {
        /// The court has changed the order; it then says this.
        case vary(ReportingOrder)
        /// Its time is over and nothing else protects the same people.
        case expire
        /// A court has ended it and nothing else protects the same people.
        case lift
    }

    /// What is proposed.
    public var change: Change
    /// Who proposes it.
    public var by: ReviewerID
    /// When.
    public var at: Instant

    /// Records a proposal.
    public init(_ change: Change, by: ReviewerID, at: Instant) {
        self.change = change
        self.by = by
        self.at = at
    }
}
