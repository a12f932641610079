/// What somebody appeals against.
public enum AppealSubject: Sendable, Hashable {
    /// A decision about a comment.
    case decision(DecisionID)
    /// A sanction.
    case sanction(SanctionID)

    /// The subject as a store and a token write it: `decision:42`, `sanction:7`.
    public var key: String {
        switch self {
        case .decision(let id): "decision:\(id)"
        case .sanction(let id): "sanction:\(id)"
        }
    }

    /// Reads a key; `nil` if it is not one.
    public init?(key: String) {
        let parts = key.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int64(parts[1]) else { return nil }
        switch parts[0] {
        case "decision": self = .decision(DecisionID(number))
        case "sanction": self = .sanction(SanctionID(number))
        default: return nil
        }
    }
}
