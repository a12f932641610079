/// Writes patterns as newsrooms do, of lists of words with gaps between, and texts that they may
/// match.
struct PhraseGenerator {
    private var random: SeededGenerator

    private static let words = [
        "he", "she", "they", "you", "you're", "we'll", "i", "a", "an", "the", "all", "is", "was",
        "are", "will", "would", "not", "never", "get", "getting", "gets", "kill", "killed", "kills",
        "ill", "con", "cons", "second", "ass", "class", "liar", "liars", "lie", "lied", "of",
        "in", "on", "hell", "hello", "shell", "be", "been", "café", "naïve", "ſo", "10", "12th",
        "o'clock", "step-dad", "so-so", "die", "died", "diet", "x",
    ]
    private static let marks = [
        ", ", ". ", "! ", "\n", " - ", "; ", "... ", "? \"", "\u{2014}", "_",
    ]
    private static let gaps = [
        "(?: [a-z']{1,20}){0,3}", "(?: (?:really|just|all)){0,2}", " (?:[a-z]{1,12} ){0,2}",
        "[ ,]{1,2}", ",? (?:and )?", " ", " ", " ", "(?: \\w+)?", "\\W{1,3}", "(?: of)?",
        "[^.]{0,20}",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    private mutating func list() -> String {
        let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            var word = random.pick(Self.words)
            if random.chance(20) { word += random.pick(["s?", "(?:ed|ing)?", "'?s"]) }
            if random.chance(10) { word += " " + random.pick(Self.words) }
            return word
        }
        let list = "(?:" + words.joined(separator: "|") + ")"
        return random.chance(15) ? list + random.pick(["?", "{0,2}", "(?! not)", "(?= |$)"]) : list
    }

    /// A pattern.
    mutating func pattern() -> String {
        var pattern = random.chance(10) ? "(?!he|is)" : ""
        pattern += list()
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            pattern += random.pick(Self.gaps) + list()
        }
        if random.chance(15) { pattern += "|" + list() + random.pick(Self.gaps) + list() }
        if random.chance(10) { pattern = random.pick(["(?i)", "(?<=is )", "(?<!not )"]) + pattern }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return pattern
        case 1: return "\\b(?:" + pattern + ")\\b"
        case 2: return "(?:^|\\W)(?:" + pattern + ")(?:\\W|$)"
        default: return "(?<!\\w)(?:" + pattern + ")(?!\\w)"
        }
    }

    /// A text of the same words.
    mutating func text() -> String {
        var text = random.chance(10) ? random.pick(Self.marks) : ""
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            text += random.pick(Self.words)
            if random.chance(8) { text += random.pick(["s", "ed", "é", "'s"]) }
            text += random.chance(85) ? " " : random.pick(Self.marks)
        }
        return text
    }
}
