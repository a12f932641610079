public import Foundation
public import PostbagCore

/// A reviewer's account: what the person may do, and how they show who they are.
public struct ReviewerAccount: Sendable, Hashable {
    /// The name under which the person works.
    public var id: ReviewerID
    /// What the person may do.
    public var roles: Set<Role>
    /// The password, hashed.
    public var password: PasswordHash
    /// The shared secret of the second factor, sealed; `nil` without one.
    public var secondFactor: Data?
    /// The last time step whose code was used, so that no code is used twice.
    public var lastStep: Int64
    /// How often somebody tried in vain since the person last signed in.
    public var failures: Int
    /// Until when nobody may try again.
    public var lockedUntil: Instant?
    /// Sessions that began before are over.
    public var sessionsSince: Instant
    /// When the account was made.
    public var created: Instant
    /// When it was closed, if it was.
    public var disabled: Instant?
    /// Counts every change.
    public var version: Int

    /// Describes an account.
    public init(
        id: ReviewerID,
        roles: Set<Role>,
        password: PasswordHash,
        secondFactor: Data? = nil,
        lastStep: Int64 = 0,
        failures: Int = 0,
        lockedUntil: Instant? = nil,
        sessionsSince: Instant,
        created: Instant,
        disabled: Instant? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.roles = roles
        self.password = password
        self.secondFactor = secondFactor
        self.lastStep = lastStep
        self.failures = failures
        self.lockedUntil = lockedUntil
        self.sessionsSince = sessionsSince
        self.created = created
        self.disabled = disabled
        self.version = version
    }

    /// Whether the person sees what is sealed, for which a second factor is asked.
    public var seesSealed: Bool { !roles.isDisjoint(with: Queue.sealedLegal.roles) }
}
