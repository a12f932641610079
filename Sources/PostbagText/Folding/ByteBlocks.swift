/// Marks what is worth a look in folded text, sixty-four bytes at a time.
///
/// Marked are bytes that are neither letters nor white space, the third of three equal letters,
/// and the white space after a single letter. Words of plain letters are passed over unseen.
struct ByteBlocks {
    struct Block {
        var start: Int
        var marked: UInt64
    }

    /// One bit for each byte of a block.
    private struct Masks {
        var letters: UInt64 = 0
        var spaces: UInt64 = 0
        var equals: UInt64 = 0
    }

    private var start = 0
    private var last = Masks(letters: 0, spaces: 1 << 63, equals: 0)
    private var lastByte: UInt64 = 0

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The next block, with white space assumed after the end of the text.
    mutating func next(_ text: UnsafeBufferPointer<UInt8>) -> Block? {
        guard start <= text.count else { return nil }
        var masks = Masks()
        for index in 0..<8 {
            let word = unsafe Self.word(text, start + index * 8)
            let shift = UInt64(index * 8)
            masks.letters |= Self.letters(word) << shift
            masks.spaces |= Self.zeros(word ^ 0x20 &* Self.ones) << shift
            masks.spaces |= Self.zeros(word ^ 0x0A &* Self.ones) << shift
            masks.equals |= Self.zeros(word ^ (word << 8 | lastByte)) << shift
            lastByte = word >> 56
        }
        let singles =
            masks.spaces & (masks.letters << 1 | last.letters >> 63)
            & (masks.spaces << 2 | last.spaces >> 62)
        let thirds = masks.letters & masks.equals & (masks.equals << 1 | last.equals >> 63)
        let others = ~(masks.letters | masks.spaces)
        last = masks
        defer { start += 64 }
        return Block(start: start, marked: others | singles | thirds)
    }

    /// Eight bytes, where white space stands for those after the end.
    @inline(__always) private static func word(
        _ text: UnsafeBufferPointer<UInt8>,
        _ at: Int
    ) -> UInt64 {
        guard let base = text.baseAddress, at < text.count else { return 0x20 &* ones }
        if at + 8 <= text.count {
            return unsafe UInt64(
                littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            )
        }
        var word: UInt64 = 0
        for index in 0..<8 {
            let byte = unsafe at + index < text.count ? text[at + index] : 0x20
            word |= UInt64(byte) << UInt64(index * 8)
        }
        return word
    }

    /// One bit for each byte that is a lower-case letter.
    @inline(__always) private static func letters(_ word: UInt64) -> UInt64 {
        let low = word & ~highs
        let fromA = low &+ (0x80 - 0x61) &* ones
        let afterZ = low &+ (0x80 - 0x7B) &* ones
        return bits(fromA & ~afterZ & ~word & highs)
    }

    /// One bit for each byte that is zero.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 {
        let low = (word & ~highs) &+ ~highs
        return bits(~(low | word) & highs)
    }

    /// Gathers the high bits of eight bytes.
    @inline(__always) private static func bits(_ highBits: UInt64) -> UInt64 {
        ((highBits >> 7) &* 0x0102_0408_1020_4080) >> 56
    }
}
