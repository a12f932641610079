import PostbagText

/// What stands round a word, by which a name is told from a word.
struct NameContext {
    let tokens: WordTokens
    let cased: CasedText

    private static let placeWords = words(
        """
        road street lane avenue close drive way court crescent terrace place park gardens green \
        square hill row walk mews bridge school academy college university primary church chapel \
        hospital infirmary surgery house hall hotel arms inn tavern village town city county \
        valley station airport museum library centre center theatre stadium united rovers fc \
        farm forest moor common bay beach river lake island estate
        """
    )
    private static let verbs = words(
        """
        is was has had did does s and used lived lives went goes told said says knew knows never \
        always deserves deserved should could would wasn hasn isn didn looks looked seemed seems \
        came comes got gets left needs needed got moved works worked
        """
    )
    private static let times = words("may april june august summer autumn dawn")
    private static let timeWords = words(
        "in of since by until till from last this next early late mid before after on during every"
    )

    private static func words(_ text: String) -> HashSet {
        HashSet(text.split(separator: " ").map { LetterHash.of(Letters.collapsed($0.utf8)) })
    }

    /// Whether capitals tell nothing: all letters are capitals, or none is.
    var isCaseless: Bool { cased.isShouted || cased.isWhispered }

    func scalars(_ word: Int) -> Range<Int> { tokens.view.scalars(tokens.words[word].bytes) }

    func isCapitalised(_ word: Int) -> Bool { cased.isCapitalised(scalars(word)) }

    func side(_ part: NamePart, _ likeness: NameScan.Likeness, _ word: Int) -> NamePairing.Side {
        NamePairing.Side(
            part: part,
            likeness: likeness,
            isOrdinary: isOrdinary(word),
            isCapitalised: isCapitalised(word)
        )
    }

    /// Whether it is an everyday word; letters without a vowel are an abbreviation at most.
    private func isOrdinary(_ word: Int) -> Bool {
        OrdinaryWords.contains(tokens.words[word].hash)
            && tokens.letters(tokens.words[word]).contains {
                Letters.isVowel($0) || $0 == UInt8(ascii: "y")
            }
    }

    func areAttached(_ first: Int, _ second: Int) -> Bool {
        let (low, high) = (min(first, second), max(first, second))
        return tokens.words[(low + 1)...high].allSatisfy(\.isAttached)
    }

    /// Whether a sentence ends between two words.
    func isParted(_ first: Int, _ second: Int) -> Bool {
        let (low, high) = (min(first, second), max(first, second))
        let text = tokens.view.bytes
        let between = tokens.words[low].bytes.upperBound..<tokens.words[high].bytes.lowerBound
        return between.contains { at in
            switch text[at] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                at + 1 < text.count && text[at + 1] == UInt8(ascii: " ")
            default: false
            }
        }
    }

    /// Whether the word names a place, as in Stone Street.
    func isPlace(_ word: Int) -> Bool {
        guard tokens.words.indices.contains(word + 1), !isParted(word, word + 1) else {
            return false
        }
        let next = tokens.words[word + 1]
        return Self.placeWords.contains(next.hash)
            && (isCapitalised(word + 1) || cased.isShouted || cased.isWhispered)
    }

    /// Whether a word that stands alone reads as this person's name and nothing else.
    func isNameAlone(_ word: Int, of part: NamePart) -> Bool {
        if hasOtherName(beside: word, part) { return false }
        guard OrdinaryWords.contains(tokens.words[word].hash) else {
            return isCapitalised(word) || isCaseless || part.role == .surname
        }
        // In capitals all through an everyday word is only loud.
        guard isCapitalised(word), !isTime(word), !cased.isAllCapitals(scalars(word)) else {
            return false
        }
        return !opensSentence(word) || isFollowedByVerb(word)
    }

    /// Whether a neighbour makes it the name of somebody else: Jane Smith is not Jane Doe.
    private func hasOtherName(beside word: Int, _ part: NamePart) -> Bool {
        let other = part.role == .surname ? word - 1 : word + 1
        guard tokens.words.indices.contains(other), !tokens.words[other].isNumber,
            !isParted(word, other), isCapitalised(other), isCapitalised(word),
            tokens.words[other].bytes.count > 1, isOneSpace(word, other)
        else { return false }
        let hash = tokens.words[other].hash
        return CommonNames.contains(hash) || !OrdinaryWords.contains(hash)
    }

    private func isOneSpace(_ first: Int, _ second: Int) -> Bool {
        let (low, high) = (min(first, second), max(first, second))
        let between = tokens.words[low].bytes.upperBound..<tokens.words[high].bytes.lowerBound
        return between.count == 1 && tokens.view.bytes[between.lowerBound] == UInt8(ascii: " ")
    }

    private func isTime(_ word: Int) -> Bool {
        guard Self.times.contains(tokens.words[word].hash) else { return false }
        let isDated = [word - 1, word + 1].contains {
            tokens.words.indices.contains($0)
                && (tokens.words[$0].isNumber || Self.timeWords.contains(tokens.words[$0].hash))
        }
        return isDated
    }

    private func opensSentence(_ word: Int) -> Bool {
        var at = tokens.words[word].bytes.lowerBound - 1
        let text = tokens.view.bytes
        while at >= 0, text[at] != UInt8(ascii: "."), text[at] != UInt8(ascii: "!"),
            text[at] != UInt8(ascii: "?"), text[at] != UInt8(ascii: "\n"),
            text[at] != UInt8(ascii: "\"")
        {
            // Accented letters are plain here: what is left beyond ASCII is mostly emoji.
            if text[at] < 0x80,
                Letters.isLetter(text[at]) || Letters.isDigit(text[at])
                    || text[at] == UInt8(ascii: ",")
            {
                return false
            }
            at -= 1
        }
        return true
    }

    private func isFollowedByVerb(_ word: Int) -> Bool {
        guard tokens.words.indices.contains(word + 1) else { return false }
        return Self.verbs.contains(tokens.words[word + 1].hash)
    }
}
