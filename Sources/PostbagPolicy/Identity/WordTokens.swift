import PostbagText

/// A word of a view: a run of letters, or of digits.
struct WordToken: Sendable {
    /// Where it stands in the view.
    let bytes: Range<Int>
    /// Where its collapsed letters stand in the buffer.
    let letters: Range<Int>
    /// The hash of its collapsed letters.
    let hash: UInt64
    let isNumber: Bool
    /// Whether nothing but a mark or two, and no space, stands before it.
    let isAttached: Bool

    var isSingleLetter: Bool { !isNumber && bytes.count == 1 }
}

/// The words of a view, side by side with their collapsed letters.
struct WordTokens: Sendable {
    let view: TextView
    private(set) var words: [WordToken] = []
    private(set) var buffer: [UInt8] = []

    /// - Complexity: O(*n*) in the length of the view.
    init(of view: TextView) {
        self.init(of: view, reading: view.bytes)
    }

    /// The words with figures read as the letters they stand for, if any word holds figures.
    static func withFiguresRead(of view: TextView) -> WordTokens? {
        var text = view.bytes
        var hasChanged = false
        var at = 0
        while at < text.count {
            let start = at
            while at < text.count, Letters.isLetter(text[at]) || Letters.isDigit(text[at]) {
                at += 1
            }
            let run = start..<at
            if run.count > 1, text[run].contains(where: { Letters.isDigit($0) }),
                text[run].contains(where: { Letters.isLetter($0) })
            {
                for index in run { text[index] = figures[text[index]] ?? text[index] }
                hasChanged = true
            }
            at = max(at, start + 1)
        }
        return hasChanged ? WordTokens(of: view, reading: text) : nil
    }

    private static let figures: [UInt8: UInt8] = [
        0x30: 0x6F, 0x31: 0x69, 0x33: 0x65, 0x34: 0x61, 0x35: 0x73, 0x37: 0x74, 0x38: 0x62,
    ]

    /// Reads a text of the same length in place of the view's own.
    private init(of view: TextView, reading text: [UInt8]) {
        self.view = view
        buffer.reserveCapacity(text.count)
        words.reserveCapacity(text.count / 5)
        var at = 0
        var isSpaced = true
        while at < text.count {
            let byte = text[at]
            if Letters.isLetter(byte) {
                at = addWord(from: at, in: text, isAttached: !isSpaced)
                isSpaced = false
            } else if Letters.isDigit(byte) {
                at = addNumber(from: at, in: text, isAttached: !isSpaced)
                isSpaced = false
            } else {
                if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { isSpaced = true }
                at += 1
            }
        }
    }

    /// The collapsed letters of a word.
    func letters(_ word: WordToken) -> ArraySlice<UInt8> { buffer[word.letters] }

    private mutating func addWord(from start: Int, in text: [UInt8], isAttached: Bool) -> Int {
        var at = start
        let first = buffer.count
        var hash = LetterHash.seed
        while at < text.count {
            let byte = text[at]
            if Letters.isLetter(byte) {
                if buffer.count == first || buffer[buffer.count - 1] != byte {
                    buffer.append(byte)
                    hash = LetterHash.adding(byte, to: hash)
                }
                at += 1
            } else if byte == UInt8(ascii: "'"), Self.isInside(at, text) {
                at += 1
            } else {
                break
            }
        }
        words.append(
            WordToken(
                bytes: start..<at,
                letters: first..<buffer.count,
                hash: LetterHash.finished(hash),
                isNumber: false,
                isAttached: isAttached
            )
        )
        return at
    }

    private static let endings = ["re", "ll", "ve"].map { ($0.utf8.first, $0.utf8.last) }

    /// Whether an apostrophe stands inside a name, as in O'Brien, and opens no ending as in 's.
    private static func isInside(_ at: Int, _ text: [UInt8]) -> Bool {
        guard at + 2 < text.count, Letters.isLetter(text[at + 1]), Letters.isLetter(text[at + 2])
        else { return false }
        return !endings.contains { $0.0 == text[at + 1] && $0.1 == text[at + 2] }
    }

    private mutating func addNumber(from start: Int, in text: [UInt8], isAttached: Bool) -> Int {
        var at = start
        let first = buffer.count
        while at < text.count, Letters.isDigit(text[at]) {
            buffer.append(text[at])
            at += 1
        }
        words.append(
            WordToken(
                bytes: start..<at,
                letters: first..<buffer.count,
                hash: LetterHash.of(buffer[first...]),
                isNumber: true,
                isAttached: isAttached
            )
        )
        return at
    }
}
