/// What the desk does about a commenter who breaks the rules, the mildest first.
public enum SanctionKind: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// A friendly word that names the rule.
    case reminder
    /// A warning of what comes next.
    case warning
    /// Every comment waits for a person.
    case preModeration = "pre-moderation"
    /// No comments for a time.
    case suspension
    /// No comments until the ban ends or is lifted; only a person can give one.
    case ban

    /// The step on the ladder, from 1.
    public var step: Int {
        switch self {
        case .reminder: 1
        case .warning: 2
        case .preModeration: 3
        case .suspension: 4
        case .ban: 5
        }
    }

    /// Whether it changes what the commenter may do, and does not only tell them something.
    public var restricts: Bool { self >= .preModeration }

    /// Orders sanctions by how hard they are.
    public static func < (lhs: SanctionKind, rhs: SanctionKind) -> Bool { lhs.step < rhs.step }
}
