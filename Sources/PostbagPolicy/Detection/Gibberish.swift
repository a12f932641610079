import PostbagText

/// Tells keys struck at random from words, by how rare their pairs of letters are in English.
enum Gibberish {
    static func isGibberish(_ text: PlainText) -> Bool {
        isMarksOnly(text) || hasUnlikelyLetters(text) || isBuriedInMarks(text) || isCode(text)
            || isWronglyDecoded(text)
    }

    /// Rare pairs on average over all longer words, or most words along one row of keys.
    private static func hasUnlikelyLetters(_ text: PlainText) -> Bool {
        let tally = LetterTally(text.lower)
        guard tally.letters > 5, tally.other * 2 < tally.letters else { return false }
        if tally.keyboard * 5 >= tally.letters * 4 { return true }
        // Most letters must stand in words long enough to judge.
        guard tally.pairs * 2 >= tally.letters else { return false }
        return tally.pairs >= 12
            ? tally.cost * 10 > tally.pairs * 39
            : tally.pairs >= 5 && tally.cost * 10 > tally.pairs * 46
    }

    /// Signs without words, such as `$%^&*()_+`; dots, dashes, marks and emoji alone are speech.
    private static func isMarksOnly(_ text: PlainText) -> Bool {
        var marks: Set<UInt8> = []
        var count = 0
        for byte in text.lower where byte != 0x20 && byte != 0x0A {
            guard !byte.isWordByte, byte != .symbol else { return false }
            if ![0x21, 0x3F, 0x2E, 0x2D, 0x5F, 0x3D].contains(byte) {
                marks.insert(byte)
                count += 1
            }
        }
        return count >= 8 && marks.count >= 4
    }

    /// More combining marks than letters, as in "zalgo" text, or unreadable bytes.
    private static func isBuriedInMarks(_ text: PlainText) -> Bool {
        guard !text.isASCII,
            text.scalarCount > text.lower.count || text.lower.contains(.symbol)
        else { return false }
        var marks = 0
        var broken = 0
        for scalar in text.original.unicodeScalars {
            switch scalar.value {
            case 0x0300...0x036F: marks += 1
            case 0xFFFD: broken += 1
            default: break
            }
        }
        return marks > text.lower.count || broken * 3 > text.scalarCount
    }

    /// One long string of letters and digits without words, as of Base64, and little beside it.
    private static func isCode(_ text: PlainText) -> Bool {
        guard !text.mayHaveHost else { return false }
        return text.digitTokens.contains { token in
            guard token.count >= 32, token.count * 2 > text.bytes.count else { return false }
            let bytes = text.bytes[token]
            return bytes.count(where: \.isUpper) >= 5 && bytes.count(where: \.isLower) >= 5
        }
    }

    /// Letters of one encoding read as another, as "Ã©" for "é", all over the text.
    private static func isWronglyDecoded(_ text: PlainText) -> Bool {
        guard !text.isASCII else { return false }
        var pairs = 0
        var before: Unicode.Scalar = " "
        for scalar in text.original.unicodeScalars {
            // What UTF-8 begins a character with, and then what is no letter and no space.
            let isLead = (0xC2...0xC3).contains(before.value) || before.value == 0xE2
            if isLead, scalar.value >= 0x80, !scalar.properties.isAlphabetic { pairs += 1 }
            before = scalar
        }
        return pairs >= 4 && pairs * 8 > text.scalarCount
    }
}
