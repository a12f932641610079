import PostbagText

/// A comment reduced to plain bytes in which numbers, links and addresses can be sought.
///
/// Digits of every script become `0`–`9`, full-width and styled letters become ASCII, every space
/// becomes a space, every dash a hyphen, and characters that print nothing disappear. A letter
/// that stays foreign becomes ``UInt8/foreignLetter`` and any other symbol ``UInt8/symbol``, so
/// each byte stands for one Unicode scalar of the comment, and `scalars(_:)` leads back to it.
package struct PlainText: Sendable {
    /// The bytes with their capitals.
    package let bytes: [UInt8]
    /// The bytes in lower case.
    package let lower: [UInt8]
    /// The original text.
    package let original: String
    /// Whether there is a decimal digit, of any script.
    package let hasDigit: Bool
    /// Whether the host of a link or an e-mail address may be in it.
    let mayHaveHost: Bool
    /// Whether every byte is the ASCII character that the original has there.
    var isASCII: Bool { offsets == nil }
    /// The runs of letters and digits that hold a digit.
    let digitTokens: [Range<Int>]
    /// How many Unicode scalars the original has.
    package let scalarCount: Int

    /// Where each byte stands in the original; `nil` when the text is plain ASCII.
    private let offsets: [Int32]?

    /// Reduces a comment.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package init(_ text: String) {
        original = text
        if let plain = PlainASCII(text) {
            bytes = plain.bytes
            lower = plain.lower
            offsets = nil
            hasDigit = plain.hasDigit
            mayHaveHost = plain.mayHaveHost
            digitTokens = plain.hasDigit ? Self.digitTokens(in: plain.lower) : []
            scalarCount = plain.bytes.count
            return
        }
        var folding = PlainFolding()
        folding.fold(text)
        bytes = folding.bytes
        lower = folding.lower
        offsets = folding.offsets
        hasDigit = folding.hasDigit
        mayHaveHost = true
        digitTokens = folding.hasDigit ? Self.digitTokens(in: folding.lower) : []
        scalarCount = folding.scalarCount
    }

    /// The range of the original, in Unicode scalars, that a range of bytes stands for.
    ///
    /// Marks and invisible characters after the last byte belong to it.
    package func scalars(_ range: Range<Int>) -> Range<Int> {
        guard let offsets, !range.isEmpty else { return range }
        let isLast = range.upperBound >= offsets.count
        let end = isLast ? scalarCount : Int(offsets[range.upperBound])
        return Int(offsets[range.lowerBound])..<end
    }

    /// The byte at an index, or a space outside the text.
    func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < lower.count ? lower[index] : UInt8(ascii: " ")
    }

    /// The lower-case text of a range of bytes; foreign letters show as `?`.
    func string(_ range: Range<Int>) -> String {
        String(decoding: lower[range].map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }

    /// The end of the run of letters and digits that starts at `start`.
    func endOfWord(from start: Int) -> Int {
        var end = start
        while end < lower.count, lower[end].isWordByte { end += 1 }
        return end
    }

    /// The start of the run of letters and digits that ends before `end`.
    func startOfWord(before end: Int) -> Int {
        var start = end
        while start > 0, lower[start - 1].isWordByte { start -= 1 }
        return start
    }
}
