/// The pieces of a word: three to five bytes side by side, with a mark before and after the word.
enum WordPieces {
    /// The shortest and the longest piece, in bytes.
    static let lengths = 3...5

    /// Hands the hash of each piece on.
    ///
    /// The whole word with both its marks is left out: it is known by its own hash.
    @inline(__always) static func forEach(
        of word: Range<Int>,
        in text: borrowing Span<UInt8>,
        _ body: (UInt32) -> Void
    ) {
        let count = word.count + 2
        var window: UInt64 = 0x3C
        for index in 1..<count {
            let byte = index <= word.count ? text[word.lowerBound + index - 1] : 0x3E
            window = window << 8 | UInt64(byte)
            if index >= 2, count > 3 { body(FeatureHash.piece(window & 0xFF_FFFF, length: 3)) }
            if index >= 3, count > 4 { body(FeatureHash.piece(window & 0xFFFF_FFFF, length: 4)) }
            if index >= 4, count > 5 { body(FeatureHash.piece(window & 0xFF_FFFF_FFFF, length: 5)) }
        }
    }
}
