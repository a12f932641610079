public import PostbagCore

/// Something that happened at the desk and must be provable later.
public struct AuditEvent: Sendable, Hashable {
    /// When.
    public var at: Instant
    /// Who: `reviewer:asha`, `policy:house@3f9c2a17b0d4`, `reader` or `desk`.
    public var actor: String
    /// What, as a word with a dot: `comment.published`, `order.confirmed`.
    public var action: String
    /// To what: `comment:c1`, `order:ORD-1`.
    public var subject: String
    /// Everything else.
    public var detail: AuditDetail

    /// Describes what happened.
    public init(
        at: Instant,
        actor: String,
        action: String,
        subject: String,
        detail: AuditDetail = AuditDetail()
    ) {
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
    }
}
