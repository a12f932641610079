/// Tells a comment that only repeats itself.
enum Repetition {
    static func isRepetitive(_ text: PlainText) -> Bool {
        hasLongRun(text) || (!isVaried(text) && repeatsWords(text))
    }

    /// Forty of the same letter or digit that make up most of the text.
    private static func hasLongRun(_ text: PlainText) -> Bool {
        var run = 0
        var longest = 0
        var last: UInt8 = 0
        for byte in text.lower {
            run = byte == last ? run + 1 : 1
            last = byte
            if byte.isASCIILetter || byte.isDigit { longest = max(longest, run) }
        }
        return longest >= 40 && longest * 2 > text.lower.count
    }

    /// Whether the first words are so many different ones that the text cannot repeat itself.
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
        return false
    }

    /// Sixteen words or more of which a handful make up nearly all.
    private static func repeatsWords(_ text: PlainText) -> Bool {
        var kinds: Set<WordKey> = []
        var total = 0
        var index = 0
        while index < text.lower.count {
            guard text.lower[index].isWordByte else {
                index += 1
                continue
            }
            var key = WordKey()
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
        return total >= 16 && kinds.count * 4 <= total
    }
}
