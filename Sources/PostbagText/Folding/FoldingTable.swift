/// The generated tables, decoded once for the life of the process.
@safe struct FoldingTable: @unchecked Sendable {
    /// What becomes of a scalar.
    enum Action {
        static let keep: UInt16 = 0
        static let drop: UInt16 = 1
        static let mark: UInt16 = 2
        static let space: UInt16 = 3
        static let lineBreak: UInt16 = 4
        static let ascii: UInt16 = 0x4000
        static let pool: UInt16 = 0x8000
    }

    static let shared = FoldingTable()

    private let stage1: UnsafePointer<UInt16>
    private let stage2: UnsafePointer<UInt16>
    private let pool: UnsafePointer<UInt8>

    private init() {
        unsafe stage1 = UnsafePointer(Self.decode(FoldingTables.stage1, count: 0x110000 / 128))
        unsafe stage2 = UnsafePointer(
            Self.decode(FoldingTables.stage2, count: FoldingTables.stage2Count)
        )
        let packed = unsafe Self.decode(
            FoldingTables.pool,
            count: (FoldingTables.poolCount + 1) / 2
        )
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: FoldingTables.poolCount + 1)
        for index in 0..<(FoldingTables.poolCount + 1) / 2 {
            unsafe bytes[index * 2] = UInt8(truncatingIfNeeded: packed[index] >> 8)
            unsafe bytes[index * 2 + 1] = UInt8(truncatingIfNeeded: packed[index])
        }
        unsafe packed.deallocate()
        unsafe pool = UnsafePointer(bytes)
    }

    /// What becomes of a scalar: an action, or one ASCII character, or a place in the pool.
    @inline(__always) func value(_ scalar: UInt32) -> UInt16 {
        unsafe stage2[Int(stage1[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
    }

    /// The text of more than one byte at a place in the pool.
    @inline(__always) func text(at value: UInt16) -> UnsafeBufferPointer<UInt8> {
        let start = unsafe pool + Int(value & 0x7FFF)
        return unsafe UnsafeBufferPointer(start: start + 1, count: Int(start[0] & 63))
    }

    /// The disguise that a changed scalar was.
    @inline(__always) func disguise(of value: UInt16) -> DisguiseSet {
        let code =
            value >= Action.pool
            ? unsafe UInt16(pool[Int(value & 0x7FFF)] >> 6) : value >> 8 & 3
        return code == 0 ? [] : DisguiseSet(rawValue: 1 << (code - 1))
    }

    /// Reads base 64, three characters a value, where `~` and a count repeat the value before.
    private static func decode(
        _ text: StaticString,
        count: Int
    ) -> UnsafeMutablePointer<UInt16> {
        let values = UnsafeMutablePointer<UInt16>.allocate(capacity: count)
        unsafe values.initialize(repeating: 0, count: count)
        var at = 0
        var filled = 0
        let source = unsafe UnsafeBufferPointer(
            start: text.utf8Start,
            count: text.utf8CodeUnitCount
        )
        while at + 2 < source.count, filled < count {
            let repeats = unsafe source[at] == UInt8(ascii: "~")
            if repeats { at += 1 }
            let value =
                unsafe sextet(source[at]) << 12 | sextet(source[at + 1]) << 6
                | sextet(source[at + 2])
            at += 3
            if repeats {
                let last = unsafe values[filled - 1]
                let end = min(filled + Int(value), count)
                while filled < end {
                    unsafe values[filled] = last
                    filled += 1
                }
            } else {
                unsafe values[filled] = UInt16(truncatingIfNeeded: value)
                filled += 1
            }
        }
        return unsafe values
    }

    private static func sextet(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 65...90: UInt32(byte - 65)
        case 97...122: UInt32(byte - 71)
        case 48...57: UInt32(byte + 4)
        case 43: 62
        default: 63
        }
    }
}
