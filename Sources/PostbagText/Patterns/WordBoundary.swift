/// Tells whole words from parts of words, exactly as `\w` does in a pattern.
struct WordBoundary: Sendable {
    /// For each byte: 0 is no word character, 1 is one, 2 is part of a character outside ASCII.
    private let kinds: Table<UInt8>
    private let wordCharacter: Pattern?

    /// The one there is.
    static let shared = WordBoundary()

    private init() {
        var kinds = [UInt8](repeating: 2, count: 256)
        for byte in 0..<0x80 { kinds[byte] = ByteSet.word.contains(UInt8(byte)) ? 1 : 0 }
        self.kinds = Table(kinds)
        wordCharacter = try? Pattern("\\w")
    }

    /// Whether no word character stands just before a place.
    @inline(__always)
    func isBefore(_ place: Int, in subject: Subject, using scratch: inout MatchScratch) -> Bool {
        guard place > 0 else { return true }
        let kind = unsafe kinds.start[Int(subject[place - 1])]
        if kind < 2 { return kind == 0 }
        return !isWord(at: subject.alignedDown(place - 1), in: subject, using: &scratch)
    }

    /// Whether no word character stands just after a place.
    @inline(__always)
    func isAfter(_ place: Int, in subject: Subject, using scratch: inout MatchScratch) -> Bool {
        guard place < subject.count else { return true }
        let kind = unsafe kinds.start[Int(subject[place])]
        if kind < 2 { return kind == 0 }
        return !isWord(at: place, in: subject, using: &scratch)
    }

    /// Asks PCRE2, which alone knows what its `\w` is.
    private func isWord(
        at place: Int,
        in subject: Subject,
        using scratch: inout MatchScratch
    ) -> Bool {
        guard let wordCharacter else { return true }
        let call = MatchCall(subject: subject, options: MatchCall.trusted)
        return call.run(wordCharacter.code, place...place, &scratch) != .noMatch
    }
}
