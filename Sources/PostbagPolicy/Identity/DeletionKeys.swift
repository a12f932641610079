/// The hashes of a word with letters left out, by which misspellings of it are found.
///
/// Two words within a distance of *d* edits share a form of each with at most *d* letters left out
/// (the symmetric deletions of W. Garbe's SymSpell), and it is enough to leave letters out of the
/// beginning.
enum DeletionKeys {
    /// How much of the beginning counts.
    static let reach = 7

    /// How many letters of a word may be wrong.
    static func edits(for count: Int) -> Int {
        switch count {
        case ..<4: 0
        case 4...5: 1
        default: 2
        }
    }

    /// Calls a function with the hash of each form.
    @inline(__always) static func visit(
        _ letters: ArraySlice<UInt8>,
        edits: Int,
        _ body: (UInt64) -> Void
    ) {
        let prefix = letters.prefix(reach)
        body(hash(prefix, -1, -1))
        guard edits > 0 else { return }
        for first in prefix.indices {
            body(hash(prefix, first, -1))
            guard edits > 1 else { continue }
            for second in prefix.indices where second > first {
                body(hash(prefix, first, second))
            }
        }
    }

    @inline(__always) private static func hash(
        _ letters: ArraySlice<UInt8>,
        _ first: Int,
        _ second: Int
    ) -> UInt64 {
        var hash = LetterHash.seed
        for index in letters.indices where index != first && index != second {
            hash = LetterHash.adding(letters[index], to: hash)
        }
        return LetterHash.finished(hash)
    }
}
