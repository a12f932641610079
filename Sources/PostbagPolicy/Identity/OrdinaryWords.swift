/// The words that people write every day, so that a name which is one of them needs more to be
/// seen as a name.
enum OrdinaryWords {
    /// Whether a word is an everyday one, by the hash of its collapsed letters.
    static func contains(_ hash: UInt64) -> Bool { set.contains(hash) }

    private static let set = HashSet(
        table.split(separator: " ").map { LetterHash.of(Letters.collapsed($0.utf8)) }
    )
}
