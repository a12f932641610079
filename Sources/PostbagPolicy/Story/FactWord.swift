/// A word as facts and claims are compared by it.
struct FactWord: Sendable {
    /// What a word may be besides a word.
    struct Kinds: OptionSet, Sendable {
        let rawValue: UInt32

        static let negation = Kinds(rawValue: 1 << 0)
        static let pronoun = Kinds(rawValue: 1 << 1)
        /// The writer speaks of themselves.
        static let own = Kinds(rawValue: 1 << 2)
        /// The writer is not sure, or puts something right.
        static let hedge = Kinds(rawValue: 1 << 3)
        static let finding = Kinds(rawValue: 1 << 4)
        static let allegation = Kinds(rawValue: 1 << 5)
        /// Stands between two parts of a sentence that each say something.
        static let join = Kinds(rawValue: 1 << 6)
        /// Somebody else's words follow in quotation marks.
        static let reporting = Kinds(rawValue: 1 << 7)
        /// Stands between a number and what it does not count.
        static let boundary = Kinds(rawValue: 1 << 8)
        static let question = Kinds(rawValue: 1 << 9)
        /// Says nothing by itself.
        static let small = Kinds(rawValue: 1 << 10)
        static let time = Kinds(rawValue: 1 << 11)
        static let month = Kinds(rawValue: 1 << 12)
        /// A month that is another word as well.
        static let doubtfulMonth = Kinds(rawValue: 1 << 13)
        static let beforeMonth = Kinds(rawValue: 1 << 14)
        static let number = Kinds(rawValue: 1 << 15)
        static let weekday = Kinds(rawValue: 1 << 16)
        static let noticing = Kinds(rawValue: 1 << 17)
        /// Says before a number that it is an age.
        static let aged = Kinds(rawValue: 1 << 18)
        static let old = Kinds(rawValue: 1 << 19)
        static let year = Kinds(rawValue: 1 << 20)
        static let twice = Kinds(rawValue: 1 << 21)
        /// A phrase of doubt starts with it.
        static let opensDoubt = Kinds(rawValue: 1 << 22)
        /// Some concept is claimed by it.
        static let claim = Kinds(rawValue: 1 << 23)
        /// Says what the sentence is about.
        static let content = Kinds(rawValue: 1 << 24)
    }

    /// The hash of its letters.
    let hash: UInt64
    let kinds: Kinds
    /// What it is compared by, without the endings that change.
    let stem: UInt64
    /// Its number, or the number of its day of the week.
    let value: UInt64

    /// Reads a word in small letters.
    init(_ letters: ArraySlice<UInt8>) {
        let hash = LetterHash.of(letters)
        self = FactWords.known[hash] ?? FactWord(unknown: letters, hash)
    }

    /// A word of which something is known.
    init(_ letters: ArraySlice<UInt8>, _ kinds: Kinds, stem: UInt64?, value: UInt64) {
        hash = LetterHash.of(letters)
        let isSaid = kinds.isDisjoint(with: [.small, .number, .negation, .month, .weekday])
        self.kinds = isSaid && letters.count >= 3 ? kinds.union(.content) : kinds
        self.stem = stem ?? FactWord.stem(letters)
        self.value = value
    }

    private init(unknown letters: ArraySlice<UInt8>, _ hash: UInt64) {
        self.hash = hash
        if let number = FactWord.number(letters) {
            (kinds, stem, value) = (.number, hash, number)
            return
        }
        value = 0
        stem = FactWord.stem(letters)
        kinds =
            letters.suffix(3).elementsEqual(FactWord.not)
            ? .negation
            : letters.count < 3
                ? [] : letters.starts(with: FactWord.year) ? [.content, .year] : .content
    }

    private static let not = Array("n't".utf8)
    private static let year = Array("year".utf8)

    /// A number in figures; of one that is too long its hash.
    private static func number(_ letters: ArraySlice<UInt8>) -> UInt64? {
        guard !letters.isEmpty, letters.allSatisfy({ Letters.isDigit($0) }) else { return nil }
        guard letters.count < 18 else { return LetterHash.of(letters) }
        return letters.reduce(0) { $0 * 10 + UInt64($1 - 48) }
    }

    /// Endings, and how many letters must stand before them.
    private static let endings = [
        ("ations", 4), ("ation", 4), ("ings", 4), ("ing", 3), ("ers", 4), ("ied", 4), ("ed", 3),
        ("es", 3), ("er", 4), ("s", 4),
    ].map { (Array($0.0.utf8), $0.1) }

    /// What a word is compared by: moves and moving, ferry and ferries are alike.
    static func stem(_ letters: ArraySlice<UInt8>) -> UInt64 {
        let ending = endings.first { ending, least in
            letters.count - ending.count >= least
                && letters.suffix(ending.count).elementsEqual(ending)
        }
        let stem = letters.dropLast(ending?.0.count ?? 0)
        switch stem.last {
        case UInt8(ascii: "e") where stem.count > 3: return LetterHash.of(stem.dropLast())
        case UInt8(ascii: "y") where stem.count > 3:
            return LetterHash.of(stem.dropLast() + [UInt8(ascii: "i")])
        default: return LetterHash.of(stem)
        }
    }
}

extension FactWord {
    /// The words of a text; what owns something stands without its s.
    static func all(in text: ArraySlice<UInt8>) -> [FactWord] {
        var words: [FactWord] = []
        words.reserveCapacity(text.count / 5)
        var at = text.startIndex
        while at < text.endIndex {
            guard isPart(text[at]) else {
                at += 1
                continue
            }
            let start = at
            var commas = 0
            while at < text.endIndex, isPart(text[at]) || isInNumber(at, text) {
                commas += isPart(text[at]) ? 0 : 1
                at += 1
            }
            let written = text[start..<at]
            let word = commas == 0 ? bare(written) : written.filter { $0 != comma }[...]
            if !word.isEmpty { words.append(FactWord(word)) }
        }
        return words
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let comma = UInt8(ascii: ",")

    @inline(__always)
    private static func isPart(_ byte: UInt8) -> Bool {
        Letters.isLetter(byte) || Letters.isDigit(byte) || byte == apostrophe
    }

    /// Whether a comma parts the thousands of a number.
    private static func isInNumber(_ at: Int, _ text: ArraySlice<UInt8>) -> Bool {
        text[at] == comma && at > text.startIndex && at + 1 < text.endIndex
            && Letters.isDigit(text[at - 1]) && Letters.isDigit(text[at + 1])
    }

    /// A word without the marks round it and the s of what it owns.
    private static func bare(_ written: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard written.contains(apostrophe) else { return written }
        let word = written.drop { $0 == apostrophe }
        let end = word.count > 2 && word.suffix(2).elementsEqual([apostrophe, UInt8(ascii: "s")])
        let open = end ? word.dropLast(2) : word
        guard let last = open.lastIndex(where: { $0 != apostrophe }) else { return [] }
        return open[...last]
    }
}
