/// What a person at the desk may do.
///
/// Roles are not ranks: a lawyer sees sealed cases and a senior does not sign for a lawyer.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    /// Decides what the ordinary queues hold.
    case reviewer
    /// Decides what reviewers escalate, and sanctions commenters for long.
    case senior
    /// Decides what the law has a say in.
    case lawyer
    /// Answers for the site: story modes, orders, bans.
    case editor
    /// Reads everything that is not sealed and changes nothing.
    case auditor
}
