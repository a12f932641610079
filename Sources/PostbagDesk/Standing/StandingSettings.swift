import PostbagCore

/// What strikes weigh, how long they count, and what they lead to.
public struct StandingSettings: Sendable, Hashable, Codable {
    /// One step of the ladder.
    public struct Step: Sendable, Hashable, Codable {
        /// The strikes that must count at the same time.
        public var strikes: Double
        /// How long the sanction lasts.
        public var lasts: Duration

        /// A step.
        public init(strikes: Double, lasts: Duration) {
            self.strikes = strikes
            self.lasts = lasts
        }
    }

    /// The ladder.
    public var steps: [SanctionKind: Step]
    /// How long a strike of weight 1 counts; heavier ones count longer, up to ``longestLife``.
    public var strikeLife: Duration = .days(60)
    /// How long a strike counts at most.
    public var longestLife: Duration = .days(365)
    /// From this severity on, a single strike may lead straight to a suspension.
    public var graveSeverity = 90
    /// How long a sanction is remembered as the step that was reached.
    public var memory: Duration = .days(365)
    /// The hardest sanction that is given without a person; never a ban.
    public var automaticUpTo: SanctionKind = .preModeration

    /// The house's proposals, or another ladder.
    public init(steps: [SanctionKind: Step] = StandingSettings.proposals) {
        self.steps = steps
    }

    /// What the house proposes.
    public static let proposals: [SanctionKind: Step] = [
        .reminder: Step(strikes: 0.5, lasts: .days(30)),
        .warning: Step(strikes: 2, lasts: .days(60)),
        .preModeration: Step(strikes: 4, lasts: .days(30)),
        .suspension: Step(strikes: 6, lasts: .days(14)),
        .ban: Step(strikes: 10, lasts: .days(365)),
    ]

    /// What a strike weighs, from 0.5 for what is slight to 3 for what is grave.
    public func weight(ofSeverity severity: Int) -> Double {
        switch severity {
        case ...30: 0.5
        case 31...60: 1
        case 61...80: 2
        default: 3
        }
    }

    /// How long a strike of some weight counts.
    public func life(ofWeight weight: Double) -> Duration {
        let life = Double(strikeLife.milliseconds) * max(0.5, weight)
        return min(longestLife, .milliseconds(Int64(life)))
    }

    /// The step of a sanction.
    public func step(_ kind: SanctionKind) -> Step {
        steps[kind] ?? Self.proposals[kind] ?? Step(strikes: .infinity, lasts: .zero)
    }
}

extension SanctionKind: CodingKeyRepresentable {}
