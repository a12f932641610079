/// A short run of bytes, kept in place so that lists of thousands are sorted and joined quickly.
struct Literal: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The bytes, the first highest, and 0 after the last.
    private var high: UInt64 = 0
    private var middle: UInt64 = 0
    private var low: UInt64 = 0
    private var length: UInt32 = 0
    /// What must hold beside the bytes.
    private(set) var edges: Edges = []

    /// How many bytes there are.
    private(set) var count: Int {
        get { Int(length) }
        set { length = UInt32(newValue) }
    }

    /// Conditions on what stands beside a literal.
    struct Edges: OptionSet, Hashable, Sendable, BitwiseCopyable {
        let rawValue: UInt32

        /// No letter, digit or `_` may stand before the first byte.
        static let start = Edges(rawValue: 1)
        /// No letter, digit or `_` may stand after the last byte.
        static let end = Edges(rawValue: 2)
        /// A word starts or ends here, as `\\b` says; only where there are no bytes yet.
        static let boundary = Edges(rawValue: 4)
        /// The first byte is the first of the part of a pattern that the literal is looked at in.
        static let head = Edges(rawValue: 8)
    }

    /// The most bytes that fit.
    static let longest = 24

    /// No bytes.
    init() {}

    /// No bytes, at a place with such conditions.
    init(edges: Edges) {
        self.edges = edges
    }

    init(_ byte: UInt8) {
        high = UInt64(byte) << 56
        count = 1
    }

    /// The UTF-8 form of a character.
    init(_ scalar: Unicode.Scalar) {
        self.init(UTF8.encode(scalar).map { Array($0) } ?? [])
    }

    /// As many of the bytes as fit.
    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes.prefix(Literal.longest) { self = appending(Literal(byte)) }
    }

    /// The same literal as part of something larger, at whose head it stands or not.
    func placed(atHead isHead: Bool, startingWord: Bool) -> Literal {
        guard edges.contains(.head) else { return self }
        var result = self
        if !isHead { result.edges.remove(.head) }
        if startingWord { result.edges.insert(.start) }
        return result
    }

    /// The same literal at the head of a part.
    var atHead: Literal {
        var result = self
        result.edges.insert(.head)
        return result
    }

    /// The same bytes without conditions.
    var bare: Literal {
        var result = self
        result.edges = []
        return result
    }

    /// Whether there are neither bytes nor conditions.
    var isNothing: Bool { length == 0 && edges.isEmpty }

    /// The bytes followed by others; together they must fit.
    func appending(_ other: Literal) -> Literal {
        var result = self
        result.edges = joinedEdges(with: other)
        let shift = UInt64(count % 8 * 8)
        let (first, second, third) = (
            other.high >> shift,
            Literal.carry(other.high, shift) | other.middle >> shift,
            Literal.carry(other.middle, shift) | other.low >> shift
        )
        switch count / 8 {
        case 0:
            result.high |= first
            result.middle |= second
            result.low |= third
        case 1:
            result.middle |= first
            result.low |= second
        case 2: result.low |= first
        default: break
        }
        result.count = Swift.min(count + other.count, Literal.longest)
        return result
    }

    /// The conditions that are left when others follow.
    ///
    /// Those between the two are dropped where letters on both sides settle them.
    private func joinedEdges(with other: Literal) -> Edges {
        if other.isEmpty {
            if isEmpty { return edges.union(other.edges) }
            let endsWord = other.edges.contains(.boundary) && Literal.isWord(self[count - 1])
            let closes = endsWord || other.edges.contains(.end)
            return closes ? edges.union(.end) : edges
        }
        guard count + other.count <= Literal.longest else { return edges.intersection(.start) }
        var joined = other.edges.intersection(.end)
        let startsWord = isEmpty && edges.contains(.boundary) && Literal.isWord(other[0])
        if startsWord || edges.contains(.start) { joined.insert(.start) }
        if isEmpty, other.edges.contains(.start) { joined.insert(.start) }
        return joined
    }

    static func isWord(_ byte: UInt8) -> Bool {
        byte < 0x80 && ByteSet.word.contains(byte)
    }

    /// Whether a word of ASCII starts with the bytes, which nothing of a word stands before.
    var startsWord: Bool { edges.contains(.start) && count > 0 && Literal.isWord(self[0]) }
    /// Whether a space and then a word of ASCII start it.
    var startsAfterSpace: Bool {
        count > 1 && self[0] == UInt8(ascii: " ") && Literal.isWord(self[1])
    }

    /// What is shifted out of a word.
    private static func carry(_ word: UInt64, _ shift: UInt64) -> UInt64 {
        shift == 0 ? 0 : word << (64 - shift)
    }

    /// Whether it can be seen nowhere that another is not seen as well.
    func implies(_ other: Literal) -> Bool {
        guard hasPrefix(other), edges.contains(other.edges.intersection([.start, .head])) else {
            return false
        }
        return !other.edges.contains(.end) || count == other.count && edges.contains(.end)
    }

    /// Whether it starts with all bytes of another.
    func hasPrefix(_ other: Literal) -> Bool {
        guard other.count <= count else { return false }
        return (high ^ other.high) & Literal.mask(other.count) == 0
            && (middle ^ other.middle) & Literal.mask(other.count - 8) == 0
            && (low ^ other.low) & Literal.mask(other.count - 16) == 0
    }

    /// So many first bytes.
    func first(_ count: Int) -> Literal {
        guard count < self.count else { return self }
        var result = self
        result.high &= Literal.mask(count)
        result.middle &= Literal.mask(count - 8)
        result.low &= Literal.mask(count - 16)
        result.count = count
        result.edges = edges.intersection(.start)
        return result
    }

    /// The bytes of a range.
    func part(_ range: Range<Int>) -> Literal {
        var result = first(range.upperBound)
        let (words, bits) = (range.lowerBound / 8, UInt64(range.lowerBound % 8 * 8))
        for _ in 0..<words {
            (result.high, result.middle, result.low) = (result.middle, result.low, 0)
        }
        if bits > 0 {
            result.high = result.high << bits | result.middle >> (64 - bits)
            result.middle = result.middle << bits | result.low >> (64 - bits)
            result.low <<= bits
        }
        result.count = Swift.max(0, result.count - range.lowerBound)
        if range.lowerBound > 0 { result.edges.remove(.start) }
        return result
    }

    /// How many first bytes are the same as another's.
    func sharedCount(with other: Literal) -> Int {
        var shared = (high ^ other.high).leadingZeroBitCount / 8
        if shared == 8 { shared += (middle ^ other.middle).leadingZeroBitCount / 8 }
        if shared == 16 { shared += (low ^ other.low).leadingZeroBitCount / 8 }
        return Swift.min(shared, count, other.count)
    }

    /// The bits of so many first bytes of a word.
    private static func mask(_ count: Int) -> UInt64 {
        if count <= 0 { return 0 }
        return count >= 8 ? .max : ~(UInt64.max >> UInt64(count * 8))
    }

    /// A hash of 14 bits.
    var shortHash: Int { Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 50) }

    private var mixed: UInt64 {
        high ^ middle &* 0x9E37_79B9_7F4A_7C15 ^ low &* 0xC2B2_AE3D_27D4_EB4F
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(mixed)
    }

    static func < (one: Literal, other: Literal) -> Bool {
        if one.high != other.high { return one.high < other.high }
        if one.middle != other.middle { return one.middle < other.middle }
        if one.low != other.low { return one.low < other.low }
        if one.length != other.length { return one.length < other.length }
        return one.edges.rawValue < other.edges.rawValue
    }
}

extension Literal: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(place: Int) -> UInt8 {
        let word = place < 8 ? high : place < 16 ? middle : low
        return UInt8(truncatingIfNeeded: word >> UInt64(56 - place % 8 * 8))
    }
}
