/// How likely the letters of a text are to follow one another in English.
///
/// Letters of any script, digits and the byte 0xFF make up words; only words of four ASCII letters
/// or more are judged, and no more than about 400 letters.
package struct LetterTally: Sendable {
    /// The pairs of different letters in the words judged.
    package private(set) var pairs = 0
    /// What those pairs cost together: up to 9 each, the rarest most.
    package private(set) var cost = 0
    /// The letters and digits of all words.
    package private(set) var letters = 0
    /// The letters of words struck along a row of keys, or the same few keys again and again.
    package private(set) var keyboard = 0
    /// The letters of longer words that are not of ASCII letters alone.
    package private(set) var other = 0

    private static let most = 400

    /// Counts in text in lower case.
    package init(_ text: [UInt8]) {
        let table = LetterPairs.shared
        unsafe text.withUnsafeBufferPointer { text in
            var at = 0
            while at < text.count, letters < LetterTally.most {
                let start = at
                while at < text.count, unsafe LetterTally.isWord(text[at]) { at &+= 1 }
                if at > start { unsafe add(text, start, at, table) }
                at &+= 1
            }
        }
    }

    @inline(__always) private static func isWord(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte &- 0x41 < 26 || byte == 0xFF
    }

    @inline(__always) private mutating func add(
        _ text: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int,
        _ table: LetterPairs
    ) {
        let count = end &- start
        letters &+= count
        guard count > 3 else { return }
        var (found, price, alongRow) = (0, 0, 0)
        var left = unsafe text[start] &- 0x61
        var isPlain = left < 26
        for at in start &+ 1..<end {
            let right = unsafe text[at] &- 0x61
            isPlain = isPlain && right < 26
            // "noooo" and "hmmm" are drawn out, not struck at random.
            if left != right, isPlain {
                let pair = table.pair(left, right)
                found &+= 1
                price &+= Int(pair & LetterPairs.costMask)
                alongRow &+= Int(pair >> 7)
            }
            left = right
        }
        // "NHS", "BREXIT" and names need no likely letters; nor do words of other scripts.
        guard isPlain else { return other &+= count }
        pairs &+= found
        cost &+= price
        let isAlongRow = count > 4 && alongRow * 5 >= (count - 1) * 4
        let isStruck = unsafe isAlongRow || LetterTally.isHammered(text, start, count)
        if isStruck { keyboard &+= count }
    }

    /// The same three or four keys three times or more, as in "asdasdasd".
    private static func isHammered(
        _ text: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ count: Int
    ) -> Bool {
        for period in [3, 4] where count >= period * 3 {
            guard unsafe text[start] == text[start + period] else { continue }
            let keys = unsafe Set(text[start..<start + period])
            let isRepeated = (start + period..<start + count).allSatisfy {
                unsafe text[$0] == text[$0 - period]
            }
            if keys.count == period, isRepeated { return true }
        }
        return false
    }
}
