/// The members of a class, as far as we know them.
struct CharacterClass {
    /// First bytes of every character that may be a member.
    var possible = ByteSet()
    /// ASCII characters that are members without doubt, which a negated class leaves out.
    var certain = ByteSet()

    init() {}

    /// Any character.
    static let unknown: CharacterClass = {
        var members = CharacterClass()
        members.possible = .all
        return members
    }()

    /// A class whose ASCII members we know and that may have any others.
    init(ascii: ByteSet) {
        possible = ascii.union(.leads)
        certain = ascii.intersection(.ascii)
    }

    mutating func insert(_ scalar: Unicode.Scalar) {
        insert(scalar.value...scalar.value)
    }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        possible.insert(range)
        if range.lowerBound < 0x80 {
            certain.insert(range.lowerBound...min(range.upperBound, 0x7F))
        }
    }

    mutating func formUnion(_ other: CharacterClass) {
        possible = possible.union(other.possible)
        certain = certain.union(other.certain)
    }

    /// Every character that is not surely a member.
    var negated: CharacterClass {
        var result = CharacterClass()
        result.possible = certain.complement
        result.certain = possible.complement.intersection(.ascii)
        return result
    }

    /// The class with the other case of each member.
    var withBothCases: CharacterClass {
        var result = self
        result.possible = possible.withBothCases
        result.certain = certain.withBothCases.intersection(.ascii)
        return result
    }
}

extension CharacterClass {
    /// Unicode properties with no ASCII member at all, which is what makes them good guards.
    private static let outsideASCII: Set<String> = [
        "extendedpictographic", "extpict", "emojipresentation", "epres", "emojimodifier", "emod",
        "lo", "lm", "lt", "m", "mn", "mc", "me", "nl", "no", "pi", "pf", "co", "cs", "zl", "zp",
        "cf", "cyrillic", "greek", "arabic", "hebrew", "han", "hiragana", "katakana", "hangul",
        "thai", "devanagari", "armenian", "georgian",
    ]

    /// The members of a Unicode property.
    init(property name: String, caseless: Bool) {
        var plain = name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
        let isNegated = plain.first == "^"
        if isNegated { plain.removeFirst() }
        switch plain {
        case "l", "l&", "lc": self.init(ascii: .letters)
        case "lu", "ll":
            self.init(ascii: caseless ? .letters : plain == "lu" ? .upper : .lower)
            // Whether `(?i)` reaches a property differs from one PCRE2 to the next.
            if caseless { certain = .none }
        case "n", "nd": self.init(ascii: .digits)
        case "z", "zs": self.init(ascii: ByteSet(of: " "))
        default:
            self = .unknown
            let hasNone = CharacterClass.outsideASCII.contains(plain)
            if hasNone, !caseless { self.init(ascii: .none) }
        }
        if isNegated { self = negated }
    }

    /// The members of a POSIX class such as `[:alpha:]`.
    init(posix name: String) {
        switch name {
        case "alpha": self.init(ascii: .letters)
        case "alnum": self.init(ascii: ByteSet.letters.union(.digits))
        case "word": self.init(ascii: .word)
        case "digit": self.init(ascii: .digits)
        case "space": self.init(ascii: .space)
        case "blank": self.init(ascii: .horizontalSpace)
        default: self = .unknown
        }
    }
}
