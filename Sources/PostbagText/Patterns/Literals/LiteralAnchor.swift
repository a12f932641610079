/// The word of a literal that it is looked for by, the rarest that it has.
///
/// Looking for `should be ashamed` by its last word finds next to nothing on most texts, where its
/// first stands in every tenth.
struct LiteralAnchor: Equatable {
    /// Where the word starts in the literal.
    let place: Int
    let key: WordKey

    /// Nil when the literal has no start of a word, or its first bytes are rarer by far.
    init?(_ literal: Literal) {
        var best: (anchor: LiteralAnchor, likelihood: Double?)?
        for run in literal.runs where run.lowerBound > 0 || literal.edges.contains(.start) {
            let isWhole = run.upperBound < literal.count || literal.edges.contains(.end)
            let word = literal.part(run)
            let anchor = LiteralAnchor(
                place: run.lowerBound,
                key: isWhole ? WordKey(word: word) : WordKey(start: word)
            )
            guard let other = best else {
                best = (anchor, nil)
                continue
            }
            let likelihood = anchor.likelihood(in: literal)
            let others = other.likelihood ?? other.anchor.likelihood(in: literal)
            best = likelihood < others ? (anchor, likelihood) : (other.anchor, others)
        }
        guard let best else { return nil }
        if !literal.edges.contains(.start) {
            let head = LetterFrequency.likelihood(of: literal.first(LiteralAnchor.bytesOfHead))
            let likelihood = best.likelihood ?? best.anchor.likelihood(in: literal)
            if head < likelihood * LiteralAnchor.worth { return nil }
        }
        self = best.anchor
    }

    private init(place: Int, key: WordKey) {
        self.place = place
        self.key = key
    }

    /// How many first bytes tell a literal that may stand anywhere.
    private static let bytesOfHead = 4
    /// How much rarer first bytes must be than a word, which is found for less.
    private static let worth = 0.5

    /// How likely a word that the key tells is to start at a place.
    private func likelihood(in literal: Literal) -> Double {
        let isWhole = key.countOfFirst == nil
        let count = isWhole ? Int(key.tag) : key.count
        let bytes = literal.bare.part(place..<min(place + count, literal.count))
        let word = Literal(edges: .start).appending(bytes)
        return LetterFrequency.likelihood(
            of: isWhole ? word.appending(Literal(edges: .end)) : word
        )
    }
}

extension Literal {
    /// The runs of ASCII letters, digits and `_`.
    fileprivate var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for place in 0...count {
            if place < count, Literal.isWord(self[place]) {
                start = start ?? place
            } else if let first = start {
                runs.append(first..<place)
                start = nil
            }
        }
        return runs
    }
}
