public import PostbagCore

/// A person who comments, as the desk knows them.
public struct CommenterRecord: Sendable, Hashable {
    /// The site's id.
    public var id: CommenterID
    /// When the first comment came in.
    public var firstSeen: Instant
    /// How many of the person's comments a reviewer has approved.
    public var approvals: Int
    /// What decisions against comments count towards the standing.
    public var strikes: [Strike]
    /// What makes the audit's commitments to the person mean something; gone once the person is erased.
    public var salt: AuditSalt?
    /// Whether the person's data was erased.
    public var isErased: Bool
    /// Counts every change.
    public var version: Int

    /// Describes a commenter.
    public init(
        id: CommenterID,
        firstSeen: Instant,
        approvals: Int = 0,
        strikes: [Strike] = [],
        salt: AuditSalt?,
        isErased: Bool = false,
        version: Int = 1
    ) {
        self.id = id
        self.firstSeen = firstSeen
        self.approvals = approvals
        self.strikes = strikes
        self.salt = salt
        self.isErased = isErased
        self.version = version
    }
}
