/// Finds addresses by the part of a building or the box they end in, whatever the street is called.
///
/// "1930 Delannoyplaats, Apt. 98" and "P.O. Box 12" are addresses; "apartment 4" alone is not.
enum UnitAddresses {
    static func ranges(in text: PlainText) -> [Range<Int>] {
        let tokens = text.digitTokens
        return tokens.indices.compactMap { place in
            guard let range = range(in: text, tokens: tokens, at: place) else { return nil }
            return PublicPlaces.isMeant(in: text, around: range) ? nil : range
        }
    }

    private static func range(
        in text: PlainText,
        tokens: [Range<Int>],
        at place: Int
    ) -> Range<Int>? {
        let token = tokens[place]
        guard token.count < 6, let word = wordBefore(text, token.lowerBound) else { return nil }
        switch text.string(word) {
        case "apt", "apartment", "suite", "ste":
            guard place > 0 else { return nil }
            let number = tokens[place - 1]
            // The house's number, and between the two a name.
            guard number.count < 6, word.lowerBound - number.upperBound < 50,
                text.lower[number.upperBound..<word.lowerBound].contains(where: \.isLetter),
                !text.lower[number.upperBound..<word.lowerBound].contains(UInt8(ascii: "!"))
            else { return nil }
            return number.lowerBound..<token.upperBound
        case "box":
            guard let office = wordBefore(text, word.lowerBound) else { return nil }
            let isPostOffice = ["po", "o", "office"].contains(text.string(office))
            return isPostOffice ? office.lowerBound..<token.upperBound : nil
        default: return nil
        }
    }

    private static func wordBefore(_ text: PlainText, _ end: Int) -> Range<Int>? {
        var index = end
        while index > 0, end - index < 3,
            [0x20, UInt8(ascii: "."), UInt8(ascii: "#")].contains(text.lower[index - 1])
        {
            index -= 1
        }
        let start = text.startOfWord(before: index)
        return start < index ? start..<index : nil
    }
}
