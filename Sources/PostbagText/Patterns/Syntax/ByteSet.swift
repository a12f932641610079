/// A set of bytes.
///
/// Stands for the characters that a part of a pattern may match: an ASCII character is its own
/// byte, any other is the first byte of its UTF-8 form, so a set may hold more than is meant.
struct ByteSet: Hashable, Sendable, BitwiseCopyable {
    /// A bit a byte.
    private var bits: InlineArray<4, UInt64> = [0, 0, 0, 0]

    static let none = ByteSet()
    static let ascii = ByteSet(0...0x7F)
    /// First bytes of characters outside ASCII.
    static let leads = ByteSet(0xC2...0xF4)
    static let all = ByteSet.ascii.union(.leads)
    static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
    static let lower = ByteSet(UInt8(ascii: "a")...UInt8(ascii: "z"))
    static let upper = ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    static let letters = ByteSet.lower.union(.upper)
    static let word = ByteSet.letters.union(.digits).union(ByteSet(of: "_")).union(.leads)
    static let verticalSpace = ByteSet(0x0A...0x0D)
    static let horizontalSpace = ByteSet(of: "\t ")
    static let space = ByteSet.verticalSpace.union(.horizontalSpace)

    /// Whether a byte is an ASCII character of no word.
    static func isOffWord(_ byte: UInt8) -> Bool { byte < 0x80 && !word.contains(byte) }

    init() {}

    init(_ range: ClosedRange<UInt8>) {
        for byte in range { insert(byte) }
    }

    init(_ byte: UInt8) {
        insert(byte)
    }

    init(of text: String) {
        for scalar in text.unicodeScalars { insert(scalar) }
    }

    mutating func insert(_ byte: UInt8) {
        bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }

    /// Adds a character, by its first byte.
    mutating func insert(_ scalar: Unicode.Scalar) {
        insert(ByteSet.lead(of: scalar.value))
    }

    /// Adds the characters of a range, by their first bytes.
    mutating func insert(_ range: ClosedRange<UInt32>) {
        let first = ByteSet.lead(of: range.lowerBound)
        let last = ByteSet.lead(of: range.upperBound)
        guard first <= last else { return }
        for byte in first...last where byte < 0x80 || byte >= 0xC2 { insert(byte) }
    }

    func contains(_ byte: UInt8) -> Bool {
        bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
    }

    var isEmpty: Bool { bits[0] | bits[1] | bits[2] | bits[3] == 0 }

    var count: Int {
        bits[0].nonzeroBitCount + bits[1].nonzeroBitCount + bits[2].nonzeroBitCount
            + bits[3].nonzeroBitCount
    }

    /// A bit for each value that the last five bits of its bytes have.
    var lastFiveBits: UInt32 {
        let both = bits[0] | bits[1] | bits[2] | bits[3]
        return UInt32(truncatingIfNeeded: both | both >> 32)
    }

    /// The bytes in rising order.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        forEach { bytes.append($0) }
        return bytes
    }

    /// Calls `body` with each byte in rising order.
    func forEach(_ body: (UInt8) -> Void) {
        for word in 0..<4 {
            var rest = bits[word]
            while rest != 0 {
                body(UInt8(word * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }

    func union(_ other: ByteSet) -> ByteSet {
        var result = self
        for word in 0..<4 { result.bits[word] |= other.bits[word] }
        return result
    }

    func intersection(_ other: ByteSet) -> ByteSet {
        var result = self
        for word in 0..<4 { result.bits[word] &= other.bits[word] }
        return result
    }

    func subtracting(_ other: ByteSet) -> ByteSet {
        var result = self
        for word in 0..<4 { result.bits[word] &= ~other.bits[word] }
        return result
    }

    /// The ASCII characters that are not in the set, and everything outside ASCII.
    ///
    /// Whatever the set says of characters outside ASCII is too rough to be turned round.
    var complement: ByteSet {
        var result = self
        for word in 0..<4 { result.bits[word] = ~bits[word] }
        return result.intersection(.ascii).union(.leads)
    }

    /// The set with the other case of each of its ASCII letters.
    ///
    /// `k` and `s` also match the Kelvin sign and the long s, which are not ASCII, and those two
    /// match `k` and `s`.
    var withBothCases: ByteSet {
        var result = self
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            let other = byte - 0x20
            if contains(byte) { result.insert(other) }
            if contains(other) { result.insert(byte) }
        }
        if result.contains(UInt8(ascii: "k")) { result.insert("\u{212A}") }
        if result.contains(UInt8(ascii: "s")) { result.insert("\u{17F}") }
        // Whatever they start with, the other cases of characters outside ASCII are outside it too,
        // but for the two.
        if contains(ByteSet.lead(of: 0x212A)) { result = result.union(ByteSet(of: "kK")) }
        if contains(ByteSet.lead(of: 0x17F)) { result = result.union(ByteSet(of: "sS")) }
        if !intersection(.leads).isEmpty { result = result.union(.leads) }
        return result
    }

    /// The first byte of the UTF-8 form of a character.
    static func lead(of value: UInt32) -> UInt8 {
        switch value {
        case ..<0x80: UInt8(value)
        case ..<0x800: UInt8(0xC0 | value >> 6)
        case ..<0x10000: UInt8(0xE0 | value >> 12)
        default: UInt8(min(0xF0 | value >> 18, 0xF4))
        }
    }
}

extension ByteSet {
    static func == (one: ByteSet, other: ByteSet) -> Bool {
        (0..<4).allSatisfy { one.bits[$0] == other.bits[$0] }
    }

    func hash(into hasher: inout Hasher) {
        for word in 0..<4 { hasher.combine(bits[word]) }
    }
}
