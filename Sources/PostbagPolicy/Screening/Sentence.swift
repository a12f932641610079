import PostbagText

/// The sentence round a place in a view.
///
/// A sentence ends at `.`, `!` or `?` before a space or the end, or at a line break of the view.
/// Of a longer one, about 300 bytes either side of the place count, cut at a space.
struct Sentence {
    /// The most bytes either side; conditions would search endless sentences again and again.
    private static let reach = 300

    /// The sentence's bytes, its closing mark included.
    let bytes: Range<Int>
    /// Whether it closes with a question mark.
    let isQuestion: Bool

    init(round place: Range<Int>, in view: TextView) {
        let text = view.bytes
        let first = max(0, place.lowerBound - Self.reach)
        var start = place.lowerBound
        while start > first, !Self.ends(text, at: start - 1) { start -= 1 }
        if start == first, first > 0 {
            start =
                text[first..<place.lowerBound].firstIndex(of: UInt8(ascii: " ")) ?? place.lowerBound
        }
        let last = min(text.count, place.upperBound + Self.reach)
        var end = place.upperBound
        while end < last, !Self.ends(text, at: end) { end += 1 }
        if end == last, last < text.count, !Self.ends(text, at: last) {
            end = text[place.upperBound..<last].lastIndex(of: UInt8(ascii: " ")) ?? place.upperBound
            bytes = start..<end
            isQuestion = false
            return
        }
        let hasMark = end < text.count && text[end] != UInt8(ascii: "\n")
        bytes = start..<(hasMark ? end + 1 : end)
        isQuestion = hasMark && text[end] == UInt8(ascii: "?")
    }

    private static func ends(_ text: [UInt8], at index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "\n"): return true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard index + 1 < text.count else { return true }
            switch text[index + 1] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                return true
            default: return false
            }
        default: return false
        }
    }
}
