import PostbagText

/// Looks for the words of protected names in one view of a comment.
struct NameScan {
    /// A word of the text that may be a word of a name.
    struct Hit {
        let word: Int
        let part: Int
        let likeness: Likeness
    }

    /// How a word of the text is like a word of a name.
    enum Likeness: Int, Comparable {
        case same
        case backwards
        case misspelt
        case sound
        case skeleton
        case initial

        static func < (lhs: Likeness, rhs: Likeness) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// Several names that stand in one run of letters, as in a handle.
    struct JoinedHit {
        let word: Int
        let name: Int
        let isFull: Bool
    }

    let index: NameIndex
    let tokens: WordTokens
    private(set) var hits: [Hit] = []
    private(set) var joined: [JoinedHit] = []

    /// No text needs to name more than so many people.
    private static let mostHits = 512

    init(_ index: NameIndex, in tokens: WordTokens) {
        self.index = index
        self.tokens = tokens
        for word in tokens.words.indices where !tokens.words[word].isNumber {
            look(at: word)
            lookAcross(from: word)
            guard hits.count < Self.mostHits else { break }
        }
    }

    private mutating func look(at word: Int) {
        let token = tokens.words[word]
        let letters = tokens.letters(token)
        for part in index.exact.values(under: token.hash) {
            add(word, Int(part), .same) { part in
                // All is not Al: of a short name a doubled letter makes another word.
                part.letters.elementsEqual(letters)
                    && (part.length > 3 || part.length == token.bytes.count)
            }
        }
        guard letters.count >= 2 else { return }
        if OrdinaryWords.contains(token.hash), letters.contains(where: { Letters.isVowel($0) }) {
            return
        }
        for part in index.backwards.values(under: token.hash) {
            add(word, Int(part), .backwards) { $0.reversed.elementsEqual(letters) }
        }
        lookDisguised(word, letters, hash: token.hash)
        if letters.count >= 6 { lookJoined(word, letters) }
    }

    /// Looks for a whole name in a word, or in this one and the next, forwards or backwards.
    private mutating func lookAcross(from word: Int) {
        let letters = tokens.letters(tokens.words[word])
        var hash = LetterHash.seed
        for letter in letters { hash = LetterHash.adding(letter, to: hash) }
        let isOrdinary = OrdinaryWords.contains(tokens.words[word].hash)
        if !isOrdinary { addWhole(hash, word) }
        guard word + 1 < tokens.words.count, !tokens.words[word + 1].isNumber else { return }
        let next = tokens.words[word + 1]
        // Two everyday words side by side are no name by that alone.
        guard !isOrdinary || !OrdinaryWords.contains(next.hash) else { return }
        for letter in tokens.letters(next).drop(while: { $0 == letters.last }) {
            hash = LetterHash.adding(letter, to: hash)
        }
        addWhole(hash, word)
    }

    private mutating func addWhole(_ hash: UInt64, _ word: Int) {
        for name in index.whole.values(under: LetterHash.finished(hash)) {
            joined.append(JoinedHit(word: word, name: Int(name), isFull: true))
        }
    }

    private mutating func lookDisguised(_ word: Int, _ letters: ArraySlice<UInt8>, hash: UInt64) {
        let hasVowel = letters.dropFirst().contains { Letters.isVowel($0) }
        if !hasVowel {
            let skeleton = Letters.skeleton(letters)
            for part in index.skeletons.values(under: LetterHash.of(skeleton)) {
                add(word, Int(part), .skeleton) { $0.skeleton == skeleton }
            }
        }
        // A name of somebody else is no misspelling.
        guard letters.count >= 3 else { return }
        let isOther = CommonNames.contains(hash)
        let sound = PhoneticKey.of(letters)
        if sound.count >= 2 {
            for part in index.sounds.values(under: LetterHash.of(sound)) {
                add(word, Int(part), .sound) {
                    $0.sound == sound && NameLikeness.soundsAlike(letters, $0.letters)
                }
            }
        }
        let edits = DeletionKeys.edits(for: letters.count)
        guard !isOther, edits > 0 else { return }
        var found: [Int32] = []
        DeletionKeys.visit(letters, edits: edits) { key in
            for part in index.misspelt.values(under: key) where !found.contains(part) {
                found.append(part)
            }
        }
        for part in found {
            add(word, Int(part), .misspelt) {
                let limit = DeletionKeys.edits(for: min(letters.count, $0.letters.count))
                return EditDistance.between(letters, $0.letters, atMost: limit) != nil
            }
        }
    }

    /// Looks for whole names inside a run of letters such as a handle or a hashtag.
    private mutating func lookJoined(_ word: Int, _ letters: ArraySlice<UInt8>) {
        let length = NameIndex.joinedStart
        guard letters.count >= length else { return }
        for start in letters.startIndex...(letters.endIndex - length) {
            let key = LetterHash.of(letters[start..<start + length])
            for name in index.joined.values(under: key) {
                let rest = letters[start...]
                let form = index.names[Int(name)].joined.first {
                    rest.starts(with: $0.letters)
                }
                guard let form else { continue }
                joined.append(JoinedHit(word: word, name: Int(name), isFull: form.isFull))
            }
        }
    }

    private mutating func add(
        _ word: Int,
        _ part: Int,
        _ likeness: Likeness,
        if isLike: (NamePart) -> Bool
    ) {
        // Only the closest likeness counts; they are tried in order.
        guard
            !hits.reversed().prefix(while: { $0.word == word }).contains(where: { $0.part == part }
            ),
            isLike(index.parts[part])
        else { return }
        hits.append(Hit(word: word, part: part, likeness: likeness))
    }
}
