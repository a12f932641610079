/// An entry before it is compiled.
enum Entry {
    case word(String)
    case pattern(String)

    /// The pattern that finds the same by itself.
    var pattern: String {
        switch self {
        case .word(let word): "(?<!\\w)\\Q\(word)\\E(?!\\w)"
        case .pattern(let pattern): pattern
        }
    }

    /// The pattern as people write it who do not fold texts first: whatever the case of letters.
    var caselessPattern: String {
        switch self {
        case .word(let word): "(?i)\\b\(word)\\b"
        case .pattern(let pattern): "(?i)" + pattern
        }
    }
}

/// Makes entries as policies have them: 80 % words and phrases, 15 % moderate, 5 % nasty.
struct EntryMaker {
    private var random = SeededNumbers(state: 20_260_101)
    private let words: [String]

    /// Takes the words of comments, the most frequent first.
    init(words: [String]) {
        self.words = words
    }

    mutating func entries(_ count: Int) -> [Entry] {
        (0..<count).map { index in
            switch index % 20 {
            case 19: .pattern(nasty(index / 20))
            case 16..<19: .pattern(moderate())
            case 14, 15: .word(rareWord() + " " + rareWord())
            default: .word(rareWord())
            }
        }
    }

    /// A word from the rarer ones, or one that is not in the comments at all.
    private mutating func rareWord() -> String {
        let from = min(500, words.count / 2)
        let word = words[Int.random(in: from..<words.count, using: &random)]
        guard Bool.random(using: &random) else { return word }
        let other = words[Int.random(in: from..<words.count, using: &random)]
        return String(word.prefix(4) + other.suffix(4))
    }

    private mutating func list(_ count: Int) -> String {
        (0..<count).map { _ in rareWord() }.joined(separator: "|")
    }

    private mutating func moderate() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "(?<!\\w)(?:you(?: are| r|'?re)|ur) (?:a |an |the )?(?:\(list(6)))s?(?!\\w)"
        case 1: "(?<!\\w)\(rareWord())\\w* (?:[a-z']+ ){0,3}\(rareWord())"
        case 2: "\\b(?:\(list(4)))(?:ed|ing|s)?\\b"
        case 3: "\(rareWord())[ -]?\(rareWord())"
        case 4: "(?<!\\w)(?:\(list(80)))(?:s|'s)?(?!\\w)"
        default: "(?<!\\w)(?:should|must|ought to) (?:be |get )?(?:\(list(5)))(?!\\w)"
        }
    }

    private mutating func nasty(_ number: Int) -> String {
        let size = Int.random(in: 3...9, using: &random)
        switch number % 10 {
        case 0: return "\\d{\(size),}[ -]?\\d{3}"
        case 1: return "(.)\\1{\(size)}"
        case 2: return "[a-z]{\(size + 20),}"
        case 3: return "\\b[a-z0-9.]+@[a-z0-9]+\\.(?:\(list(2)))\\b"
        case 4: return "(?<!\\w)(?:[a-z] ){\(size),}"
        case 5: return "^(?=.*\\b\(rareWord())\\b)(?=.*\\b\(rareWord())\\b)"
        case 6: return rareWord().prefix(5).map { "\($0)+" }.joined()
        case 7: return "[\\x{1F\(300 + size * 10)}-\\x{1F64F}]"
        case 8: return "[!?.,]{\(size)}"
        default: return "(?i)\(rareWord())\\s+\(rareWord())"
        }
    }
}

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
