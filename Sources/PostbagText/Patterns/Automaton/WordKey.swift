/// What tells a word of ASCII letters, digits and `_`: all of it, or how it starts.
struct WordKey: Hashable, BitwiseCopyable {
    /// Up to eight of its first bytes, the first lowest.
    let bytes: UInt64
    /// The length of a whole word, or a number beyond those for so many first bytes.
    let tag: UInt8

    /// The greatest length that is told apart from greater ones.
    static let longest = 63
    /// The greatest number of first bytes that a word may be told by.
    static let mostFirst = 7

    /// A whole word, in small letters.
    init(word: some Collection<UInt8>) {
        bytes = WordKey.packed(word)
        tag = UInt8(min(word.count, WordKey.longest))
    }

    /// The start of a word, in small letters, of which a few lengths are told apart.
    init(start: some Collection<UInt8>) {
        let count = WordKey.countOfFirst(start.count)
        bytes = WordKey.packed(start.prefix(count))
        tag = UInt8(WordKey.longest + count)
    }

    @inline(__always) init(bytes: UInt64, tag: UInt8) {
        self.bytes = bytes
        self.tag = tag
    }

    /// How many first bytes a word is told by of which so many are known; few numbers mean few
    /// look-ups.
    static func countOfFirst(_ count: Int) -> Int { count >= mostFirst ? mostFirst : min(count, 4) }

    /// How many first bytes it tells, or nil where it tells a whole word.
    var countOfFirst: Int? { tag > WordKey.longest ? Int(tag) - WordKey.longest : nil }

    /// How many bytes it tells.
    var count: Int { countOfFirst ?? min(Int(tag), 8) }

    /// The bits of so many first bytes, up to eight and at least one.
    @inline(__always) static func mask(_ count: Int) -> UInt64 {
        UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
    }

    @inline(__always) var hash: UInt64 {
        let mixed = bytes ^ (UInt64(tag) &* 0xD6E8_FEB8_6659_FD93)
        return (mixed ^ (mixed &>> 29)) &* 0x9E37_79B9_7F4A_7C15
    }

    private static func packed(_ bytes: some Collection<UInt8>) -> UInt64 {
        bytes.prefix(8).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
    }
}
