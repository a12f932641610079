/// How an appeal stands.
public enum AppealState: String, Sendable, Hashable, CaseIterable, Codable {
    /// It waits for a reviewer who had no part in the decision.
    case received
    /// The desk has asked its one question and waits for the answer.
    case asked
    /// The appellant has given their one answer.
    case answered
    /// The appeal was right: the decision is reversed.
    case restored
    /// The decision stands.
    case upheld
    /// The appellant took it back.
    case withdrawn

    /// Whether nothing more can come of it.
    public var isOver: Bool {
        switch self {
        case .received, .asked, .answered: false
        case .restored, .upheld, .withdrawn: true
        }
    }
}
