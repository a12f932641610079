public import PostbagCore

/// What the statistics need to know of one decision.
public struct DecisionRow: Sendable, Hashable {
    /// What a decision did to a comment.
    public enum Effect: String, Sendable, Hashable, CaseIterable, Codable {
        /// It was published, or stays.
        case published
        /// It waits for a person.
        case held
        /// It was refused before anybody saw it.
        case rejected
        /// It was taken down.
        case removed
    }

    /// The queue from which a person decided it; `nil` if the policy did at once.
    public var queue: Queue?
    /// When it came in, or into the queue.
    public var entered: Instant
    /// When it was decided.
    public var decided: Instant
    /// When it should have been decided.
    public var due: Instant?
    /// What the engine had advised.
    public var advised: Recommendation
    /// What was done.
    public var effect: Effect
    /// The main rule of the engine's advice or, without one, of the decision.
    public var rule: RuleID?
    /// Whether the text changed between the advice and the decision.
    public var wasEdited: Bool

    /// Describes a decision.
    public init(
        queue: Queue?,
        entered: Instant,
        decided: Instant,
        due: Instant? = nil,
        advised: Recommendation,
        effect: Effect,
        rule: RuleID? = nil,
        wasEdited: Bool = false
    ) {
        self.queue = queue
        self.entered = entered
        self.decided = decided
        self.due = due
        self.advised = advised
        self.effect = effect
        self.rule = rule
        self.wasEdited = wasEdited
    }
}
