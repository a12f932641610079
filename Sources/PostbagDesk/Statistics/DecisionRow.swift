public import PostbagCore

/// What the statistics need to know of one decision of a person.
public struct DecisionRow: Sendable, Hashable {
    /// What a decision did to a comment.
    public enum Effect: String, Sendable, Hashable, CaseIterable, Codable {
        /// It was published, or stays.
        case published
        /// It was taken out of sight until somebody decides.
        case hidden
        /// It was refused before anybody saw it.
        case rejected
        /// It was taken down.
        case removed
    }

    /// The queue from which it was decided.
    public var queue: Queue
    /// How long the case had waited.
    public var waited: Duration
    /// Whether it was decided later than promised.
    public var wasLate: Bool
    /// What the engine had advised.
    public var advised: Recommendation
    /// What was done.
    public var effect: Effect
    /// The main rule of the engine's advice, if it named one.
    public var rule: RuleID?
    /// Whether the author had changed the text before.
    public var wasEdited: Bool
    /// The decision that it looked at again, if it came from the quality sample.
    public var first: FirstLook?

    /// A decision that somebody else looked at again without being told of it.
    public struct FirstLook: Sendable, Hashable {
        /// What it did.
        public var effect: Effect
        /// Whether the policy had decided alone.
        public var wasAutomatic: Bool

        /// Describes a decision.
        public init(effect: Effect, wasAutomatic: Bool) {
            self.effect = effect
            self.wasAutomatic = wasAutomatic
        }
    }

    /// Whether readers see the comment after this decision as after the first.
    var agreesWithFirst: Bool {
        first.map { ($0.effect == .published) == (effect == .published) } ?? true
    }

    /// Describes a decision.
    public init(
        queue: Queue,
        waited: Duration,
        wasLate: Bool = false,
        advised: Recommendation,
        effect: Effect,
        rule: RuleID? = nil,
        wasEdited: Bool = false,
        first: FirstLook? = nil
    ) {
        self.queue = queue
        self.waited = waited
        self.wasLate = wasLate
        self.advised = advised
        self.effect = effect
        self.rule = rule
        self.wasEdited = wasEdited
        self.first = first
    }
}

extension DecisionAction {
    /// What the action does to a comment, as the statistics count it.
    package var effect: DecisionRow.Effect {
        switch self {
        case .approve, .keep, .restore: .published
        case .hide: .hidden
        case .reject: .rejected
        case .remove: .removed
        }
    }
}
