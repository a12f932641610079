import PostbagText

/// The sentence round a place in a view.
///
/// A sentence ends at `.`, `!` or `?` before a space or the end, or at a line break of the view.
struct Sentence {
    /// The sentence's bytes, its closing mark included.
    let bytes: Range<Int>
    /// Whether it closes with a question mark.
    let isQuestion: Bool

    init(round place: Range<Int>, in view: TextView) {
        let text = view.bytes
        var start = place.lowerBound
        while start > 0, !Self.ends(text, at: start - 1) { start -= 1 }
        var end = place.upperBound
        while end < text.count, !Self.ends(text, at: end) { end += 1 }
        let hasMark = end < text.count && text[end] != UInt8(ascii: "\n")
        bytes = start..<(hasMark ? end + 1 : end)
        isQuestion = hasMark && text[end] == UInt8(ascii: "?")
    }

    private static func ends(_ text: [UInt8], at index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "\n"): return true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard index + 1 < text.count else { return true }
            return [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "'")]
                .contains(text[index + 1])
        default: return false
        }
    }
}
