/// Bit masks by word, in a table that is asked about every word of a comment.
///
/// A place is told by the low bits of a word's key; a word whose place is taken stands in the next
/// free one.
struct WordMasks {
    private var keys: [UInt64]
    private var masks: [UInt64]

    /// Makes a table for a few thousand words; no more than half of it may be filled.
    init(places: Int = 8_192) {
        keys = [UInt64](repeating: 0, count: places)
        masks = keys
    }

    /// Adds bits to a word's mask.
    mutating func insert(_ word: WordHash, _ bits: UInt64) {
        let place = place(of: word)
        keys[place] = word.value
        masks[place] |= bits
    }

    /// The mask of a word; 0 if the table does not hold it.
    subscript(word: WordHash) -> UInt64 {
        masks[place(of: word)]
    }

    private func place(of word: WordHash) -> Int {
        var place = Int(truncatingIfNeeded: word.value) & (keys.count - 1)
        while keys[place] != word.value, masks[place] != 0 {
            place = (place + 1) & (keys.count - 1)
        }
        return place
    }
}
