/// The parts of a comment that quote somebody.
///
/// Only a comment with words of its own outside quotes anything: a comment that is nothing but
/// a quotation is the writer's own.
struct Quotations {
    private var ranges: [Range<Int>] = []

    /// No quotation.
    init() {}

    init(in scalars: [Unicode.Scalar]) {
        ranges = Self.quotedLines(scalars) + Self.quotedSpans(scalars)
        if !ranges.isEmpty, Self.wordsOutside(ranges, of: scalars) < 2 { ranges = [] }
    }

    /// Whether a mark may open a quotation; the apostrophes of "don't" and "lads'" do not.
    static func mayStand(in text: String) -> Bool {
        let bytes = text.utf8.span
        var last: UInt8 = 0x20
        for index in bytes.indices {
            let byte = bytes[index]
            if byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ">") {
                return true
            }
            if byte == UInt8(ascii: "'"), !last.isASCIILetter { return true }
            last = byte
        }
        return false
    }

    /// Whether a place stands inside a quotation.
    func hold(_ place: Range<Int>) -> Bool {
        ranges.contains { $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound }
    }

    private static func quotedLines(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in 0...scalars.count {
            guard index == scalars.count || scalars[index] == "\n" else { continue }
            let line = start..<index
            let first = scalars[line].first { $0 != " " }
            if first == ">" { ranges.append(line) }
            start = index + 1
        }
        return ranges
    }

    /// The marks that may close a quotation after one that may open it.
    private static func closing(_ mark: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch mark {
        case "\"", "\u{201C}": ["\"", "\u{201D}", "\u{201C}"]
        case "\u{201E}": ["\u{201C}", "\u{201D}"]
        case "\u{AB}": ["\u{BB}"]
        case "'", "\u{2018}": ["'", "\u{2019}"]
        default: nil
        }
    }

    private static func quotedSpans(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        // A mark that never closes would be searched for again and again in a hostile text.
        var searchesLeft = 64
        while index < scalars.count, searchesLeft > 0 {
            if let marks = closing(scalars[index]), opens(scalars, at: index) {
                let end = (index + 1..<scalars.count).first {
                    marks.contains(scalars[$0]) && closes(scalars, at: $0)
                }
                searchesLeft -= 1
                if let end {
                    ranges.append(index..<(end + 1))
                    index = end
                }
            }
            index += 1
        }
        return ranges
    }

    private static func opens(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        index == 0 || !scalars[index - 1].properties.isAlphabetic
    }

    private static func closes(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic
    }

    private static func wordsOutside(
        _ ranges: [Range<Int>],
        of scalars: [Unicode.Scalar]
    ) -> Int {
        var isQuoted = [Bool](repeating: false, count: scalars.count)
        for range in ranges {
            for index in range { isQuoted[index] = true }
        }
        var words = 0
        var isInWord = false
        for (index, scalar) in scalars.enumerated() where words < 2 {
            let isLetter = !isQuoted[index] && scalar.properties.isAlphabetic
            if isLetter, !isInWord { words += 1 }
            isInWord = isLetter
        }
        return words
    }
}
