/// A word that spells digits of a telephone number.
enum NumberWord {
    case digits([UInt8])
    /// `double`, `treble`: the next digit stands several times.
    case multiple(Int)
    /// `hundred`, `thousand`: noughts after the digits before.
    case zeros([UInt8])

    init?(_ text: PlainText, _ range: Range<Int>) {
        guard (1...8).contains(range.count), let word = Self.words[WordHash(text.lower[range])]
        else { return nil }
        self = word
    }

    /// What a number, in digits or in words, can start with; few other words can.
    struct Starts {
        /// For each pair of first letters, the third letters as bits.
        private let thirds: [UInt32] = {
            var thirds = [UInt32](repeating: 0, count: 26 * 26)
            for word in spelt.keys where word.utf8.count > 1 {
                let letters = word.utf8.map { Int($0) - 0x61 }
                // A word of two letters ends where another may go on.
                let third: UInt32 = letters.count > 2 ? 1 << UInt32(letters[2]) : shortWord
                thirds[letters[0] * 26 + letters[1]] |= third
            }
            return thirds
        }()
        private static let shortWord: UInt32 = 1 << 31

        /// Whether a number can start with three bytes, of which any after its end are spaces.
        @inline(__always)
        func contain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
            if first.isLower, second.isLower {
                let letters = thirds[Int(first &- 0x61) * 26 + Int(second &- 0x61)]
                guard !third.isLower else { return letters & (1 << UInt32(third &- 0x61)) != 0 }
                return letters & Self.shortWord != 0 && !third.isWordByte
            }
            // "o" for nought stands alone, and so may an "l" or "i" that is a one.
            return first.isDigit || second.isDigit || first == UInt8(ascii: "o")
        }
    }

    /// How numbers can start.
    static let starts = Starts()

    private static let words: [WordHash: NumberWord] = Dictionary(
        uniqueKeysWithValues: spelt.map { (WordHash($0.key.utf8), $0.value) }
    )

    private static let spelt: [String: NumberWord] = [
        "zero": .digits([0]), "oh": .digits([0]), "o": .digits([0]), "nought": .digits([0]),
        "nil": .digits([0]), "naught": .digits([0]),
        "one": .digits([1]), "two": .digits([2]), "three": .digits([3]), "four": .digits([4]),
        "five": .digits([5]), "six": .digits([6]), "seven": .digits([7]), "eight": .digits([8]),
        "nine": .digits([9]), "ten": .digits([1, 0]), "eleven": .digits([1, 1]),
        "twelve": .digits([1, 2]), "thirteen": .digits([1, 3]), "fourteen": .digits([1, 4]),
        "fifteen": .digits([1, 5]), "sixteen": .digits([1, 6]), "seventeen": .digits([1, 7]),
        "eighteen": .digits([1, 8]), "nineteen": .digits([1, 9]),
        "twenty": .digits([2, 0]), "thirty": .digits([3, 0]), "forty": .digits([4, 0]),
        "fifty": .digits([5, 0]), "sixty": .digits([6, 0]), "seventy": .digits([7, 0]),
        "eighty": .digits([8, 0]), "ninety": .digits([9, 0]),
        "double": .multiple(2), "dubble": .multiple(2), "treble": .multiple(3),
        "triple": .multiple(3), "hundred": .zeros([0, 0]), "thousand": .zeros([0, 0, 0]),
    ]
}
