/// A person who works at the desk.
///
///     let asha = Reviewer(id: ReviewerID("asha"), roles: [.reviewer])
public struct Reviewer: Sendable, Hashable, Codable {
    /// The name under which the person works.
    public var id: ReviewerID
    /// What the person may do.
    public var roles: Set<Role>

    /// Describes a person at the desk.
    public init(id: ReviewerID, roles: Set<Role> = [.reviewer]) {
        self.id = id
        self.roles = roles
    }

    /// Whether the person has any of these roles.
    public func has(_ roles: Role...) -> Bool {
        !self.roles.isDisjoint(with: roles)
    }
}
