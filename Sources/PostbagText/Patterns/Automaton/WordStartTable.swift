/// Finds literals that must start a word, by their first bytes at each start of a word.
///
/// Words are few beside bytes, and a small set of bits tells nearly all that start nothing, so
/// that thousands of literals cost hardly more than a few.
final class WordStartTable: Sendable {
    /// One bit for each value of a hash that the first bytes of some literal have.
    private let bits: Table<UInt64>
    private let cells: Table<Cell>
    private let cellMask: Int
    /// How many first bytes literals are told by, and which bits of a word those are.
    private let keys: Table<Key>

    private struct Cell: BitwiseCopyable {
        var key: UInt64
        var head: UInt32
    }

    private struct Key: BitwiseCopyable {
        var mask: UInt64
        /// Keeps keys of different lengths apart.
        var tag: UInt64
    }

    /// The most first bytes that a literal is told by.
    static let depth = 7
    private static let empty = UInt32.max

    /// Makes the table for first bytes of one to six bytes, each with its number.
    init(_ heads: [(bytes: [UInt8], number: Int)]) {
        var bits = [UInt64](repeating: 0, count: 1 << 10)
        var size = 16
        while size < heads.count * 2 { size *= 2 }
        var cells = [Cell](repeating: Cell(key: 0, head: WordStartTable.empty), count: size)
        var lengths: Set<Int> = []
        for head in heads {
            lengths.insert(head.bytes.count)
            let key = WordStartTable.key(of: head.bytes)
            let hash = WordStartTable.hash(key)
            bits[Int(hash >> 54)] |= 1 << (hash >> 48 & 63)
            var cell = Int(hash >> 20 & 0xFFF_FFFF) & (size - 1)
            while cells[cell].head != WordStartTable.empty { cell = (cell + 1) & (size - 1) }
            cells[cell] = Cell(key: key, head: UInt32(head.number))
        }
        self.bits = Table(bits)
        self.cells = Table(cells)
        cellMask = size - 1
        keys = Table(
            lengths.sorted().map { length in
                Key(mask: (1 << UInt64(length * 8)) - 1, tag: UInt64(length) << 56)
            }
        )
    }

    /// How many bytes the tables take.
    var memory: Int { bits.memory + cells.memory + keys.memory }

    private static func key(of bytes: [UInt8]) -> UInt64 {
        var key = UInt64(bytes.count) << 56
        for (index, byte) in bytes.enumerated() { key |= UInt64(byte) << UInt64(index * 8) }
        return key
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 {
        (key &* 0x9E37_79B9_7F4A_7C15) ^ ((key &* 0xC2B2_AE3D_27D4_EB4F) >> 32)
    }

    /// Calls `body` with the number of each run of first bytes that stands at a place.
    @inline(__always)
    func forEachHead(at text: UnsafePointer<UInt8>, _ body: (Int) -> Void) {
        let loaded = unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
        let word = UInt64(littleEndian: loaded)
        for index in 0..<keys.count {
            let key = unsafe (word & keys.start[index].mask) | keys.start[index].tag
            let hash = WordStartTable.hash(key)
            guard unsafe bits.start[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 == 1 else {
                continue
            }
            var cell = Int(hash >> 20 & 0xFFF_FFFF) & cellMask
            while unsafe cells.start[cell].head != WordStartTable.empty {
                if unsafe cells.start[cell].key == key {
                    unsafe body(Int(cells.start[cell].head))
                    break
                }
                cell = (cell &+ 1) & cellMask
            }
        }
    }
}
