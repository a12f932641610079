/// What the engine advises a desk to do with a comment.
///
/// Cases are ordered by strength, so the strongest of several is their `max()`:
///
///     [Recommendation.publish, .hold].max() == .hold
public enum Recommendation: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    case publish
    case hold
    case reject

    /// Whether one is weaker than the other.
    public static func < (lhs: Recommendation, rhs: Recommendation) -> Bool {
        lhs.strength < rhs.strength
    }

    private var strength: Int {
        switch self {
        case .publish: 0
        case .hold: 1
        case .reject: 2
        }
    }
}
