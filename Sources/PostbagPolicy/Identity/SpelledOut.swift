/// A name that is given in letters and not as a word.
struct SpelledOut {
    enum Content {
        /// J for Juliet, O for Oscar
        case word([UInt8])
        /// It begins with J and ends in W
        case ends(first: UInt8, last: UInt8?)
        /// Rhymes with moan
        case rhyme([UInt8])
    }

    let content: Content
    /// Where, in the view.
    let bytes: Range<Int>

    /// Every name that is given in letters in a view.
    static func words(in tokens: WordTokens) -> [SpelledOut] {
        var reader = SpelledOutReader(tokens: tokens)
        reader.run()
        return reader.found
    }
}

private struct SpelledOutReader {
    let tokens: WordTokens
    var found: [SpelledOut] = []

    private static let starts = hashes(
        "begins begin beginning starts start starting first initial begining"
    )
    private static let ends = hashes("ends end ending last finishes finishing finish")
    private static let rhymes = hashes("rhymes rhyme rhyming")
    private static let fillers = hashes(
        "with in is a an the letter capital by its their her his name surname of on and it s"
    )
    private static let givers = hashes("with in letter initial is capital by s")
    private static let links = hashes("for as in like")
    private static let alphabet: [UInt64: UInt8] = Dictionary(
        """
        alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima \
        mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray \
        yankee zulu
        """.split(separator: " ").compactMap { word in
            word.utf8.first.map { (LetterHash.of(Letters.collapsed(word.utf8)), $0) }
        }
    ) { first, _ in first }

    private static func hashes(_ words: String) -> HashSet {
        HashSet(words.split(separator: " ").map { LetterHash.of(Letters.collapsed($0.utf8)) })
    }

    mutating func run() {
        let words = tokens.words
        var at = 0
        while at < words.count {
            let hash = words[at].hash
            if Self.starts.contains(hash) {
                readEnds(from: at)
            } else if Self.rhymes.contains(hash), at + 2 < words.count {
                let bytes = words[at].bytes.lowerBound..<words[at + 2].bytes.upperBound
                add(.rhyme(Array(tokens.letters(words[at + 2]))), bytes)
            } else if words[at].isSingleLetter {
                at = readLetters(from: at)
                continue
            } else if Self.alphabet[hash] != nil {
                at = readAlphabet(from: at)
                continue
            }
            at += 1
        }
    }

    private mutating func add(_ content: SpelledOut.Content, _ bytes: Range<Int>) {
        found.append(SpelledOut(content: content, bytes: bytes))
    }

    // begins with (the letter) J … ends in W
    private mutating func readEnds(from start: Int) {
        guard let first = letter(after: start) else { return }
        let words = tokens.words
        var last: Int?
        for at in first..<min(first + 8, words.count) where Self.ends.contains(words[at].hash) {
            last = letter(after: at)
            break
        }
        let end = last ?? first
        add(
            .ends(first: byte(first), last: last.map { byte($0) }),
            words[start].bytes.lowerBound..<words[end].bytes.upperBound
        )
    }

    /// The next single letter, past small words.
    private func letter(after start: Int) -> Int? {
        let words = tokens.words
        var hasGiven = false
        for at in (start + 1)..<max(start + 1, min(start + 6, words.count)) {
            let isArticle =
                words[at].isSingleLetter && byte(at) == UInt8(ascii: "a")
                && at + 1 < words.count && words[at + 1].isSingleLetter
            if words[at].isSingleLetter, !isArticle { return hasGiven ? at : nil }
            hasGiven = hasGiven || Self.givers.contains(words[at].hash)
            guard Self.fillers.contains(words[at].hash) else { return nil }
        }
        return nil
    }

    private func byte(_ word: Int) -> UInt8 { tokens.letters(tokens.words[word]).first ?? 0 }

    // J for jam, O as in orange, N
    private mutating func readLetters(from start: Int) -> Int {
        let words = tokens.words
        var written: [UInt8] = []
        var at = start
        var end = start
        while at < words.count, words[at].isSingleLetter {
            written.append(byte(at))
            end = at
            at += 1
            var links = 0
            while at < words.count, links < 2, Self.links.contains(words[at].hash) {
                at += 1
                links += 1
            }
            if links > 0, at < words.count {
                end = at
                at += 1
            }
            while at < words.count, words[at].bytes.count == 3, isAnd(at) { at += 1 }
        }
        if written.count >= 3 {
            add(.word(written), words[start].bytes.lowerBound..<words[end].bytes.upperBound)
        }
        return max(at, start + 1)
    }

    private func isAnd(_ word: Int) -> Bool {
        tokens.letters(tokens.words[word]).elementsEqual("and".utf8)
            || tokens.letters(tokens.words[word]).elementsEqual("then".utf8)
    }

    // Juliet Oscar November
    private mutating func readAlphabet(from start: Int) -> Int {
        let words = tokens.words
        var written: [UInt8] = []
        var at = start
        while at < words.count, let letter = Self.alphabet[words[at].hash] {
            written.append(letter)
            at += 1
        }
        if written.count >= 3 {
            add(.word(written), words[start].bytes.lowerBound..<words[at - 1].bytes.upperBound)
        }
        return at
    }
}
