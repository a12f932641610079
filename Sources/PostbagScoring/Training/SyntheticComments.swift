/// Comments made from templates, to teach what the sets do not.
///
/// Every group is named as often in kind sentences as in unkind ones, so that naming it tells nothing.
/// The words of a policy's lists stand in plain sentences, and pieces of harmless comments stand alone,
/// since short texts in the sets are mostly abuse.
struct SyntheticComments {
    /// The name they go by among the sets.
    static let source = "synthetic"

    /// How many kind and unkind sentences there are each, threats, and pieces of harmless comments.
    struct Counts {
        var sentences = 5_000
        var threats = 1_500
        var sexual = 2_000
        var pieces = 15_000
    }

    let words: SyntheticWords
    private let identities: [String]
    private let unkind: [String]
    private var random: SeededRandom

    init(_ words: SyntheticWords, seed: UInt64) {
        self.words = words
        identities = words.identities + SyntheticWords.moreIdentities
        unkind = SyntheticWords.unkind + words.insultingAdjectives
        random = SeededRandom(seed: seed)
    }

    /// A text with what a model should say of it.
    typealias Example = (text: String, targets: Targets)

    /// All examples, of which the last come from harmless comments of a set.
    mutating func examples(_ counts: Counts, harmless: [[UInt8]]) -> [Example] {
        var examples: [Example] = []
        for _ in 0..<counts.sentences {
            examples.append((fill(pick(Self.kindTemplates)), Targets(every: 0)))
        }
        for _ in 0..<counts.sentences { examples.append(unkindExample()) }
        for _ in 0..<counts.threats { examples.append((fill(pick(Self.threats)), Self.threat)) }
        for _ in 0..<counts.sexual {
            examples.append((fill(pick(SexualTemplates.explicit)), SexualTemplates.sexual))
            examples.append((fill(pick(SexualTemplates.harmless)), Self.harmless))
        }
        addListed(&examples)
        for _ in 0..<counts.pieces {
            if let piece = piece(of: harmless) { examples.append((piece, Self.harmless)) }
        }
        return examples
    }

    private static let kindTemplates = [
        "{n} is a {k} {i}", "{n} is a {k} {i}", "{n} is a {k} {i} person", "i am a {k} {i} {t}",
        "being {i} is {k}", "my {i} friend is {k}", "hug {i}", "love {i} people",
        "a {k} {i} {t} lives next door", "you are a {k} {i}", "you are a {k} {t}",
        "{n} is a {k} {t}",
        "{i} people deserve the same respect as anyone", "we are {i} and proud of it",
        "i support {i} people", "there is nothing wrong with being {i}",
        "my neighbour is {i} and {k}", "{i} people are {k}",
        "nobody should be abused for being {i}", "love {i}", "{n} is {k}", "i am {i}",
    ]
    private static let attacks = [
        "{n} is a {u} {i}", "{n} is a {u} {i}", "{n} is a {u} {i} person", "being {i} is {u}",
        "{i} people are {u}", "you are a {u} {i}", "i hate {i} people", "hate {i}",
        "{i} people make me sick", "all {i} people should be thrown out",
        "i can't stand {i} people", "get rid of every {i}", "{i} people are {d}",
        "no {i} should be allowed here", "you {u} {i}",
    ]
    private static let insults = [
        "you are a {u} {t}", "{n} is a {u} {t}", "you are {u}", "they are all {u}",
        "what a {u} {t}",
        "{n} is {u}",
    ]
    private static let threats = [
        "i will {v} you", "i'm going to {v} him", "someone should {v} her",
        "i hope someone will {v} you", "{v} them all", "watch your back, i will {v} you",
        "we know where you live and we will {v} you", "i'd love to {v} {n}",
    ]

    private static let threat: Targets = {
        var targets = Targets(every: 0)
        targets[.toxicity] = 0.95
        targets[.severeToxicity] = 0.7
        targets[.threat] = 1
        return targets
    }()
    private static let harmless: Targets = {
        var targets = Targets(every: 0)
        targets[.toxicity] = 0.03
        return targets
    }()

    private mutating func unkindExample() -> Example {
        var targets = Targets()
        targets[.toxicity] = 0.95
        targets[.severeToxicity] = 0.3
        targets[.insult] = 0.8
        targets[.threat] = 0
        targets[.sexuallyExplicit] = 0
        targets[.spam] = 0
        if random.below(22) < 6 {
            targets[.identityAttack] = 0
            return (fill(pick(Self.insults)), targets)
        }
        targets[.identityAttack] = 1
        if random.below(16) == 0 {
            targets[.threat] = 1
            targets[.severeToxicity] = 0.7
            return (fill("kill {i} people"), targets)
        }
        return (fill(pick(Self.attacks)), targets)
    }

    private func listedTargets(_ certain: [(ScoreLabel, Float)]) -> Targets {
        var targets = Targets()
        targets[.toxicity] = 0.95
        targets[.threat] = 0
        targets[.spam] = 0
        for (label, value) in certain { targets[label] = value }
        return targets
    }

    private func addListed(_ examples: inout [Example]) {
        let insult = listedTargets([(.identityAttack, 0), (.insult, 1)])
        for word in words.insults {
            for template in [
                "you \(word)", "what a \(word)", word, "he is a \(word)",
                "you are a \(word) and everyone knows it", "shut up \(word)",
            ] { examples.append((template, insult)) }
        }
        let swearing = listedTargets([(.profanity, 1)])
        for word in words.swearing {
            for template in [
                word, "\(word) off", "this is \(word)", "oh \(word)", "what the \(word)",
            ] { examples.append((template, swearing)) }
        }
        let slur = listedTargets([(.severeToxicity, 0.5), (.identityAttack, 1), (.insult, 0.9)])
        for word in words.slurs {
            for template in [
                word, "you \(word)", "that \(word) next door", "send the \(word) home",
            ] {
                examples.append((template, slur))
            }
        }
    }

    private mutating func pick(_ list: [String]) -> String {
        list.isEmpty ? "" : list[random.below(list.count)]
    }

    private mutating func fill(_ template: String) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            rest = rest[rest.index(after: open)...]
            switch rest.first {
            case "n": text += pick(SyntheticWords.names)
            case "k": text += pick(SyntheticWords.kind)
            case "i": text += pick(identities)
            case "u": text += pick(unkind)
            case "t": text += pick(SyntheticWords.trades)
            case "b": text += pick(SexualTemplates.bodies)
            case "c": text += pick(SexualTemplates.clothes)
            case "l": text += pick(SexualTemplates.places)
            case "p": text += pick(SexualTemplates.people)
            case "d": text += pick(words.dehumanising.isEmpty ? unkind : words.dehumanising)
            default: text += pick(SyntheticWords.violence)
            }
            rest = rest.dropFirst(2)
        }
        return text + rest
    }

    /// Up to six words in a row of a harmless comment, or up to three from as many comments.
    private mutating func piece(of harmless: [[UInt8]]) -> String? {
        guard !harmless.isEmpty else { return nil }
        let count = [1, 2, 2, 2, 3, 3, 4, 5, 6][random.below(9)]
        guard random.below(2) == 0 else {
            return (0..<min(count, 3)).map { _ in word(of: harmless) }.joined(separator: " ")
        }
        let words = harmless[random.below(harmless.count)].split(separator: 0x20)
        guard words.count > 3 else { return nil }
        let start = random.below(words.count - 1)
        return words[start..<min(start + count, words.count)]
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private mutating func word(of harmless: [[UInt8]]) -> String {
        let words = harmless[random.below(harmless.count)].split(separator: 0x20)
        return words.isEmpty
            ? "a" : String(decoding: words[random.below(words.count)], as: UTF8.self)
    }
}
