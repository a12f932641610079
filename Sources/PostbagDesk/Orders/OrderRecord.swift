public import PostbagCore

/// A reporting order as the desk keeps it: the order, what is proposed to happen to it, and who did
/// what to it.
///
/// A store holds it only as bytes that a ``Sealer`` sealed.
public struct OrderRecord: Sendable, Hashable, Codable {
    /// The order.
    public var order: ReportingOrder
    /// What one person has proposed and another has not yet confirmed.
    public var proposal: OrderProposal?
    /// Who did what and when, the earliest first.
    public var changes: [OrderChange]

    /// Takes up an order.
    public init(
        order: ReportingOrder,
        proposal: OrderProposal? = nil,
        changes: [OrderChange] = []
    ) {
        self.order = order
        self.proposal = proposal
        self.changes = changes
    }
}
