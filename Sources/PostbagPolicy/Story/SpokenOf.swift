import PostbagText

/// Tells who a finding speaks of: the accused, or somebody whom the story clears.
struct SpokenOf {
    private let tokens: WordTokens
    private let mentions: [StoryPeople.Mention]

    private static let pronouns = hashes("he she him her they them his hers their")
    private static let telling = hashes(
        """
        said says say told tells tell thinks thought think knows knew know saw reckons heard asked \
        believes claims claimed that if whether when because
        """
    )

    private static func hashes(_ words: String) -> HashSet {
        HashSet(words.split(separator: " ").map { LetterHash.of(Letters.collapsed($0.utf8)) })
    }

    init(_ people: StoryPeople, in view: TextView) {
        tokens = WordTokens(of: view)
        mentions = people.mentions(in: tokens)
    }

    /// Whether what stands at a place is said of somebody whom the story names and nobody accuses.
    ///
    /// The nearest person before it counts. A pronoun stands for the last one named, unless that
    /// one only tells of another: "Joan said he did it".
    func isBystander(at place: Range<Int>, sentence: Range<Int>) -> Bool {
        let before = mentions.filter { $0.bytes.lowerBound < place.upperBound }
        // A longer name holds its parts: what is both accused and named counts as accused.
        guard let last = before.max(by: { $0.bytes.upperBound < $1.bytes.upperBound }) else {
            return false
        }
        let same = before.filter { $0.bytes.overlaps(last.bytes) }
        guard !same.contains(where: { $0.kind == .accused }) else { return false }
        let isInSentence = last.bytes.lowerBound >= sentence.lowerBound
        let between = tokens.words.filter {
            $0.bytes.lowerBound >= last.bytes.upperBound
                && $0.bytes.upperBound <= max(place.lowerBound, last.bytes.upperBound)
        }
        let ownWords = tokens.words.filter { place.contains($0.bytes.lowerBound) }
        let pronoun = (between + ownWords).last { Self.pronouns.contains($0.hash) }
        guard let pronoun else { return isInSentence }
        let told = between.filter { $0.bytes.upperBound <= pronoun.bytes.lowerBound }
        return !told.contains { Self.telling.contains($0.hash) }
    }

    /// Whether the found words hold a person of a kind.
    func holds(_ kind: StoryPeople.Kind, at place: Range<Int>) -> Bool {
        mentions.contains { $0.kind == kind && $0.bytes.overlaps(place) }
    }
}
