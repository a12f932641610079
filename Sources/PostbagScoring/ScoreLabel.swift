/// What a score is about.
///
/// Those of the group ``LabelGroup/tone`` have the names that other classifiers of comments use too;
/// those of ``LabelGroup/harm`` are about what a local news site's rules forbid whatever the tone.
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

    /// Urges, dares or helps somebody to harm themselves.
    case selfHarm = "SELF_HARM"
    /// Whoever wrote it, or somebody close to them, may be at risk.
    case distress = "DISTRESS"
    /// Puts the blame on who was harmed, or on their family.
    case victimBlaming = "VICTIM_BLAMING"
    /// Mocks the dead or those who mourn them.
    case griefIntrusion = "GRIEF_INTRUSION"
    /// Calls for action outside the law.
    case vigilantism = "VIGILANTISM"
    /// Gives away where a child is or may be met, or passes its picture round.
    case childSafety = "CHILD_SAFETY"
    /// A threat in words that do not say so.
    case menace = "MENACE"
    /// Hostility to a group in words that do not name it, or not rudely.
    case codedHate = "CODED_HATE"
    /// A sneer at a person.
    case belittling = "BELITTLING"
    /// Takes the accused to be guilty before the verdict.
    case guilt = "GUILT"
    /// Says that somebody who can be told committed a wrong.
    case accusation = "ACCUSATION"
    /// Says or hints who an unnamed person is.
    case identification = "IDENTIFICATION"
    /// Gives or asks for what is private about somebody.
    case privateDetail = "PRIVATE_DETAIL"
    /// Speaks in the name of somebody else.
    case impersonation = "IMPERSONATION"
    /// Needless detail of wounds, bodies or dying.
    case graphicDetail = "GRAPHIC_DETAIL"
    /// Offers of goods, money, work or love.
    case soliciting = "SOLICITING"

    /// The group whose models give it.
    public var group: LabelGroup {
        switch self {
        case .toxicity, .severeToxicity, .identityAttack, .insult, .profanity, .threat,
            .sexuallyExplicit, .spam:
            .tone
        default: .harm
        }
    }

    /// The label's place among the outputs of its group's models.
    package var index: Int {
        switch self {
        case .toxicity, .selfHarm: 0
        case .severeToxicity, .distress: 1
        case .identityAttack, .victimBlaming: 2
        case .insult, .griefIntrusion: 3
        case .profanity, .vigilantism: 4
        case .threat, .childSafety: 5
        case .sexuallyExplicit, .menace: 6
        case .spam, .codedHate: 7
        case .belittling: 8
        case .guilt: 9
        case .accusation: 10
        case .identification: 11
        case .privateDetail: 12
        case .impersonation: 13
        case .graphicDetail: 14
        case .soliciting: 15
        }
    }
}

/// Labels that one model gives together.
public enum LabelGroup: UInt16, Sendable, Hashable, CaseIterable {
    /// How a comment speaks: what sets of comments from public forums are labelled with.
    case tone = 0
    /// What a comment does to people, however it speaks.
    case harm = 1

    // Every comment asks, so neither is put together each time.
    private static let toneLabels = ScoreLabel.allCases.filter { $0.group == .tone }
    private static let harmLabels = ScoreLabel.allCases.filter { $0.group == .harm }

    /// The group's labels, in the order of its models' outputs.
    public var labels: [ScoreLabel] { self == .tone ? Self.toneLabels : Self.harmLabels }

    /// The places of the labels whose loss decides when training stops: toxicity speaks for all of
    /// tone, since few sets are labelled with more.
    var stoppingPlaces: Range<Int> { self == .tone ? 0..<1 : 0..<labels.count }
}
