/// Finds National Insurance numbers and United States social security numbers.
enum NationalInsurance {
    static func ranges(in text: PlainText) -> [Range<Int>] {
        text.digitTokens.compactMap { token in
            british(in: text, from: token) ?? american(in: text, from: token)
        }
    }

    private static func british(in text: PlainText, from token: Range<Int>) -> Range<Int>? {
        // "QQ 12 34 56 C": the two letters may stand apart from the digits.
        var start = token.lowerBound
        if text.lower[start].isDigit {
            guard start > 2, text.byte(start - 1) == 0x20 else { return nil }
            start = text.startOfWord(before: start - 1)
            guard token.lowerBound - start == 3 else { return nil }
        }
        var symbols: [UInt8] = []
        var index = start
        while symbols.count < 9, index < text.lower.count {
            let end = text.endOfWord(from: index)
            guard end > index else { return nil }
            symbols += text.squeezed(index..<end)
            if symbols.count == 9 { return isValid(symbols) ? start..<end : nil }
            guard text.byte(end) == 0x20 || text.byte(end) == UInt8(ascii: "-") else { return nil }
            index = end + 1
        }
        return nil
    }

    private static func isValid(_ symbols: [UInt8]) -> Bool {
        guard symbols[0].isUpper, symbols[1].isUpper, symbols[2...7].allSatisfy(\.isDigit),
            (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(symbols[8])
        else { return false }
        if "DFIQUV".utf8.contains(symbols[0]) || "DFIOQUV".utf8.contains(symbols[1]) {
            return false
        }
        return !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]
            .contains(String(decoding: symbols[..<2], as: UTF8.self))
    }

    /// Three, two and four digits with hyphens, in an area that was ever issued.
    private static func american(in text: PlainText, from token: Range<Int>) -> Range<Int>? {
        let dash = UInt8(ascii: "-")
        guard token.count == 3, text.lower[token].allSatisfy(\.isDigit),
            text.byte(token.lowerBound - 1) != dash, text.byte(token.upperBound) == dash
        else { return nil }
        let middle = token.upperBound + 1..<text.endOfWord(from: token.upperBound + 1)
        guard middle.count == 2, text.byte(middle.upperBound) == dash else { return nil }
        let last = middle.upperBound + 1..<text.endOfWord(from: middle.upperBound + 1)
        guard last.count == 4, text.lower[middle].allSatisfy(\.isDigit),
            text.lower[last].allSatisfy(\.isDigit), text.byte(last.upperBound) != dash
        else { return nil }
        let area = text.string(token)
        guard area != "000", area != "666", !area.hasPrefix("9") else { return nil }
        return token.lowerBound..<last.upperBound
    }
}
