public import PostbagCore

/// What the audit keeps of a decision, so that it can be replayed years later.
///
/// With the policy of that revision and the engine of that version, the same text in the same story
/// state must be screened alike. The text itself stands here only as a commitment.
public struct DecisionEvidence: Sendable, Hashable {
    /// The comment's revision, from 1.
    public var revision: Int
    /// The text, committed to with the comment's salt.
    public var text: AuditCommitment
    /// The policy's name and digest.
    public var policy: String
    /// The engine's version.
    public var engine: String
    /// What readers could do under the story.
    public var storyMode: String
    /// How carefully the story's comments must be handled.
    public var storyProfile: StoryProfile
    /// A digest of the story's facts, proceedings and orders as they stood.
    public var storyState: String
    /// What the engine advised.
    public var recommendation: Recommendation
    /// The rules that spoke or were named, the main one first.
    public var rules: [RuleID]
    /// Where the engine saw something, `rule/filter@start-end`; offsets are Unicode scalars.
    public var evidence: [String]
    /// The reports that had a part.
    public var reports: [ReportID]

    /// Describes what a decision rests on.
    public init(
        revision: Int,
        text: AuditCommitment,
        policy: String,
        engine: String,
        storyMode: String,
        storyProfile: StoryProfile,
        storyState: String,
        recommendation: Recommendation,
        rules: [RuleID],
        evidence: [String] = [],
        reports: [ReportID] = []
    ) {
        self.revision = revision
        self.text = text
        self.policy = policy
        self.engine = engine
        self.storyMode = storyMode
        self.storyProfile = storyProfile
        self.storyState = storyState
        self.recommendation = recommendation
        self.rules = rules
        self.evidence = evidence
        self.reports = reports
    }

    /// The evidence as an audit entry's detail holds it.
    public var values: [String: AuditValue] {
        [
            "revision": .number(Int64(revision)), "text": .commitment(text),
            "policy": .text(policy), "engine": .text(engine),
            "story_mode": .text(storyMode), "story_profile": .text(storyProfile.rawValue),
            "story_state": .text(storyState), "recommendation": .text(recommendation.rawValue),
            "rules": .texts(rules.map(\.rawValue)), "evidence": .texts(evidence),
            "reports": .texts(reports.map(\.description)),
        ]
    }
}
