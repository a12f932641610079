/// Cuts a comment into its sentences, each a range of Unicode scalars without the space around it.
///
///     SentenceRanges.of("Hi there. Go home!")     // [0..<9, 10..<18]
///
/// A sentence ends after `.`, `!`, `?` or `…` before a space, and at a line's end.
enum SentenceRanges {
    /// The most sentences that are told apart; the rest of a text is the last one.
    static let most = 100

    /// The sentences of a text, from its first on.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func of(_ text: String) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start: Int?
        var end = 0
        var hasClosed = false
        var place = 0
        for scalar in text.unicodeScalars {
            defer { place += 1 }
            if scalar.properties.isWhitespace {
                let isLineEnd = scalar == "\n" || scalar == "\r" || scalar == "\u{2029}"
                if let first = start, hasClosed || isLineEnd, sentences.count < most - 1 {
                    sentences.append(first..<end)
                    start = nil
                }
                continue
            }
            start = start ?? place
            end = place + 1
            switch scalar {
            case ".", "!", "?", "\u{2026}": hasClosed = true
            case "\"", "'", ")", "\u{2019}", "\u{201D}": break
            default: hasClosed = false
            }
        }
        if let start { sentences.append(start..<end) }
        return sentences
    }
}
