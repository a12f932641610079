/// A word that spells digits of a telephone number.
enum NumberWord {
    case digits([UInt8])
    /// `double`, `treble`: the next digit stands several times.
    case multiple(Int)
    /// `hundred`, `thousand`: noughts after the digits before.
    case zeros([UInt8])

    init?(_ text: PlainText, _ range: Range<Int>) {
        guard (1...8).contains(range.count), let word = Self.words[WordKey(text.lower[range])]
        else { return nil }
        self = word
    }

    /// Whether a number, in digits or in words, can start with two bytes; few other words can.
    static func mayStart(_ first: UInt8, _ second: UInt8) -> Bool {
        if first.isDigit || second.isDigit { return true }
        guard first.isLower else { return false }
        // "o" for nought stands alone, and so may an "l" or "i" that is a one.
        guard second.isLower else { return first == UInt8(ascii: "o") }
        return starts[Int(first - 0x61) * 26 + Int(second - 0x61)]
    }

    private static let starts: [Bool] = {
        var starts = Array(repeating: false, count: 26 * 26)
        for word in spelt.keys where word.utf8.count > 1 {
            let letters = Array(word.utf8.prefix(2))
            starts[Int(letters[0] - 0x61) * 26 + Int(letters[1] - 0x61)] = true
        }
        return starts
    }()

    private static let words: [WordKey: NumberWord] = Dictionary(
        uniqueKeysWithValues: spelt.map { (WordKey($0.key.utf8), $0.value) }
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
