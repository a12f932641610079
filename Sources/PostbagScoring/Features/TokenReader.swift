/// Cuts folded text into the words that a model reads, without keeping a copy of any.
///
/// A word is a run of letters, digits and apostrophes; every emoji is a word of its own, and so are
/// `!`, `?`, `.` and `"`. Numbers are all one word, and so are links and the names in mentions, since
/// they say where a text comes from rather than what it says.
struct TokenReader {
    /// A word and where it stands.
    struct Token {
        /// Where the word stands in the text, in bytes.
        var bytes: Range<Int>
        /// The hash of the whole word.
        var hash: UInt32
        /// Whether its pieces count too.
        var hasPieces: Bool
    }

    /// The longest part of a word that is read.
    static let longestWord = 40
    private static let number = named("number")
    private static let mention = named("mention")
    private static let link = named("link")

    private var at = 0
    private var lastSign: UInt8 = 0

    /// The next word, or `nil` at the end.
    @inline(__always) mutating func next(_ text: borrowing Span<UInt8>) -> Token? {
        while at < text.count {
            let byte = text[at]
            switch ByteKind.of(byte) {
            case .word:
                if let token = readWord(text) { return token }
            case .emoji:
                lastSign = 0
                return readEmoji(text)
            case .sign:
                at += 1
                guard byte != lastSign else { continue }
                lastSign = byte
                let hash = FeatureHash.word(FeatureHash.next(FeatureHash.start, byte))
                return Token(bytes: at - 1..<at, hash: hash, hasPieces: false)
            case .mention:
                at += 1
                if let token = readMention(text) { return token }
            case .other: at += 1
            }
        }
        return nil
    }

    private mutating func readWord(_ text: borrowing Span<UInt8>) -> Token? {
        if let link = readLink(text) { return link }
        var start = at
        var end = at
        var hasLetter = false
        while end < text.count, ByteKind.of(text[end]) == .word {
            hasLetter = hasLetter || !(text[end] &- 48 < 10 || text[end] == 0x27)
            end += 1
        }
        at = end
        while start < end, text[start] == 0x27 { start += 1 }
        while start < end, text[end - 1] == 0x27 { end -= 1 }
        guard start < end else { return nil }
        lastSign = 0
        guard hasLetter else {
            return Token(bytes: start..<end, hash: Self.number, hasPieces: false)
        }
        end = min(end, start + Self.longestWord)
        var hash = FeatureHash.start
        for index in start..<end { hash = FeatureHash.next(hash, text[index]) }
        return Token(bytes: start..<end, hash: FeatureHash.word(hash), hasPieces: true)
    }

    private mutating func readLink(_ text: borrowing Span<UInt8>) -> Token? {
        guard text[at] == UInt8(ascii: "h"), at + 7 < text.count,
            text[at + 1] == UInt8(ascii: "t"), text[at + 2] == UInt8(ascii: "t"),
            text[at + 3] == UInt8(ascii: "p")
        else { return nil }
        let colon = text[at + 4] == UInt8(ascii: "s") ? at + 5 : at + 4
        guard text[colon] == UInt8(ascii: ":"), text[colon + 1] == UInt8(ascii: "/") else {
            return nil
        }
        let start = at
        while at < text.count, text[at] > 0x20 { at += 1 }
        lastSign = 0
        return Token(bytes: start..<at, hash: Self.link, hasPieces: false)
    }

    private mutating func readMention(_ text: borrowing Span<UInt8>) -> Token? {
        let start = at - 1
        while at < text.count, ByteKind.of(text[at]) == .word || text[at] == UInt8(ascii: "_") {
            at += 1
        }
        guard at > start + 1 else { return nil }
        lastSign = 0
        return Token(bytes: start..<at, hash: Self.mention, hasPieces: false)
    }

    private mutating func readEmoji(_ text: borrowing Span<UInt8>) -> Token {
        let start = at
        at = min(at + 4, text.count)
        var hash = FeatureHash.start
        for index in start..<at { hash = FeatureHash.next(hash, text[index]) }
        return Token(bytes: start..<at, hash: FeatureHash.word(hash), hasPieces: false)
    }

    private static func named(_ name: String) -> UInt32 {
        FeatureHash.word(name.utf8.reduce(FeatureHash.start &+ 1) { FeatureHash.next($0, $1) })
    }
}

/// What a byte of folded text is to a model.
enum ByteKind {
    case word, emoji, sign, mention, other

    @inline(__always) static func of(_ byte: UInt8) -> ByteKind {
        if byte &- 97 < 26 || byte &- 48 < 10 || byte == 0x27 { return .word }
        if byte >= 0x80 { return byte >= 0xF0 ? .emoji : .word }
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."), 0x22: return .sign
        case UInt8(ascii: "@"): return .mention
        default: return .other
        }
    }
}
