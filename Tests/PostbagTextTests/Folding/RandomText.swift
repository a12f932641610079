/// Text made at random from a seed, so that a failure can be had again.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func byte() -> UInt8 { UInt8(number(below: 256)) }

    /// A text of up to twenty pieces of many kinds.
    mutating func text() -> String {
        var text = ""
        for _ in 0..<number(below: 20) { text += piece() }
        return text
    }

    private mutating func piece() -> String {
        let kind = number(below: Self.fixed.count + 4)
        switch kind {
        case 0: return scalar(in: 0x00...0x7F)
        case 1: return scalar(in: 0x80...0x5FF)
        case 2: return scalar(in: 0x600...0xFFFF)
        case 3: return scalar(in: 0x1_0000...0x10_FFFF)
        default:
            let choices = Self.fixed[kind - 4]
            return choices[number(below: choices.count)]
        }
    }

    private mutating func scalar(in range: ClosedRange<Int>) -> String {
        let value = range.lowerBound + number(below: range.count)
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return "?" }
        return String(Character(scalar))
    }

    private static let fixed: [[String]] = [
        ["fool", "IDIOT", "the ", "muppet", "a", "b ", "f o o l", "f.o.o.l", "1d10t", "id**t"],
        [" ", "  ", "\n", "\r\n", "\n\n", "\t", "\u{A0}", "\u{2028}", "\u{3000}"],
        ["é", "e\u{301}", "\u{301}\u{302}\u{303}", "ﬁ", "ß", "½", "Æ", "…", "㍿", "ﷺ", "ŀ"],
        ["\u{200B}", "\u{AD}", "\u{FE0F}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{E0041}"],
        ["😀", "👍🏽", "👨‍👩‍👧", "🇬🇧", "🇫🇴🇴🇱", "🇫", "🅰", "1️⃣", "❤️"],
        ["&eacute;", "&#102;", "&#x66", "&amp;#102;", "&nope;", "&#0;", "&nbsp;", "&", "&#xD800;"],
        ["<b>", "</b>", "<br/>", "<p class='x'>", "<wbr>", "<script>", "<", "<!-- x -->", "<b"],
        ["[b]", "[/i]", "[x]", "[", "fo<i>o</i>l", "mode-\nration", "pil\nlock"],
        ["а", "ο", "Ａ", "𝓯", "ᴀ", "ж", "中", "ا", "が", "한", "क़"],
        ["*", "#", "@", "_", "---", "...", "!", "$", "'", "\"", "(", ")"],
    ]
}
