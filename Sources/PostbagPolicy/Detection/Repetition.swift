/// Tells a comment that only repeats itself.
enum Repetition {
    static func isRepetitive(_ text: PlainText) -> Bool {
        hasLongRun(text) || (!isVaried(text) && repeatsWords(text))
    }

    /// Forty of the same letter or digit that make up most of the text.
    private static func hasLongRun(_ text: PlainText) -> Bool {
        let lower = text.lower
        // A run that makes up most of the text lies across its middle.
        let middle = lower.count / 2
        guard lower.count >= longRun, lower[middle].isASCIILetter || lower[middle].isDigit else {
            return false
        }
        var start = middle
        while start > 0, lower[start - 1] == lower[middle] { start -= 1 }
        var end = middle
        while end < lower.count, lower[end] == lower[middle] { end += 1 }
        return end - start >= longRun && (end - start) * 2 > lower.count
    }

    private static let longRun = 40

    /// Whether there are so few words, or so many different ones, that the text cannot repeat
    /// itself.
    ///
    /// Words that fall on one bit of 64 count as one, so this never says more than is so.
    private static func isVaried(_ text: PlainText) -> Bool {
        var bits: UInt64 = 0
        var hash: UInt64 = 0
        var total = 0
        for byte in text.lower {
            if byte.isWordByte {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            } else if hash != 0 {
                bits |= 1 << (hash >> 58)
                hash = 0
                total += 1
                if bits.nonzeroBitCount > 24, bits.nonzeroBitCount * 4 > total { return true }
            }
        }
        if hash != 0 { total += 1 }
        return total < fewestWords || bits.nonzeroBitCount * 4 > total
    }

    private static let fewestWords = 16

    /// Sixteen words or more of which a handful make up nearly all.
    private static func repeatsWords(_ text: PlainText) -> Bool {
        var kinds: Set<WordHash> = []
        var total = 0
        var index = 0
        while index < text.lower.count {
            guard text.lower[index].isWordByte else {
                index += 1
                continue
            }
            var key = WordHash()
            while index < text.lower.count, text.lower[index].isWordByte {
                // Words of another script are not told apart here.
                if text.lower[index] == .foreignLetter { return false }
                key.add(text.lower[index])
                index += 1
            }
            total += 1
            kinds.insert(key)
            // Ordinary prose shows its variety soon.
            if kinds.count > 24, kinds.count * 4 > total { return false }
        }
        return total >= fewestWords && kinds.count * 4 <= total
    }
}
