/// Looks at eight bytes at once.
enum PlainWord {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Whether eight bytes are plain ASCII with single spaces, the last of them no space.
    ///
    /// It may say no to eight bytes that are, never yes to some that are not.
    @inline(__always) static func isPlain(
        _ source: UnsafeBufferPointer<UInt8>,
        _ at: Int
    ) -> Bool {
        guard let start = source.baseAddress else { return false }
        let word = unsafe UInt64(
            littleEndian: UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self)
        )
        let controls = (word &- ones &* 0x20) & ~word
        let special =
            word | controls | zeros(word ^ ones &* 0x7F) | zeros(word ^ ones &* 0x26)
            | zeros(word ^ ones &* 0x3C) | zeros(word ^ ones &* 0x5B)
        let spaces = zeros(word ^ ones &* 0x20) & highs
        return special & highs == 0 && spaces & (spaces << 8) == 0 && spaces >> 63 == 0
    }

    /// The high bit of every byte that is zero, and perhaps of one just above such a byte.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word
    }
}
