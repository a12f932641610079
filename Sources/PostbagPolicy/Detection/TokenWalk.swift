extension PlainText {
    /// The runs of letters and digits of which at least one byte is a digit.
    static func digitTokens(in lower: [UInt8]) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var index = 0
        while index < lower.count {
            guard lower[index].isWordByte else {
                index += 1
                continue
            }
            let start = index
            var isNumbered = false
            while index < lower.count, lower[index].isWordByte {
                if lower[index].isDigit { isNumbered = true }
                index += 1
            }
            if isNumbered { tokens.append(start..<index) }
        }
        return tokens
    }

    /// The next run of letters and digits after spaces or hyphens only, up to `gap` of them.
    func token(after end: Int, gap: Int) -> Range<Int>? {
        var start = end
        while start - end < gap, byte(start) == 0x20 || byte(start) == UInt8(ascii: "-") {
            start += 1
        }
        guard start > end, byte(start).isWordByte else { return nil }
        return start..<endOfWord(from: start)
    }

    /// The letters and digits of a range, in capitals, without what stands between them.
    func squeezed(_ range: Range<Int>) -> [UInt8] {
        lower[range].filter(\.isWordByte).map { $0.isLower ? $0 & 0xDF : $0 }
    }

    /// Whether every letter of a range is a capital.
    func isCapital(_ range: Range<Int>) -> Bool {
        !bytes[range].contains(where: \.isLower)
    }
}
