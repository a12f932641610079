/// Finds street addresses: a house number, a name and a kind of street.
///
/// "14 Maple Road" is an address; "2 lanes of the road" and "a 10 minute drive" are not. Kinds
/// that are also everyday words ("walk", "way", "park") count only with a capital. The address of
/// a public building that the sentence names stays free.
struct StreetAddresses {
    let text: PlainText

    static func ranges(in text: PlainText) -> [Range<Int>] {
        let reader = StreetAddresses(text: text)
        return text.digitTokens.compactMap { token in
            guard let range = reader.range(at: token) else { return nil }
            return PublicPlaces.isMeant(in: text, around: range) ? nil : range
        }
    }

    private func range(at token: Range<Int>) -> Range<Int>? {
        guard isHouseNumber(token) else { return nil }
        let isNamed = isHouseNamed(before: token)
        if let end = endOfStreet(after: token, isNamed: isNamed) { return token.lowerBound..<end }
        return rangeWithNumberLast(token)
    }

    /// One to five digits and at most one letter, that are no price, share or decimal.
    private func isHouseNumber(_ token: Range<Int>) -> Bool {
        let digits = text.lower[token].prefix { $0.isDigit }.count
        guard (1...5).contains(digits), token.count - digits <= 1,
            text.lower[token.lowerBound] != UInt8(ascii: "0")
        else { return false }
        switch text.byte(token.lowerBound - 1) {
        case UInt8(ascii: "$"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: ":"),
            UInt8.symbol:
            return false
        default: return true
        }
    }

    /// Whether a word such as "number", "flat" or "house" stands before the digits.
    private func isHouseNamed(before token: Range<Int>) -> Bool {
        let word = text.wordsBefore(token.lowerBound, atMost: 1).first ?? ""
        return ["number", "no", "nr", "flat", "house", "apartment", "apt", "unit", "at"].contains(
            word
        )
    }

    /// The end of the street whose name starts after a house number.
    private func endOfStreet(after number: Range<Int>, isNamed: Bool) -> Int? {
        var end = number.upperBound
        var words: [Range<Int>] = []
        while words.count < 5, let word = nextWord(after: end, isFirst: words.isEmpty) {
            words.append(word)
            end = word.upperBound
            let first = words[0]
            if words.count == 2, isLeadingKind(first), isCapitalised(word) { return end }
            let isOn = isNamed && ["on", "in", "of"].contains(text.string(first))
            let name = words.dropFirst(isOn ? 1 : 0).dropLast()
            guard !name.isEmpty else { continue }
            if isYear(number), !isNamed, !StreetWords.kinds.contains(text.string(word)) { continue }
            if isStreet(kind: word, name: name, isNamed: isNamed) { return end }
        }
        return nil
    }

    /// "2007 Supreme Court": a year before a capitalised name.
    private func isYear(_ number: Range<Int>) -> Bool {
        let digits = text.string(number)
        return digits.utf8.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }

    private func nextWord(after end: Int, isFirst: Bool) -> Range<Int>? {
        var start = end
        while start - end < 3 {
            let byte = text.byte(start)
            let isGap = byte == 0x20 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
            // "4. Emailed" is an item of a list, "14, Maple Road" an address.
            let isComma = isFirst && byte == UInt8(ascii: ",")
            guard isComma || (isGap && !(isFirst && byte == UInt8(ascii: "."))) else { break }
            start += 1
        }
        guard text.byte(start).isLetter || isOrdinal(at: start) else { return nil }
        guard start > end else { return nil }
        var wordEnd = start
        while wordEnd < text.lower.count,
            text.lower[wordEnd].isWordByte || text.lower[wordEnd] == UInt8(ascii: "-")
        {
            wordEnd += 1
        }
        return start..<wordEnd
    }

    private func isStreet(
        kind: Range<Int>,
        name: ArraySlice<Range<Int>>,
        isNamed: Bool
    ) -> Bool {
        let kindWord = text.string(kind)
        let isEveryday = StreetWords.everydayKinds.contains(kindWord)
        guard isEveryday || StreetWords.kinds.contains(kindWord) else { return false }
        if ["st", "dr"].contains(kindWord), isTitle(kind) { return false }
        let words = name.map { text.string($0) }
        if isNamed, words == ["the"], !isAfterwardsPlural(kind) { return true }
        if isAfterwardsPlural(kind) { return false }
        if words.contains(where: { StreetWords.notInNames.contains($0) }) { return false }
        // "A boy of 15, Brindle Youth Court".
        if let last = words.last, StreetWords.elsewhere[kindWord]?.contains(last) ?? false {
            return false
        }
        if words.allSatisfy({ $0.utf8.count < 2 }) { return false }
        let isCapital =
            text.bytes[kind.lowerBound].isUpper
            && name.allSatisfy { isCapitalised($0) } && !isShouted(name)
        return isCapital || ((!isEveryday || isNamed) && name.count <= 2)
    }

    /// "St Mary" and "Dr Smith" are no streets.
    private func isTitle(_ word: Range<Int>) -> Bool {
        var next = word.upperBound
        if text.byte(next) == UInt8(ascii: ".") { next += 1 }
        guard text.byte(next) == 0x20, next + 1 < text.bytes.count else { return false }
        return text.bytes[next + 1].isUpper
            && !Self.afterStreets.contains(text.string(next + 1..<text.endOfWord(from: next + 1)))
    }

    /// "25 high street shops" are shops.
    private func isAfterwardsPlural(_ kind: Range<Int>) -> Bool {
        guard text.byte(kind.upperBound) == 0x20 else { return false }
        let next = text.wordsAfter(kind.upperBound, atMost: 1).first ?? ""
        return StreetWords.afterAdjectives.contains(next)
    }

    private static let afterStreets: Set<String> = [
        "apt", "suite", "unit", "flat", "floor", "n", "s", "e", "w", "ne", "nw", "se", "sw",
    ]

    private func isLeadingKind(_ word: Range<Int>) -> Bool {
        StreetWords.leadingKinds.contains(text.string(word)) && text.bytes[word.lowerBound].isUpper
    }

    /// "40th" in "12 West 40th Street".
    private func isOrdinal(at start: Int) -> Bool {
        guard text.byte(start).isDigit else { return false }
        let end = text.endOfWord(from: start)
        return ["st", "nd", "rd", "th"].contains(text.string(max(start, end - 2)..<end))
    }

    private func isCapitalised(_ word: Range<Int>) -> Bool {
        let first = text.bytes[word.lowerBound]
        return first.isUpper || first.isDigit || first == .foreignLetter
    }

    /// In a comment without small letters, capitals say nothing.
    private func isShouted(_ name: ArraySlice<Range<Int>>) -> Bool {
        guard let first = name.first, first.count > 1, text.isCapital(first) else { return false }
        return !text.bytes.contains(where: \.isLower)
    }
}
