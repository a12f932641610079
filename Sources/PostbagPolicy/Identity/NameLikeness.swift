/// Compares a word beside a found name with the word of the name that should stand there.
enum NameLikeness {
    /// Whether words with the same key are near enough to be said alike.
    static func soundsAlike(_ letters: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
        let limit = max(2, (part.count + 1) / 2)
        return EditDistance.between(letters, part, atMost: limit) != nil
    }

    /// How a word is like a part of a name whose other part stands beside it.
    ///
    /// Beside a name less is needed: one letter, two if the word is longer, its sound, its
    /// skeleton, or an initial.
    static func of(_ tokens: WordTokens, _ word: WordToken, to part: NamePart)
        -> NameScan.Likeness?
    {
        guard !word.isNumber else { return nil }
        let letters = tokens.letters(word)
        if letters.elementsEqual(part.letters) { return .same }
        if word.bytes.count == 1 { return letters.first == part.letters.first ? .initial : nil }
        if part.letters.count >= 3, letters.elementsEqual(part.reversed) { return .backwards }
        let isSound = PhoneticKey.of(letters) == part.sound && soundsAlike(letters, part.letters)
        // Another person's common name is no misspelling of this one.
        if CommonNames.contains(word.hash) { return isSound ? .sound : nil }
        let limit = part.letters.count <= 3 ? 1 : part.letters.count <= 4 ? 1 : 2
        if letters.count >= 2, letters.first == part.letters.first || part.letters.count >= 4,
            EditDistance.between(letters, part.letters, atMost: limit) != nil
        {
            return .misspelt
        }
        if isSound { return .sound }
        let isBare = !letters.dropFirst().contains { Letters.isVowel($0) }
        return isBare && Letters.skeleton(letters) == part.skeleton ? .skeleton : nil
    }
}
