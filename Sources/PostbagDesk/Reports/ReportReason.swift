public import PostbagCore

/// Why a reader says that a comment should not stand, in readers' own terms.
///
/// Each reason alleges that one rule of the house policy is broken; a site whose policy has other
/// rules may name them with the report.
///
///     ReportReason.identity.rule == RuleID("protected-identity")
public enum ReportReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// It names, or helps to find out, somebody whom a court or the law protects.
    case identity
    /// It could harm a trial.
    case contempt
    /// A child is in danger, or is spoken of in a sexual way.
    case childSafety = "child-safety"
    /// It threatens somebody or calls for violence.
    case threat
    /// Somebody may harm themselves, or is told to.
    case selfHarm = "self-harm"
    /// It attacks people for what they are.
    case hate
    /// It gives away an address, a number or other private facts.
    case privateInformation = "private-information"
    /// It calls on people to find or punish somebody.
    case vigilantism
    /// It wounds the bereaved.
    case grief
    /// It accuses somebody of something they may not have done.
    case accusation
    /// It insults a person.
    case abuse
    /// The writer pretends to be somebody else.
    case impersonation
    /// It describes injuries or abuse in detail.
    case graphic
    /// It advertises or is a fraud.
    case spam
    /// It swears.
    case profanity
    /// It says what is known to be untrue.
    case misinformation
    /// It has nothing to do with the story.
    case offTopic = "off-topic"
    /// Something else; the reader must say what.
    case other

    /// The rule that is alleged to be broken; none for something else.
    public var rule: RuleID? {
        switch self {
        case .identity: RuleID("protected-identity")
        case .contempt: RuleID("contempt-active-proceedings")
        case .childSafety: RuleID("child-safety")
        case .threat: RuleID("threats")
        case .selfHarm: RuleID("self-harm")
        case .hate: RuleID("hate")
        case .privateInformation: RuleID("private-information")
        case .vigilantism: RuleID("vigilantism")
        case .grief: RuleID("grief-intrusion")
        case .accusation: RuleID("defamation-accusation")
        case .abuse: RuleID("personal-abuse")
        case .impersonation: RuleID("impersonation")
        case .graphic: RuleID("graphic-detail")
        case .spam: RuleID("spam")
        case .profanity: RuleID("profanity")
        case .misinformation: RuleID("misinformation-case-facts")
        case .offTopic: RuleID("off-topic")
        case .other: nil
        }
    }

    /// How grave it is from 0 to 100, where the policy does not say.
    public var usualSeverity: Int {
        switch self {
        case .identity, .childSafety: 100
        case .contempt: 95
        case .threat, .selfHarm: 90
        case .hate: 80
        case .privateInformation, .vigilantism: 75
        case .grief, .accusation: 65
        case .abuse, .impersonation, .graphic: 50
        case .spam: 40
        case .profanity, .misinformation, .other: 30
        case .offTopic: 10
        }
    }

    /// Whether one report is enough to hide the comment until somebody has looked.
    ///
    /// What is known for an hour cannot be unknown again, so the first word counts.
    public var hidesAlone: Bool {
        switch self {
        case .identity, .contempt, .childSafety: true
        case .threat, .selfHarm, .hate, .privateInformation, .vigilantism, .grief, .accusation,
            .abuse, .impersonation, .graphic, .spam, .profanity, .misinformation, .offTopic, .other:
            false
        }
    }

    /// Whether nobody may be told what came of it but in neutral words.
    public var isSealed: Bool { self == .identity || self == .contempt }

    /// The queue to which one report brings a comment.
    var queue: Queue {
        switch self {
        case .identity, .contempt: .sealedLegal
        case .childSafety, .selfHarm: .urgent
        case .threat, .hate, .privateInformation, .vigilantism, .grief, .accusation, .abuse,
            .impersonation, .graphic, .spam, .profanity, .misinformation, .offTopic, .other:
            .reported
        }
    }
}
