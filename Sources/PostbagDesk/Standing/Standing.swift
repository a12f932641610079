public import PostbagCore

/// What a commenter may do at a moment, and why.
public struct Standing: Sendable, Hashable {
    /// What holds a commenter back.
    public enum Restriction: String, Sendable, Hashable, CaseIterable, Codable {
        /// Nothing.
        case none
        /// Every comment waits for a person.
        case preModerated = "pre-moderated"
        /// No comments for a time.
        case suspended
        /// No comments until the ban ends or is lifted.
        case banned
    }

    /// What holds the commenter back.
    public let restriction: Restriction
    /// The sanction that does, if one does.
    public let sanction: Sanction?
    /// The strikes that count now.
    public let strikes: [Strike]

    /// Works it out from everything that is known of a commenter.
    public init(strikes: [Strike], sanctions: [Sanction], at now: Instant) {
        self.strikes = strikes.filter { $0.counts(at: now) }
        let holding = sanctions.filter { $0.kind.restricts && $0.holds(at: now) }
        let hardest = holding.max { ($0.kind, $0.ends) < ($1.kind, $1.ends) }
        sanction = hardest
        restriction =
            switch hardest?.kind {
            case .ban: .banned
            case .suspension: .suspended
            case .preModeration: .preModerated
            case .reminder, .warning, nil: .none
            }
    }

    /// The weight of all strikes that count.
    public var weight: Double { strikes.reduce(0) { $0 + $1.weight } }
}
