/// Something in an article that says how carefully its comments must be handled.
public enum StorySignal: String, Sendable, Hashable, CaseIterable {
    case childDeath = "child-death"
    case childAbuse = "child-abuse"
    case caseReview = "serious-case-review"
    case arrest
    case charge
    case trial
    case verdict
    case sentence
    case appeal
    case inquest
    case sexualOffence = "sexual-offence"
    case familyCourt = "family-court"
    case youthCourt = "youth-court"
    case anonymity
    case violentDeath = "violent-death"
    case suicide
    case missing = "missing-person"

    /// Phrases that show it, in folded text; each stands as whole words.
    var phrases: [String] {
        switch self {
        case .childDeath, .appeal, .missing: []
        case .childAbuse:
            [
                "child abuse", "child cruelty", "child neglect", "cruelty to a child",
                "abuse of a child", "neglect of a child", "abused as a child", "abused children",
                "child protection", "at risk register", "safeguarding failures", "shaken baby",
            ]
        case .caseReview:
            [
                "serious case review", "case review", "safeguarding practice review",
                "child safeguarding practice review", "safeguarding review",
                "domestic homicide review",
                "learning review", "safeguarding adults review",
            ]
        case .arrest:
            [
                "arrested", "under arrest", "in police custody", "helping police",
                "released on bail", "released under investigation", "questioned by police",
                "questioned by detectives", "held on suspicion", "detained on suspicion",
            ]
        case .charge:
            [
                "charged with", "has been charged", "have been charged", "was charged",
                "were charged", "faces charges", "faces a charge", "accused of", "denies a charge",
                "denies charges", "denies the charge", "summonsed", "to appear before magistrates",
                "appeared before magistrates", "remanded in custody", "remanded on bail",
            ]
        case .trial:
            [
                "on trial", "trial", "jury", "jurors", "crown court", "prosecuting",
                "the court heard",
                "pleaded not guilty", "giving evidence", "cross examined", "the defence",
                "old bailey",
                "prosecutor",
            ]
        case .verdict:
            [
                "found guilty", "convicted of", "was convicted", "were convicted", "acquitted",
                "cleared of", "not guilty verdict", "guilty verdict", "jury returned",
                "unanimous verdict", "majority verdict", "pleaded guilty", "admitted murder",
                "admitted manslaughter", "admitted the offence", "admitted the offences",
            ]
        case .sentence:
            [
                "sentenced to", "jailed for", "jailed for life", "imprisoned for", "life sentence",
                "suspended sentence", "given a community order", "hospital order", "was sentenced",
                "were sentenced", "sent to prison", "behind bars", "years in prison", "been jailed",
                "was jailed", "were jailed",
            ]
        case .inquest:
            [
                "inquest", "coroner", "coroners court", "coroner's court", "post mortem",
                "narrative verdict", "verdict of misadventure", "open verdict", "unlawfully killed",
            ]
        case .sexualOffence:
            [
                "rape", "raped", "raping", "rapes", "rapist", "sexually assaulting",
                "sexual assault", "sexually assaulted", "sexual abuse",
                "sexually abused", "sexual offence", "sexual offences", "sex offences",
                "indecent assault",
                "indecent images", "grooming", "groomed", "voyeurism",
                "sexual activity with a child",
                "sex attack", "upskirting", "female genital mutilation", "forced marriage",
                "trafficked for sex", "sex abuse", "molested", "exposed himself",
            ]
        case .familyCourt:
            [
                "family court", "family division", "care order", "care proceedings",
                "custody of the child", "custody battle", "adoption order", "placement order",
                "wardship", "ward of court", "contact order", "child arrangements",
                "interim care order", "guardian appointed",
            ]
        case .youthCourt: ["youth court", "juvenile court", "youth justice", "referral order"]
        case .anonymity:
            [
                "cannot be named", "can not be named", "can't be named", "cannot be identified",
                "may not be named", "not be named", "for legal reasons", "reporting restrictions",
                "reporting restriction", "anonymity order", "granted anonymity",
                "lifelong anonymity",
                "anonymity for life", "court order bans", "identity is protected",
                "names have been changed", "who is not being named", "injunction",
            ]
        case .violentDeath:
            [
                "murder", "murdered", "manslaughter", "stabbed to death", "beaten to death",
                "killed",
                "shot dead", "fatal", "fatally", "found dead", "body was found",
                "body was discovered",
            ]
        case .suicide:
            [
                "took his own life", "took her own life", "took their own life", "suicide",
                "self harm",
            ]
        }
    }
}
