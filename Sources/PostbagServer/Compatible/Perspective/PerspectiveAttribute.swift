import PostbagScoring

/// The attributes of the Perspective API that the classifier can answer.
///
/// The seven of production have labels of their own. Of those trained on one newspaper's decisions,
/// two ask for what a label says too: `OBSCENE` for swearing, `SPAM` for advertising. The others,
/// such as `LIKELY_TO_REJECT` or `INFLAMMATORY`, would have to be made up, and are refused.
enum PerspectiveAttribute: String, CaseIterable, Sendable {
    case toxicity = "TOXICITY"
    case severeToxicity = "SEVERE_TOXICITY"
    case identityAttack = "IDENTITY_ATTACK"
    case insult = "INSULT"
    case profanity = "PROFANITY"
    case threat = "THREAT"
    case sexuallyExplicit = "SEXUALLY_EXPLICIT"
    case obscene = "OBSCENE"
    case spam = "SPAM"

    /// The label that says as much.
    var label: ScoreLabel {
        switch self {
        case .toxicity: .toxicity
        case .severeToxicity: .severeToxicity
        case .identityAttack: .identityAttack
        case .insult: .insult
        case .profanity, .obscene: .profanity
        case .threat: .threat
        case .sexuallyExplicit: .sexuallyExplicit
        case .spam: .spam
        }
    }
}
