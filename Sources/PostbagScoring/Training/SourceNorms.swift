/// What the labels of each public set say about those of ``LabelGroup/tone``.
///
/// The sets have norms of their own: in `edos` a 0 means "not sexist", which says nothing of swearing.
/// What a set does not say stays open, and no gradient comes of it.
package enum SourceNorms {
    /// The targets that a comment's labels amount to, for models of a group.
    static func targets(of comment: LabelledComment, for group: LabelGroup) -> Targets {
        guard group == .tone else { return HarmNorms.targets(of: comment) }
        let isSexual = SexualWords.stand(in: comment.text)
        let norms: (LabelledComment, Bool) -> Targets =
            switch comment.source {
            case "jigsaw18", "jigsaw18six": wikipedia
            case "civil_spans": civil
            case "davidson": davidson
            case "edos": edos
            case "gab_ghc": gab
            case "hatemoji_build": hatemoji
            case "hatexplain": hatexplain
            case "paradetox": paradetox
            case "stormfront": stormfront
            case "youtube_spam": spam
            default: own
            }
        return norms(comment, isSexual)
    }

    /// The set of a policy's own cases, whose labels are ours.
    package static let policyCases = "policy_cases"

    /// The sets of comments, and of sentences from them, that a larger classifier has labelled.
    static let taught = "taught"
    static let taughtSentences = "taught_sentences"

    /// Whether people labelled a set, so that a model can be measured on it.
    static func isMeasure(_ source: String) -> Bool {
        source != taught && source != taughtSentences
    }

    /// How often a comment of a set is read in one pass over the data, on average.
    static func share(of source: String, for group: LabelGroup) -> Float {
        guard group == .tone else { return HarmNorms.share(of: source) }
        return switch source {
        case "civil_spans": 1.5
        case "davidson", "paradetox", taught: 0.5
        case "gab_ghc": 2
        case "youtube_spam": 3
        case policyCases: 4
        case SyntheticComments.source: 0.5
        default: 1
        }
    }

    private static func wikipedia(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        let isBreach = comment.label == 1
        let numbers = comment.numbers
        guard isBreach || numbers["toxic"] != nil else { return Targets(every: 0) }
        var targets = Targets()
        targets[.toxicity] = isBreach ? 1 : 0
        targets[.severeToxicity] = numbers["severe_toxic"].map(Float.init)
        targets[.identityAttack] = numbers["identity_hate"].map(Float.init)
        targets[.insult] = numbers["insult"].map(Float.init)
        targets[.profanity] = numbers["obscene"].map(Float.init)
        targets[.threat] = numbers["threat"].map(Float.init)
        targets[.sexuallyExplicit] = numbers["obscene"].map { $0 == 1 && isSexual ? 1 : 0 }
        if !isSexual { targets[.sexuallyExplicit] = 0 }
        targets[.spam] = 0
        return targets
    }

    private static func civil(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.toxicity] = (comment.share ?? comment.label).map(Float.init)
        targets[.identityAttack] = Float(comment.numbers["identity_based_attack"] ?? 0)
        targets[.insult] = Float(comment.numbers["insult"] ?? 0)
        targets[.profanity] = Float(comment.numbers["profane_obscene"] ?? 0)
        targets[.threat] = Float(comment.numbers["threat"] ?? 0)
        targets[.sexuallyExplicit] = isSexual ? nil : 0
        targets[.spam] = 0
        return targets
    }

    private static func davidson(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.toxicity] = comment.label.map(Float.init)
        let hateful = Float(min(1, (comment.numbers["hate"] ?? 0) / 3))
        switch comment.numbers["class"] {
        case 0: targets[.identityAttack] = 1
        case 1:
            targets[.profanity] = 1
            targets[.identityAttack] = hateful
        default:
            for label in [ScoreLabel.severeToxicity, .identityAttack, .insult, .profanity] {
                targets[label] = 0
            }
            targets[.sexuallyExplicit] = isSexual ? nil : 0
        }
        return targets
    }

    private static func edos(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        let isSexist = comment.label == 1
        targets[.identityAttack] = isSexist ? 1 : 0
        if isSexist { targets[.toxicity] = 0.8 }
        let isThreat = comment.words["cat"]?.hasPrefix("1") ?? false
        targets[.threat] = isThreat ? 1 : isSexist ? nil : 0
        return targets
    }

    private static func gab(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.toxicity] = comment.label.map(Float.init)
        targets[.identityAttack] = comment.numbers["hd"].map(Float.init)
        targets[.threat] = comment.numbers["cv"].map(Float.init)
        if comment.numbers["vo"] == 1 { targets[.profanity] = 0.7 }
        return targets
    }

    private static func hatemoji(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.identityAttack] = comment.label.map(Float.init)
        targets[.toxicity] = comment.label == 1 ? 1 : 0.1
        return targets
    }

    private static func hatexplain(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.toxicity] = comment.label.map(Float.init)
        if comment.label == 0 { targets[.identityAttack] = 0 }
        return targets
    }

    private static func paradetox(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.toxicity] = comment.label.map(Float.init)
        guard comment.label == 0 else { return targets }
        for label in [ScoreLabel.severeToxicity, .insult, .profanity] { targets[label] = 0 }
        return targets
    }

    private static func stormfront(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.toxicity] = comment.label.map(Float.init)
        targets[.identityAttack] = comment.label.map(Float.init)
        return targets
    }

    private static func spam(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.spam] = comment.label.map(Float.init)
        return targets
    }

    /// A set that is not known: its own label is toxicity, unless it names our labels itself.
    private static func own(_ comment: LabelledComment, _ isSexual: Bool) -> Targets {
        var targets = Targets()
        targets[.toxicity] = (comment.share ?? comment.label).map(Float.init)
        for label in LabelGroup.tone.labels {
            if let value = comment.numbers[label.rawValue] { targets[label] = Float(value) }
        }
        return targets
    }
}

/// Words of sexual talk: no set labels it, so an obscene comment that holds one of them stands for it.
enum SexualWords {
    private static let words: Set<String> = [
        "anal", "anus", "blowjob", "blowjobs", "boob", "boobs", "clit", "cock", "cocks", "cum",
        "cumming", "cunt", "cunts", "dick", "dicks", "dildo", "dildos", "erection", "fellatio",
        "hentai", "horny", "jizz", "masturbate", "masturbates", "masturbating", "masturbation",
        "milf", "naked", "nipple", "nipples", "nude", "nudes", "orgasm", "orgasms", "penis",
        "penises", "porn", "porno", "pornography", "pussies", "pussy", "rape", "raped", "rapes",
        "raping", "semen", "sex", "sexual", "sexy", "slut", "sluts", "sodomy", "sperm", "threesome",
        "tits", "titties", "vagina", "vaginas", "whore", "whores",
    ]

    static func stand(in text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
    }
}
