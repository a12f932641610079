/// What a score is about, in the words that other classifiers of comments use too.
public enum ScoreLabel: String, Sendable, Hashable, CaseIterable, Codable {
    /// A comment that breaks a forum's norms of civility in any way.
    case toxicity = "TOXICITY"
    /// Hateful or aggressive enough to drive most people away.
    case severeToxicity = "SEVERE_TOXICITY"
    /// An attack on people for what they are.
    case identityAttack = "IDENTITY_ATTACK"
    /// An insult at a person or at people.
    case insult = "INSULT"
    /// Swearing.
    case profanity = "PROFANITY"
    /// A threat, or a wish of harm.
    case threat = "THREAT"
    /// Sexual talk.
    case sexuallyExplicit = "SEXUALLY_EXPLICIT"
    /// Advertising.
    case spam = "SPAM"

    /// The label's place among a model's outputs.
    package var index: Int {
        switch self {
        case .toxicity: 0
        case .severeToxicity: 1
        case .identityAttack: 2
        case .insult: 3
        case .profanity: 4
        case .threat: 5
        case .sexuallyExplicit: 6
        case .spam: 7
        }
    }
}
