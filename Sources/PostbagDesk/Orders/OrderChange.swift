public import PostbagCore

/// What somebody did to an order, and when.
public struct OrderChange: Sendable, Hashable, Codable {
    /// What can be done to an order.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case entered
        case confirmed
        case proposed
        case varied
        case expired
        case lifted
        case withdrawn
    }

    /// When.
    public var at: Instant
    /// Who.
    public var by: ReviewerID
    /// What.
    public var kind: Kind

    /// Records what somebody did.
    public init(at: Instant, by: ReviewerID, kind: Kind) {
        self.at = at
        self.by = by
        self.kind = kind
    }
}
