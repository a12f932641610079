/// Tells a text whose words nobody writes in English, whatever language or nonsense they are.
///
/// For languages of which no everyday words are known, and for letters in any other order. Dialect
/// stays free: most of its words stand in English texts as well.
enum UnknownWords {
    /// The fewest different words that tell anything.
    private static let fewest = 5
    /// So many show what the longest comment is written in.
    private static let sample = 60
    private static let shortest = 4

    /// Whether at most a quarter of the longer words are English.
    ///
    /// Words with a capital are passed over unless all have it, since names are of no language,
    /// and so are links, handles and whatever holds a digit.
    static func areMost(of text: PlainText) -> Bool {
        let isShouted = !text.bytes.contains(where: \.isLower)
        var kinds: Set<UInt64> = []
        var known = 0
        for token in text.lower.indices.split(whereSeparator: { text.lower[$0].isSpace }) {
            guard !text.lower[token].contains(where: \.isNoPartOfSpeech) else { continue }
            for word in token.split(whereSeparator: { !text.lower[$0].isLetter }) {
                let isName = !isShouted && text.bytes[word.lowerBound].isUpper
                guard word.count >= shortest, !isName else { continue }
                let hash = LetterHash.of(Letters.collapsed(text.lower[word]))
                guard kinds.insert(hash).inserted else { continue }
                if OrdinaryWords.contains(hash) { known += 1 }
            }
            if kinds.count >= sample { break }
        }
        return kinds.count >= fewest && known * 4 <= kinds.count
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A }

    /// Whether words that hold it are links, handles, tags or numbers.
    fileprivate var isNoPartOfSpeech: Bool {
        switch self {
        case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "#"): true
        default: isDigit
        }
    }
}
