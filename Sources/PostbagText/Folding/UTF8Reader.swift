/// Reads scalars from bytes that are known to be valid UTF-8.
enum UTF8Reader {
    /// The scalar at a byte and the number of bytes it takes.
    @inline(__always) static func scalar(
        _ source: UnsafeBufferPointer<UInt8>,
        _ at: Int
    ) -> (value: UInt32, length: Int) {
        let first = unsafe UInt32(source[at])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 {
            return unsafe ((first & 0x1F) << 6 | UInt32(source[at + 1]) & 0x3F, 2)
        }
        if first < 0xF0 {
            let high = unsafe (first & 0x0F) << 12 | (UInt32(source[at + 1]) & 0x3F) << 6
            return unsafe (high | UInt32(source[at + 2]) & 0x3F, 3)
        }
        let high = unsafe (first & 0x07) << 18 | (UInt32(source[at + 1]) & 0x3F) << 12
        let low = unsafe (UInt32(source[at + 2]) & 0x3F) << 6 | UInt32(source[at + 3]) & 0x3F
        return (high | low, 4)
    }

    /// How many scalars some bytes hold.
    static func count(_ source: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for index in 0..<source.count {
            count &+= unsafe source[index] & 0xC0 != 0x80 ? 1 : 0
        }
        return count
    }
}
