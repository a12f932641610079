/// A source of random numbers that gives the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    mutating func pick(_ choices: [String]) -> String {
        choices.randomElement(using: &self) ?? ""
    }
}

/// Writes random patterns of every kind, and texts that they may match.
struct PatternGenerator {
    var random: SeededGenerator
    private var groups = 0

    static let vocabulary = [
        "ab", "abc", "foo", "kiss", "Skunk", "the", "you are", "you", "idiot", "fool", "résumé",
        "straße", "тест", "x1", "is", "K", "s", "k", "sk", "ass", "a b", "don't", "lol", "zz",
        "Ångström", "ΣΑΣ", "ﬁne", "007", "12", "ſ", "\u{212A}", "İstanbul", "ı", "🙂", "👍🏽",
        "café", "e\u{301}", "www.", "http://", "mate", "toad", "clown", "me", "ha", "co.uk",
    ]
    private static let classes = [
        "[abc]", "[^abc]", "[a-f]", "[a-z]", "[0-9]", "[^0-9]", "[k-s]", "[ks]", "[^ks]", "[ſk]",
        "[éа-я]", "[^é]", "[\\w-]", "[\\W_]", "[^\\w]", "[^\\W]", "[\\d ]", "[^\\s]", "[]a]",
        "[^]a]", "[[:alpha:]]", "[[:^alpha:]]", "[[:punct:]b]", "[\\p{L}]", "[^\\p{Lu}]",
        "[\\p{Ll}x]", "[^\\P{L}]", "[a\\-z]", "[\\x61-\\x65]", "[\\Qa-\\Ez]", "[!?]", "[-a]",
        "[^[:upper:]]", "[[:lower:]0]", "[\\x{1F600}-\\x{1F64F}]", "[\\n ]", "[\\h,]", "[^\\h]",
        "[a-\\x{17F}]", "[K]", "[^K]", "[\\x{212A}]", "[\\x{41}-\\x{5A}]", "[\\101-\\103]",
    ]
    private static let escapes = [
        "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\h", "\\v", "\\R", "\\X", "\\N", ".", "\\p{L}",
        "\\p{Lu}", "\\P{L}", "\\p{^L}", "\\pN", "\\p{Greek}", "\\p{So}", "\\x61", "\\x{e9}",
        "\\x{1F642}", "\\t", "\\.", "\\*", "\\\\", "\\N{U+6B}", "\\o{141}", "\\cA", "\\Qa.b*\\E",
        "\\p{Cyrillic}", "\\p{Ll}", "\\H", "\\V", "\\?", "\\ ", "\\Qk\\E", "\\153",
    ]
    private static let assertions = [
        "^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\K", "(?#note)", "(?<!\\w)", "(?!\\w)",
    ]
    private static let quantifiers = [
        "*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{1,3}", "{0,2}", "{2,}",
        "{1,2}?", "{2,4}+", "{0}", "{,2}", "{x}", "{0,1}", "{3}",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A whole pattern; not every one compiles.
    mutating func pattern() -> String {
        groups = 0
        let body = alternatives(depth: 3)
        return switch Int.random(in: 0..<10, using: &random) {
        case 0: "(?i)" + body
        case 1: "(?<!\\w)(?:" + body + ")(?!\\w)"
        case 2: "(?s)" + body
        case 3: "(?x)" + body + " # end"
        case 4: "(?<!\\w)(?:" + wordList() + ")(?!\\w)"
        case 5: wordList() + body
        default: body
        }
    }

    private mutating func wordList() -> String {
        let count = Int.random(in: 2...12, using: &random)
        let words = (0..<count).map { _ in
            random.pick(PatternGenerator.vocabulary) + random.pick(["", "s", "s?", "(?:s|ed)?"])
        }
        return "(?:" + words.joined(separator: "|") + ")"
    }

    private mutating func alternatives(depth: Int) -> String {
        let count = random.chance(30) ? Int.random(in: 2...4, using: &random) : 1
        return (0..<count).map { _ in sequence(depth: depth) }.joined(separator: "|")
    }

    private mutating func sequence(depth: Int) -> String {
        let count = Int.random(in: 1...4, using: &random)
        return (0..<count).map { _ in quantified(depth: depth) }.joined()
    }

    private mutating func quantified(depth: Int) -> String {
        let atom = atom(depth: depth)
        return random.chance(35) ? atom + random.pick(PatternGenerator.quantifiers) : atom
    }

    private mutating func atom(depth: Int) -> String {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<8: return literal()
        case 8, 9: return random.pick(PatternGenerator.classes)
        case 10, 11: return random.pick(PatternGenerator.escapes)
        case 12: return random.pick(PatternGenerator.assertions)
        case 13 where groups > 0:
            let group = Int.random(in: 1...groups, using: &random)
            return random.pick(["\\\(group)", "\\g{\(group)}", "\\g{-1}", "(?\(group))"])
        default: return depth > 0 ? group(depth: depth - 1) : literal()
        }
    }

    private mutating func literal() -> String {
        if random.chance(10) { return random.pick([" ", "-", "]", "}", "#", "'", "@", "é", "{"]) }
        let word = random.pick(PatternGenerator.vocabulary)
        return word.replacing("?", with: "\\?")
    }

    private mutating func group(depth: Int) -> String {
        let opener = random.pick([
            "(", "(", "(?:", "(?:", "(?:", "(?>", "(?=", "(?!", "(?<=", "(?<!", "(?i:", "(?i)(?:",
            "(?|", "(?<n>", "(?-i:", "(?s:", "(?x: ", "(?^:", "(?(1)", "(?i", "(?im-s:",
        ])
        if opener == "(?i" { return "(?i)" }
        let body =
            opener.hasPrefix("(?<=") || opener.hasPrefix("(?<!")
            ? literal() : alternatives(depth: depth)
        if opener == "(" || opener == "(?<n>" { groups += 1 }
        return opener + body + ")"
    }

    /// A text made of the words that patterns are made of, with traps between them.
    mutating func text(for patterns: [String]) -> String {
        let count = Int.random(in: 0...25, using: &random)
        var text = ""
        for _ in 0..<count {
            var piece =
                switch Int.random(in: 0..<8, using: &random) {
                case 0: random.pick(["a", "b", "c", "k", "s", "i", "1", "2", "é", "я", "🙂", "_"])
                case 1: plainPart(of: random.pick(patterns))
                default: random.pick(PatternGenerator.vocabulary)
                }
            if random.chance(20) { piece = piece.uppercased() }
            if random.chance(5) {
                piece = piece.replacing("s", with: "ſ").replacing("k", with: "\u{212A}")
            }
            text += piece
            text += random.pick(["", "", " ", " ", " ", "s ", "\n", ". ", "-", ", ", "!", "?? "])
        }
        return text
    }

    /// The pattern's characters without most of those that are syntax.
    private mutating func plainPart(of pattern: String) -> String {
        let plain = pattern.filter { !"()[]{}|*+?\\^$<>=".contains($0) }
        let start = Int.random(in: 0...max(0, plain.count - 1), using: &random)
        return String(plain.dropFirst(start).prefix(12))
    }
}
