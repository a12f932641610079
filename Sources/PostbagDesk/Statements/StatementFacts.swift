public import PostbagCore

/// What a statement of reasons is made from.
public struct StatementFacts: Sendable, Hashable {
    /// The decision's number.
    public var decision: DecisionID
    /// A name for this desk that no other has, so that numbers of two desks differ.
    public var desk: String
    /// What was done.
    public var measure: StatementMeasure
    /// The rules that were broken, the main one first.
    public var rules: [RuleID]
    /// What readers are promised by the main rule.
    public var promise: String
    /// The policy's revision.
    public var policy: String
    /// The law that makes the comment unlawful, if the decision rests on one, and why.
    public var law: Law?
    /// How the desk came to look.
    public var source: StatementSource
    /// Whether a program pointed the comment out.
    public var wasDetectedAutomatically: Bool
    /// What part machines had in the decision.
    public var automation: StatementAutomation
    /// When the comment was written.
    public var written: Instant
    /// When the decision was made.
    public var decided: Instant
    /// Whether nothing may be said of why.
    public var isSealed: Bool

    /// A law and why it is broken, in words that hold no personal data.
    public struct Law: Sendable, Hashable, Codable {
        /// The law, `Online Safety Act 2023, section 181`.
        public var ground: String
        /// Why the comment breaks it.
        public var explanation: String

        /// Names a law.
        public init(ground: String, explanation: String) {
            self.ground = ground
            self.explanation = explanation
        }
    }

    /// Gathers the facts.
    public init(
        decision: DecisionID,
        desk: String,
        measure: StatementMeasure,
        rules: [RuleID],
        promise: String,
        policy: String,
        law: Law? = nil,
        source: StatementSource,
        wasDetectedAutomatically: Bool,
        automation: StatementAutomation,
        written: Instant,
        decided: Instant,
        isSealed: Bool = false
    ) {
        self.decision = decision
        self.desk = desk
        self.measure = measure
        self.rules = rules
        self.promise = promise
        self.policy = policy
        self.law = law
        self.source = source
        self.wasDetectedAutomatically = wasDetectedAutomatically
        self.automation = automation
        self.written = written
        self.decided = decided
        self.isSealed = isSealed
    }
}
