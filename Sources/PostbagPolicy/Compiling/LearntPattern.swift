import PostbagText

/// A compiled pattern with the words that it writes out.
package struct LearntPattern: Sendable {
    let pattern: Pattern
    private let source: Source

    private enum Source {
        case bag(WordBag?)
        case saved(SavedWords, number: Int?)
    }

    /// Keeps a pattern that was just compiled.
    init(pattern: Pattern, words: WordBag?) {
        self.pattern = pattern
        source = .bag(words)
    }

    /// Keeps a pattern that was read from a saved policy, with the number of its bag.
    init(pattern: Pattern, words: SavedWords, number: Int?) {
        self.pattern = pattern
        source = .saved(words, number: number)
    }

    /// The words.
    var words: WordBag? {
        switch source {
        case .bag(let bag): bag
        case .saved(let words, let number): number.flatMap { words.bag(numbered: $0) }
        }
    }
}
