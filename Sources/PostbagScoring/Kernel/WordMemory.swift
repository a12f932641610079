/// What one worker remembers of the words that it has read, so that a frequent one is not put
/// together from its pieces each time.
///
/// It serves one model. What is remembered is what would be worked out again, to the bit, so that no
/// score depends on what was read before.
package struct WordMemory: Sendable {
    /// A word of up to sixteen bytes and what stands for it.
    private struct Entry {
        var word = Word()
        var vector = WordVector()
    }

    /// The bytes of a word, the first lowest, and nothing after the last.
    private struct Word: Equatable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        static let longest = 16

        init() {}

        @inline(__always) init(_ bytes: Range<Int>, of text: borrowing Span<UInt8>) {
            for (place, index) in bytes.enumerated() {
                let byte = UInt64(text[index])
                if place < 8 {
                    low |= byte << UInt64(place * 8)
                } else {
                    high |= byte << UInt64((place - 8) * 8)
                }
            }
        }
    }

    /// A new word takes the place of another with the same last bits of its hash.
    private var entries: [Entry]
    private static let count = 2_048

    /// Remembers nothing yet.
    package init() {
        entries = Array(repeating: Entry(), count: Self.count)
    }

    private init(entries: [Entry]) {
        self.entries = entries
    }

    /// Never remembers anything.
    package static let none = WordMemory(entries: [])

    /// What stands for a word.
    @inline(__always)
    mutating func vector(
        of token: TokenReader.Token,
        in text: borrowing Span<UInt8>,
        by kernel: borrowing NetworkKernel
    ) -> WordVector {
        guard token.hasPieces, token.bytes.count <= Word.longest, !entries.isEmpty else {
            return kernel.vector(of: token, in: text)
        }
        let word = Word(token.bytes, of: text)
        let place = Int(truncatingIfNeeded: token.hash) & (Self.count - 1)
        if entries[place].word == word { return entries[place].vector }
        let vector = kernel.vector(of: token, in: text)
        entries[place] = Entry(word: word, vector: vector)
        return vector
    }
}
