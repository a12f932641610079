/// A generator that gives the same numbers on every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Texts made to trouble a reader of Unicode.
enum HostileText {
    private static let pieces: [String] = [
        "you ", "are ", "an ", "idiot", "i d i o t ", "1d10t", "f***", "m.u.p.p.e.t ", "fooool",
        "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{2066}",
        "\u{FE0F}", "\u{E0041}", "\u{300}", "\u{489}", "\u{20DD}", "\u{1F1EC}\u{1F1E7}",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{1F52A}", "&#105;", "&#x69", "&shy;",
        "&amp;&lt;", "<b>", "</b>", "<wbr>", "<", "[i]", "\u{1D4EF}", "\u{FF46}", "\u{0456}",
        "\u{03BF}", "\n", "\n\n", "\t", " ", "  ", "\"", "\u{201C}", "\u{201D}", "'", ">", "*", "_",
        "\u{FDFA}", "\u{DF}", "\u{130}", "\u{1F3FF}", "07700 900123 ", "www.a.example/", "\u{0}",
        "\u{10FFFF}", "\u{AC00}", "\u{0E33}", "\u{065F}", "%", ")", "(", "0", "9", "!", "?", ".",
    ]

    /// Up to a few hundred pieces in random order, now and then one of them very many times.
    static func make(using random: inout SeededRandom) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...80, using: &random) {
            let piece = pieces.randomElement(using: &random) ?? ""
            let isFlood = Int.random(in: 0..<40, using: &random) == 0
            let count = isFlood ? Int.random(in: 1...400, using: &random) : 1
            text += String(repeating: piece, count: count)
        }
        return text
    }
}
