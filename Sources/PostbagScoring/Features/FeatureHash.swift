/// How words and pieces of words become numbers; a model is only good with the one it was made by.
enum FeatureHash {
    /// Counts up whenever the features of a text change, so that no model is read with others.
    static let version: UInt16 = 1

    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes one more byte of a word in.
    @inline(__always) static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Spreads a word's hash over all bits.
    @inline(__always) static func word(_ hash: UInt64) -> UInt32 {
        spread(hash ^ hash >> 29)
    }

    /// A piece of a word: at most five bytes in the low bits.
    @inline(__always) static func piece(_ bytes: UInt64, length: UInt64) -> UInt32 {
        spread(bytes | length << 56)
    }

    /// Two words side by side.
    @inline(__always) static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        spread(UInt64(first) << 32 | UInt64(second ^ 0x5BD1_E995))
    }

    @inline(__always) private static func spread(_ value: UInt64) -> UInt32 {
        var mixed = value &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32
        return UInt32(truncatingIfNeeded: (mixed &* 0xD6E8_FEB8_6659_FD93) >> 32)
    }

    /// The row of a table that a hash stands for.
    @inline(__always) static func row(_ hash: UInt32, of count: UInt32) -> Int {
        Int((UInt64(hash) &* UInt64(count)) >> 32)
    }
}
