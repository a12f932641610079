/// Finds literals that must start a word, by their first bytes at each start of a word.
///
/// Words are few beside bytes, and a small set of bits tells nearly all that start nothing, so
/// that thousands of literals cost hardly more than a few.
final class WordStartTable: Sendable {
    /// One bit for each value of a hash that the first bytes of some literal have.
    private let bits: Table<UInt64>
    private let cells: Table<Cell>
    private let cellMask: Int
    private let bitShift: UInt64
    /// How many first bytes literals are told by, and which bits of a word those are.
    private let keys: Table<Key>

    /// What has the same first bytes.
    struct Cell: BitwiseCopyable {
        /// The bytes, the first lowest, and their number in the highest byte.
        fileprivate var key: UInt64
        /// The records of the literals, of which an empty cell has none.
        var firstRecord: UInt32
        var recordCount: UInt32

        /// How many first bytes there are.
        var depth: Int { Int(key &>> 56) }
    }

    /// A cell whose bytes stand at a place, or may.
    struct Candidate: BitwiseCopyable {
        fileprivate(set) var cell: UInt32 = 0
        fileprivate(set) var place: UInt32 = 0
        fileprivate var key: UInt32 = 0
    }

    private struct Key: BitwiseCopyable {
        var mask: UInt64
        /// Keeps keys of different lengths apart.
        var tag: UInt64
    }

    /// How many places are looked at together, and how many candidates they have at most.
    static let batch = 64
    static let mostCandidates = batch * 5

    /// How many first bytes tell a literal of so many bytes; few lengths mean few look-ups.
    static func headLength(of count: Int) -> Int {
        count >= 7 ? 7 : min(count, 4)
    }

    /// Which bytes some literal starts with, and which are part of an ASCII word.
    private let flags: Table<UInt8>
    private static let isWord: UInt8 = 1
    private static let isStart: UInt8 = 2

    /// Makes the table for first bytes of one to seven bytes, each with its records.
    init(_ heads: [(bytes: [UInt8], records: Range<Int>)]) {
        let (bitWords, shift) = WordStartTable.bitSize(heads.count)
        bitShift = shift
        var bits = [UInt64](repeating: 0, count: bitWords)
        var size = 16
        while size < heads.count * 2 { size *= 2 }
        let empty = Cell(key: 0, firstRecord: 0, recordCount: 0)
        var cells = [Cell](repeating: empty, count: size)
        var lengths: Set<Int> = []
        var flags = (0..<256).map { byte in
            byte < 0x80 && ByteSet.word.contains(UInt8(byte)) ? WordStartTable.isWord : 0
        }
        for head in heads {
            lengths.insert(head.bytes.count)
            if let first = head.bytes.first { flags[Int(first)] |= WordStartTable.isStart }
            let key = WordStartTable.key(of: head.bytes)
            let hash = WordStartTable.hash(key)
            bits[Int(hash >> (shift + 6))] |= 1 << (hash >> shift & 63)
            var cell = Int(hash >> 16 & 0xFFF_FFFF) & (size - 1)
            while cells[cell].recordCount > 0 { cell = (cell + 1) & (size - 1) }
            cells[cell] = Cell(
                key: key,
                firstRecord: UInt32(head.records.lowerBound),
                recordCount: UInt32(head.records.count)
            )
        }
        self.bits = Table(bits)
        self.cells = Table(cells)
        self.flags = Table(flags)
        cellMask = size - 1
        keys = Table(
            lengths.sorted().map { length in
                Key(mask: (1 << UInt64(length * 8)) - 1, tag: UInt64(length) << 56)
            }
        )
    }

    /// How many words of bits keep most words of a text apart from so many heads, and by how much
    /// a hash is shifted to be the number of a bit.
    private static func bitSize(_ count: Int) -> (words: Int, shift: UInt64) {
        var exponent: UInt64 = 12
        while exponent < 17, 1 << exponent < count * 10 { exponent += 1 }
        return (1 << Int(exponent - 6), 64 - exponent)
    }

    /// How many bytes the tables take.
    var memory: Int { bits.memory + cells.memory + keys.memory + flags.memory }

    private static func key(of bytes: [UInt8]) -> UInt64 {
        var key = UInt64(bytes.count) << 56
        for (index, byte) in bytes.enumerated() { key |= UInt64(byte) << UInt64(index * 8) }
        return key
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 {
        (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Notes in `places` where one of the literals may start a word: wherever no ASCII word
    /// character stands before.
    ///
    /// - Returns: how many places were noted.
    func starts(
        in text: UnsafeMutablePointer<UInt8>,
        _ count: Int,
        _ places: borrowing Table<LiteralAutomaton.Event>
    ) -> Int {
        let flags = unsafe flags.start
        let out = unsafe places.start
        var before: UInt8 = 0
        var found = 0
        for place in 0..<count {
            unsafe out[found] = .init(state: 0, place: UInt32(truncatingIfNeeded: place))
            let flag = unsafe flags[Int(text[place])]
            found &+= Int((flag &>> 1) & ~before & 1)
            before = flag
        }
        return found
    }

    /// Finds the cells whose bytes stand at some of the places, from `first` on.
    ///
    /// First come the bits, then the cells of all places that pass, so that waiting for one cell
    /// is waiting for all.
    ///
    /// - Returns: how many candidates were found.
    func candidates(
        at places: Range<Int>,
        of starts: borrowing Table<LiteralAutomaton.Event>,
        in text: UnsafePointer<UInt8>,
        into candidates: borrowing Table<Candidate>
    ) -> Int {
        let out = unsafe candidates.start
        var count = 0
        for index in places {
            let place = unsafe starts.start[index].place
            for number in 0..<keys.count {
                let hash = WordStartTable.hash(unsafe key(number, at: text + Int(place)))
                let bit = hash &>> bitShift
                unsafe out[count] = Candidate(
                    cell: UInt32(truncatingIfNeeded: Int(hash &>> 16 & 0xFFF_FFFF) & cellMask),
                    place: place,
                    key: UInt32(truncatingIfNeeded: number)
                )
                count &+= unsafe Int(bits.start[Int(bit &>> 6)] &>> (bit & 63) & 1)
            }
        }
        var found = 0
        for index in 0..<count {
            var candidate = unsafe out[index]
            let key = unsafe key(Int(candidate.key), at: text + Int(candidate.place))
            while unsafe cells.start[Int(candidate.cell)].recordCount > 0 {
                if unsafe cells.start[Int(candidate.cell)].key == key {
                    unsafe out[found] = candidate
                    found &+= 1
                    break
                }
                candidate.cell = UInt32(truncatingIfNeeded: (Int(candidate.cell) &+ 1) & cellMask)
            }
        }
        return found
    }

    /// The bytes at a place, as so many first bytes are told by.
    @inline(__always)
    private func key(_ number: Int, at text: UnsafePointer<UInt8>) -> UInt64 {
        let loaded = unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
        let word = UInt64(littleEndian: loaded)
        return unsafe (word & keys.start[number].mask) | keys.start[number].tag
    }

    /// The cell of a candidate.
    @inline(__always)
    func cell(of candidate: Candidate) -> Cell {
        unsafe cells.start[Int(candidate.cell)]
    }
}
