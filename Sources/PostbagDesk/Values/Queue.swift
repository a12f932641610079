/// A line of cases that wait for a person, in the order in which queues are served.
///
///     Queue.allCases.first == .urgent
public enum Queue: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// A threat to life, a child's or a suicidal disclosure.
    case urgent
    /// Matches of an order, contempt, identification by pieces.
    case sealedLegal = "sealed-legal"
    /// Complaints with a legal clock.
    case notices
    /// What readers reported.
    case reported
    /// What the engine held.
    case held
    /// First comments of new commenters and comments of people under sanction.
    case newUser = "new-user"
    /// Appeals of authors and reporters.
    case appeals
    /// A random part of what was decided, to be decided again without knowing how.
    case qualitySample = "quality-sample"

    /// The place in which queues are served, from 0.
    public var rank: Int {
        switch self {
        case .urgent: 0
        case .sealedLegal: 1
        case .notices: 2
        case .reported: 3
        case .held: 4
        case .newUser: 5
        case .appeals: 6
        case .qualitySample: 7
        }
    }

    /// Orders queues as they are served.
    public static func < (lhs: Queue, rhs: Queue) -> Bool {
        lhs.rank < rhs.rank
    }
}
