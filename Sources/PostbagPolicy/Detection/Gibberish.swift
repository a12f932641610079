/// Tells keys struck at random from words, by how rare their pairs of letters are in English.
enum Gibberish {
    static func isGibberish(_ text: PlainText) -> Bool {
        isMarksOnly(text) || hasUnlikelyLetters(text) || isBuriedInMarks(text)
    }

    /// Rare pairs on average over all longer words, or most words along one row of keys.
    private static func hasUnlikelyLetters(_ text: PlainText) -> Bool {
        var tally = Tally()
        var index = 0
        while index < text.lower.count, tally.letters < 400 {
            guard text.lower[index].isWordByte else {
                index += 1
                continue
            }
            let end = text.endOfWord(from: index)
            tally.add(text, index..<end)
            index = end
        }
        return tally.isUnlikely
    }

    private struct Tally {
        var pairs = 0
        var cost = 0
        var letters = 0
        var keyboard = 0
        var other = 0

        mutating func add(_ text: PlainText, _ word: Range<Int>) {
            letters += word.count
            guard word.count > 3 else { return }
            // "NHS", "BREXIT" and names need no likely letters; nor do words of other scripts.
            guard text.lower[word].allSatisfy(\.isLower) else {
                other += word.count
                return
            }
            var alongRow = 0
            for index in word.dropFirst() {
                let (left, right) = (text.lower[index - 1], text.lower[index])
                // "noooo" and "hmmm" are drawn out, not struck at random.
                if left == right { continue }
                pairs += 1
                cost += Int(Gibberish.costs[Int(left - 0x61) * 26 + Int(right - 0x61)])
                if Gibberish.isNextKey(left, right) { alongRow += 1 }
            }
            let isAlongRow = word.count > 4 && alongRow * 5 >= (word.count - 1) * 4
            if isAlongRow || Gibberish.isHammered(text.lower[word]) { keyboard += word.count }
        }

        var isUnlikely: Bool {
            guard letters > 5, other * 2 < letters else { return false }
            if keyboard * 5 >= letters * 4 { return true }
            // Most letters must stand in words long enough to judge.
            guard pairs * 2 >= letters else { return false }
            return pairs >= 12 ? cost * 10 > pairs * 39 : pairs >= 5 && cost * 10 > pairs * 46
        }
    }

    /// The same three or four keys three times or more, as in "asdasdasd".
    private static func isHammered(_ word: ArraySlice<UInt8>) -> Bool {
        [3, 4].contains { period in
            guard word.count >= period * 3, Set(word.prefix(period)).count == period else {
                return false
            }
            return zip(word, word.dropFirst(period)).allSatisfy { $0 == $1 }
        }
    }

    /// Whether two keys stand side by side in a row of letters.
    private static func isNextKey(_ left: UInt8, _ right: UInt8) -> Bool {
        let (a, b) = (keys[Int(left - 0x61)], keys[Int(right - 0x61)])
        return a / 16 == b / 16 && abs(a - b) == 1
    }

    private static let keys: [Int] = {
        var keys = Array(repeating: 0, count: 26)
        for (row, letters) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
            for (column, letter) in letters.utf8.enumerated() {
                keys[Int(letter - 0x61)] = row * 16 + column
            }
        }
        return keys
    }()

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
        guard text.scalarCount > text.lower.count || text.lower.contains(.symbol) else {
            return false
        }
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

    /// What each pair of letters costs, from 0 (common) to 9, counted over English comments.
    ///
    /// The row is the first letter and the column the second, each from `a` to `z`.
    private static let costs: [UInt8] = [
        "63335434364232637232445545",
        "24552665256255268234266847",
        "26462672273366266342377947",
        "25531545157444257336345847",
        "35323445465332545223544446",
        "26552257286366269243276848",
        "26651632286343269235375947",
        "15651675286444267343375737",
        "34233436674331246322537674",
        "15551555355655248555255755",
        "25551553165353347424374838",
        "25542557275256259634356927",
        "13561666277535228636366847",
        "25322425254564356522446746",
        "44345435464331337233233556",
        "26652663277256238233376748",
        "35585668488558555648065888",
        "24431546274444247333345737",
        "35362563274434335521374847",
        "26461572187455369233375836",
        "33333436365232538222667665",
        "26761667187666268556577959",
        "14552562275453257335675857",
        "35262574266556317652355448",
        "24342545265333239323454755",
        "25761654286445378556366733",
    ].joined().utf8.map { $0 - 0x30 }
}
