/// A short run of bytes, kept in place so that lists of thousands are sorted and joined quickly.
struct Literal: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The bytes, the first highest, and 0 after the last.
    private var high: UInt64 = 0
    private var middle: UInt64 = 0
    private var low: UInt64 = 0
    /// How many bytes there are.
    private(set) var count = 0

    /// The most bytes that fit.
    static let longest = 24

    /// No bytes.
    init() {}

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

    /// The bytes followed by others; together they must fit.
    func appending(_ other: Literal) -> Literal {
        var result = self
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

    /// What is shifted out of a word.
    private static func carry(_ word: UInt64, _ shift: UInt64) -> UInt64 {
        shift == 0 ? 0 : word << (64 - shift)
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
        return one.count < other.count
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
