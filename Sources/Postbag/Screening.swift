public import PostbagCore
public import PostbagScoring

/// What the engine makes of a comment: a recommendation, and every reason for it.
public struct Screening: Sendable, Hashable, Codable {
    /// What the desk is advised to do.
    public var recommendation: Recommendation
    /// The rules that spoke, the main one first.
    public var rules: [RuleID]
    /// The queue in which a person will see it, if one should.
    public var queue: String?
    /// Whether it must be seen at once.
    public var isUrgent: Bool
    /// What the commenter is told, when the comment is not published.
    public var message: String?
    /// The classifier's probabilities by label; empty when the policy has no classifier.
    public var scores: ScoresByLabel
    /// What moved the highest score that a filter spoke for, if one did.
    public var explanation: Explanation?
    /// What the filters saw, and where.
    public var findings: [Finding]
    /// The protected details that the comment gives, without saying what they are; a desk hands
    /// them to later screenings under the story as `StoryContext.threadDetails`.
    public var details: Set<ProtectedDetail.Reference>
    /// The policy's name and digest.
    public var policyRevision: String
    /// The engine's version.
    public var engineVersion: String
    /// The filters that reached a limit and could not answer.
    public var couldNotAssess: [String]

    /// Records a screening; engines make them, and desks read them back.
    public init(
        recommendation: Recommendation,
        rules: [RuleID] = [],
        queue: String? = nil,
        isUrgent: Bool = false,
        message: String? = nil,
        scores: ScoresByLabel = [:],
        explanation: Explanation? = nil,
        findings: [Finding] = [],
        details: Set<ProtectedDetail.Reference> = [],
        policyRevision: String,
        engineVersion: String = Engine.version,
        couldNotAssess: [String] = []
    ) {
        self.recommendation = recommendation
        self.rules = rules
        self.queue = queue
        self.isUrgent = isUrgent
        self.message = message
        self.scores = scores
        self.explanation = explanation
        self.findings = findings
        self.details = details
        self.policyRevision = policyRevision
        self.engineVersion = engineVersion
        self.couldNotAssess = couldNotAssess
    }
}

/// The engine that screens.
public enum Engine {
    /// The engine's version, part of every screening.
    public static let version = "0.1.0"
}
