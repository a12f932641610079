import PostbagText

/// Tells keys struck at random from words, by how rare their pairs of letters are in English.
enum Gibberish {
    static func isGibberish(_ text: PlainText) -> Bool {
        isMarksOnly(text) || hasUnlikelyLetters(text) || isBuriedInMarks(text)
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
}
