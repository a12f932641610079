/// Who made a decision.
public enum DecisionMaker: Sendable, Hashable, Codable {
    /// A person at the desk.
    case reviewer(ReviewerID)
    /// The policy of that revision, alone.
    case policy(String)
    /// Readers' reports, until a person decides.
    case readers
    /// The desk by itself: an order's re-scan, a time that ran out.
    case desk

    /// The maker as the audit and the store write it: `reviewer:asha`, `policy:house@…`.
    public var key: String {
        switch self {
        case .reviewer(let id): "reviewer:\(id)"
        case .policy(let revision): "policy:\(revision)"
        case .readers: "readers"
        case .desk: "desk"
        }
    }

    /// Reads a key; `nil` if it is not one.
    public init?(key: String) {
        if key.hasPrefix("reviewer:") {
            self = .reviewer(ReviewerID(String(key.dropFirst(9))))
        } else if key.hasPrefix("policy:") {
            self = .policy(String(key.dropFirst(7)))
        } else if key == "readers" {
            self = .readers
        } else if key == "desk" {
            self = .desk
        } else {
            return nil
        }
    }
}
