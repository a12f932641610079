extension StreetAddresses {
    /// "Maple Road, number 14" and, as on the Continent, "Hauptstrasse 14".
    func rangeWithNumberLast(_ token: Range<Int>) -> Range<Int>? {
        var end = token.lowerBound
        var isNamed = false
        if let word = wordBefore(end), ["number", "no", "nr"].contains(text.string(word)) {
            isNamed = true
            end = word.lowerBound
        }
        guard let kind = wordBefore(end) else { return nil }
        let kindWord = text.string(kind)
        if isContinental(kind), !isNamed || kind.count > 6 {
            return kind.lowerBound..<token.upperBound
        }
        // "a better place. No. 131" is two sentences.
        guard isNamed, text.byte(kind.upperBound) != UInt8(ascii: "."),
            let name = wordBefore(kind.lowerBound),
            StreetWords.kinds.contains(kindWord) || StreetWords.everydayKinds.contains(kindWord),
            !StreetWords.notInNames.contains(text.string(name))
        else { return nil }
        return name.lowerBound..<token.upperBound
    }

    private func wordBefore(_ end: Int) -> Range<Int>? {
        var index = end
        while index > 0, end - index < 3,
            [0x20, UInt8(ascii: ","), UInt8(ascii: ".")].contains(text.lower[index - 1])
        {
            index -= 1
        }
        guard index < end, index > 0, text.lower[index - 1].isLetter else { return nil }
        let start = text.startOfWord(before: index)
        return start < index ? start..<index : nil
    }

    /// One word that ends as German, Dutch and Scandinavian streets do.
    private func isContinental(_ word: Range<Int>) -> Bool {
        let name = text.string(word)
        guard name.utf8.count > 6, text.bytes[word.lowerBound].isUpper else { return false }
        return StreetWords.continentalEndings.contains { name.hasSuffix($0) }
    }
}
