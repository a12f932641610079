/// Counts the everyday words of each language in a text written in Latin letters.
struct WordTally {
    /// Everyday words of each language; empty while there is none of a language not listed.
    private var hits: [Int] = []
    /// Different everyday words of each language, so that one repeated word proves nothing.
    private var kinds: [Int] = []
    private var total = 0

    /// Hits that count for at least one listed language.
    private var listedHits = 0
    private let listed: UInt64

    /// Counts the words of a text; the languages listed are bits of a mask.
    init(_ text: PlainText, listed: UInt64) {
        self.listed = listed
        var seen: Set<WordHash> = []
        let masks = EverydayWords.masks
        WordWalk.forEachWord(in: text.original) { word in
            total += 1
            let mask = masks[word]
            if mask != 0 { count(word, mask, &seen) }
            // Ordinary prose shows its language in a few lines.
            if total == Self.glance, listedHits * 3 > total { return false }
            return total < Self.sample
        }
    }

    private mutating func count(_ word: WordHash, _ mask: UInt64, _ seen: inout Set<WordHash>) {
        if mask & listed != 0 { listedHits += 1 }
        var rest = mask & ~listed
        guard rest != 0 else { return }
        if hits.isEmpty {
            hits = Array(repeating: 0, count: EverydayWords.languages.count)
            kinds = hits
        }
        let isNew = seen.insert(word).inserted
        while rest != 0 {
            let language = rest.trailingZeroBitCount
            hits[language] += 1
            if isNew { kinds[language] += 1 }
            rest &= rest - 1
        }
    }

    private static let glance = 40
    /// So many words show the language of the longest comment.
    private static let sample = 150

    /// The language of most of the text, if it is not listed and the words are sure of it.
    var unlisted: String? {
        guard total >= 5, let most = hits.max(),
            let best = hits.indices.first(where: { hits[$0] == most && kinds[$0] >= 3 }),
            most * 5 >= total
        else { return nil }
        // English shares a few short words with most neighbours; half again as many is sure.
        guard most * 2 >= listedHits * 3 + (listedHits == 0 ? 0 : 2) else { return nil }
        return EverydayWords.languages[best]
    }

    /// Whether at most one word in five is an everyday one of a listed language.
    var isHardlyListed: Bool { total >= 6 && listedHits * 5 <= total }
}

/// Walks the words of a text in lower case, accents kept, apostrophes as breaks.
enum WordWalk {
    /// Calls `body` with each word until it returns `false`; links and handles are passed over.
    static func forEachWord(in text: String, _ body: (WordHash) -> Bool) {
        var word = WordHash()
        var length = 0
        var isWord = true
        var lead: UInt8 = 0
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte.isASCIILetter {
                word.add(byte | 0x20)
                length += 1
            } else if byte >= 0xC3, byte <= 0xC9 {
                lead = byte
                word.add(byte)
                length += 1
            } else if byte & 0xC0 == 0x80, lead != 0 {
                // In Latin-1 the capitals stand 0x20 before the small letters.
                word.add(lead == 0xC3 && byte < 0x9F ? byte | 0x20 : byte)
                lead = 0
            } else if byte == 0xCC || byte == 0xCD || byte & 0xC0 == 0x80 {
                // A combining accent stands apart from its letter and changes nothing here.
                continue
            } else if byte == 0x2F || byte == 0x40 || byte == 0x5F || byte.isDigit {
                isWord = false
            } else {
                if isWord, length > 0, !body(word) { return }
                word = WordHash()
                (length, isWord, lead) = (0, true, 0)
            }
        }
        if isWord, length > 0 { _ = body(word) }
    }
}
