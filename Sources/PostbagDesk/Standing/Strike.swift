public import PostbagCore

/// What a decision against a comment counts towards its writer's standing, until it expires.
public struct Strike: Sendable, Hashable, Codable {
    /// The decision that it comes from; if that is reversed, the strike is gone.
    public var decision: DecisionID
    /// The rule that was broken.
    public var rule: RuleID
    /// How much it counts.
    public var weight: Double
    /// When it was given.
    public var given: Instant
    /// When it stops counting.
    public var expires: Instant

    /// Records a strike.
    public init(
        decision: DecisionID,
        rule: RuleID,
        weight: Double,
        given: Instant,
        expires: Instant
    ) {
        self.decision = decision
        self.rule = rule
        self.weight = weight
        self.given = given
        self.expires = expires
    }

    /// The strike that a rule's severity (0 to 100) earns.
    public init(
        decision: DecisionID,
        rule: RuleID,
        severity: Int,
        given: Instant,
        settings: StandingSettings
    ) {
        let weight = settings.weight(ofSeverity: severity)
        self.init(
            decision: decision,
            rule: rule,
            weight: weight,
            given: given,
            expires: given + settings.life(ofWeight: weight)
        )
    }

    /// Whether it counts at a moment.
    public func counts(at now: Instant) -> Bool { given <= now && now < expires }
}
