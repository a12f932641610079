/// A text with `▸` and `◂` round the parts that a scanner must find, for tests.
struct MarkedSample {
    let text: String
    let ranges: [Range<Int>]

    init(_ marked: String) {
        var scalars = String.UnicodeScalarView()
        var ranges: [Range<Int>] = []
        var start = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "▸": start = scalars.count
            case "◂": ranges.append(start..<scalars.count)
            default: scalars.append(scalar)
            }
        }
        text = String(scalars)
        self.ranges = ranges
    }
}

/// Texts that no scanner may crash on, whatever it makes of them.
let awkwardTexts = [
    "", " ", "\u{0}", "\u{200D}", "\u{FFFD}\u{FFFD}", "👩‍👩‍👧‍👦🏴‍☠️", "e\u{301}\u{301}\u{301}", "\r\n\r\n",
    "@", "a@", "@b.com",
    "at", "0", "00", "+", "+4", "(", "1.", ".1", "://", "http://", "http://@", "x.", ".com",
    "٠٧٧٠٠ ٩٠٠١٢٣", "０７７００ ９００１２３", "\u{1F1EC}\u{1F1E7}", "1\u{20E3}2\u{FE0F}\u{20E3}", "ﷺ",
    "\u{202E}321",
    "double", "double double", "hundred", "one hundred thousand", "AB", "A1", "flat", "14", "14 ",
    "\u{10FFFF}", String(repeating: "1 ", count: 3_000), String(repeating: "a.", count: 3_000),
    String(repeating: "at ", count: 2_000), String(repeating: "1.1 dot ", count: 1_000),
]
