public import PostbagCore

/// Says which sanction a commenter's strikes lead to.
///
/// Somebody climbs one step at a time, so that nobody is suspended who was never warned, unless a
/// single comment was grave. What is proposed above the settings' limit waits for a person; a ban
/// always does.
public struct StandingLadder: Sendable, Hashable {
    /// The ladder.
    public var settings: StandingSettings

    /// A ladder under some settings.
    public init(settings: StandingSettings = StandingSettings()) {
        self.settings = settings
    }

    /// A sanction that the ladder asks for.
    public struct Proposal: Sendable, Hashable {
        /// What it is.
        public var kind: SanctionKind
        /// How long it lasts.
        public var lasts: Duration
        /// Whether a person must confirm it.
        public var needsPerson: Bool
        /// Why, in words that a commenter can be told.
        public var reason: String
        /// The rules of the strikes that count, without repetition.
        public var rules: [RuleID]
    }

    /// What the latest strike leads to; `nil` if a sanction as hard is already in force.
    ///
    /// - Parameters:
    ///   - latest: The strike that was just given, which is among `strikes`.
    ///   - severity: How grave its rule is, from 0 to 100.
    ///   - strikes: Every strike of the commenter.
    ///   - sanctions: Every sanction of the commenter.
    ///   - now: When.
    /// - Returns: What to propose.
    public func proposal(
        after latest: Strike,
        severity: Int,
        strikes: [Strike],
        sanctions: [Sanction],
        at now: Instant
    ) -> Proposal? {
        let standing = Standing(strikes: strikes, sanctions: sanctions, at: now)
        let earned = SanctionKind.allCases.last { standing.weight >= settings.step($0).strikes }
        let reached = highestStep(of: sanctions, at: now)
        let isGrave = severity >= settings.graveSeverity
        let most = max(reached + 1, isGrave ? SanctionKind.suspension.step : 1)
        let wanted = isGrave ? max(earned ?? .preModeration, .preModeration) : earned
        guard let wanted else { return nil }
        let kind = SanctionKind.allCases.last { $0.step <= min(wanted.step, most) } ?? .reminder
        if let held = standing.sanction, held.kind >= kind { return nil }
        return Proposal(
            kind: kind,
            lasts: settings.step(kind).lasts,
            needsPerson: kind == .ban || kind > settings.automaticUpTo,
            reason: reason(for: kind, standing),
            rules: Set(standing.strikes.map(\.rule)).sorted()
        )
    }

    private func highestStep(of sanctions: [Sanction], at now: Instant) -> Int {
        let remembered = sanctions.filter { sanction in
            switch sanction.state {
            case .inForce, .ended: sanction.ends + settings.memory > now
            case .proposed, .declined, .lifted: false
            }
        }
        return remembered.map(\.kind.step).max() ?? 0
    }

    private func reason(for kind: SanctionKind, _ standing: Standing) -> String {
        let count = standing.strikes.count
        let rules = Set(standing.strikes.map(\.rule.rawValue)).sorted().joined(separator: ", ")
        let comments = count == 1 ? "A comment of yours broke" : "\(count) comments of yours broke"
        return "\(comments) our rules: \(rules)."
    }
}
