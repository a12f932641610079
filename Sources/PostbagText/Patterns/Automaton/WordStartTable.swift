/// Finds the words of a text that some literal has, or some literal starts with a part of.
///
/// Words are few beside bytes, and a small set of bits tells nearly all that no literal has, so that
/// thousands of literals cost hardly more than a few.
final class WordStartTable: Sendable {
    /// One bit for each value of a hash that some key has.
    private let bits: Table<UInt64>
    private let cells: Table<Cell>
    private let cellMask: Int
    private let bitShift: UInt64
    /// The tags of keys for how words start, and which bits of a word those are.
    private let starts: Table<Start>

    /// What has the same key.
    struct Cell: BitwiseCopyable {
        fileprivate var bytes: UInt64
        /// The first record of the literals.
        var firstRecord: UInt32
        /// How many there are, none in an empty cell, and in the lowest byte the key's tag.
        fileprivate var countAndTag: UInt32

        /// The records of the literals.
        @inline(__always) var records: Range<Int> {
            Int(firstRecord)..<Int(firstRecord &+ countAndTag &>> 8)
        }
    }

    /// A cell whose key stands at a place, or may.
    struct Candidate: BitwiseCopyable {
        fileprivate(set) var cell: UInt32 = 0
        fileprivate(set) var place: UInt32 = 0
        fileprivate var bytes: UInt64 = 0
        fileprivate var tag: UInt8 = 0
    }

    private struct Start: BitwiseCopyable {
        var mask: UInt64
        var tag: UInt8
    }

    /// A word of a text: letters, digits and `_` of ASCII beside which none stands.
    struct Word: BitwiseCopyable {
        var place: UInt32 = 0
        var length: UInt32 = 0
    }

    /// How many words are looked at together, and how many candidates they have at most.
    static let batch = 64
    static let mostCandidates = batch * 6

    private static let isWord: Table<UInt8> = Table(
        (0..<256).map { $0 < 0x80 && ByteSet.word.contains(UInt8($0)) ? 1 : 0 }
    )

    /// Makes the table for keys, each with the records of literals that have it.
    init(_ heads: [(key: WordKey, records: Range<Int>)]) {
        let (bitWords, shift) = WordStartTable.bitSize(heads.count)
        bitShift = shift
        var bits = [UInt64](repeating: 0, count: bitWords)
        var size = 16
        while size < heads.count * 2 { size *= 2 }
        let empty = Cell(bytes: 0, firstRecord: 0, countAndTag: 0)
        var cells = [Cell](repeating: empty, count: size)
        var counts: Set<Int> = []
        for head in heads {
            if let count = head.key.countOfFirst { counts.insert(count) }
            let hash = head.key.hash
            bits[Int(hash >> (shift + 6))] |= 1 << (hash >> shift & 63)
            var cell = WordStartTable.cell(of: hash, size - 1)
            while cells[cell].countAndTag > 0 { cell = (cell + 1) & (size - 1) }
            cells[cell] = Cell(
                bytes: head.key.bytes,
                firstRecord: UInt32(head.records.lowerBound),
                countAndTag: UInt32(head.records.count) << 8 | UInt32(head.key.tag)
            )
        }
        self.bits = Table(bits)
        self.cells = Table(cells)
        cellMask = size - 1
        starts = Table(
            counts.sorted().map { count in
                Start(mask: WordKey.mask(count), tag: UInt8(WordKey.longest + count))
            }
        )
    }

    /// Reads a table that was written.
    init(from reader: inout ArchiveReader) throws(ArchiveError) {
        bits = try reader.table()
        cells = try reader.table()
        cellMask = try reader.number()
        bitShift = try reader.plain()
        starts = try reader.table()
    }

    /// Writes the table.
    func write(to writer: inout ArchiveWriter) {
        writer.add(bits)
        writer.add(cells)
        writer.add(cellMask)
        writer.add(plain: bitShift)
        writer.add(starts)
    }

    /// How many words of bits keep most words of a text apart from so many keys, and by how much
    /// a hash is shifted to be the number of a bit.
    private static func bitSize(_ count: Int) -> (words: Int, shift: UInt64) {
        var exponent: UInt64 = 12
        while exponent < 17, 1 << exponent < count * 10 { exponent += 1 }
        return (1 << Int(exponent - 6), 64 - exponent)
    }

    @inline(__always) private static func cell(of hash: UInt64, _ mask: Int) -> Int {
        Int(hash &>> 16 & 0xFFF_FFFF) & mask
    }

    /// How many bytes the tables take.
    var memory: Int { bits.memory + cells.memory + starts.memory }

    /// Notes the words of a text; `words` has room for one more than half of the bytes.
    ///
    /// - Returns: how many words were noted.
    static func words(in text: borrowing LoweredText, _ words: borrowing Table<Word>) -> Int {
        let isWord = unsafe WordStartTable.isWord.start
        let bytes = unsafe text.start
        let out = unsafe words.start
        var before: UInt8 = 0
        var start = 0
        var found = 0
        // The byte after the end is part of no word.
        for place in 0...text.count {
            let flag = unsafe isWord[Int(bytes[place])]
            start = flag & ~before == 0 ? start : place
            unsafe out[found] = Word(
                place: UInt32(truncatingIfNeeded: start),
                length: UInt32(truncatingIfNeeded: place &- start)
            )
            found &+= Int(before & ~flag)
            before = flag
        }
        return found
    }

    /// Finds the cells whose keys some of the words have.
    ///
    /// First come the bits, then the cells of all words that pass, so that waiting for one cell
    /// is waiting for all.
    ///
    /// - Returns: how many candidates were found.
    func candidates(
        of range: Range<Int>,
        among words: borrowing Table<Word>,
        in text: UnsafePointer<UInt8>,
        into candidates: borrowing Table<Candidate>
    ) -> Int {
        let out = unsafe candidates.start
        let starts = unsafe starts.start
        let startCount = self.starts.count
        var count = 0
        for index in range {
            let word = unsafe words.start[index]
            let loaded = unsafe UnsafeRawPointer(text + Int(word.place))
                .loadUnaligned(as: UInt64.self)
            let bytes = UInt64(littleEndian: loaded)
            let length = Int(word.length)
            unsafe note(
                WordKey(
                    bytes: bytes & WordKey.mask(min(length, 8)),
                    tag: UInt8(truncatingIfNeeded: min(length, WordKey.longest))
                ),
                word.place,
                out,
                &count
            )
            for number in 0..<startCount {
                let start = unsafe starts[number]
                let key = WordKey(bytes: bytes & start.mask, tag: start.tag)
                unsafe note(key, word.place, out, &count)
            }
        }
        return unsafe confirm(count, out)
    }

    /// Notes a candidate if the bits tell that some literal may have its key.
    @inline(__always)
    private func note(
        _ key: WordKey,
        _ place: UInt32,
        _ out: UnsafeMutablePointer<Candidate>,
        _ count: inout Int
    ) {
        let hash = key.hash
        let bit = hash &>> bitShift
        unsafe out[count] = Candidate(
            cell: UInt32(truncatingIfNeeded: WordStartTable.cell(of: hash, cellMask)),
            place: place,
            bytes: key.bytes,
            tag: key.tag
        )
        count &+= unsafe Int(bits.start[Int(bit &>> 6)] &>> (bit & 63) & 1)
    }

    /// Keeps those of the candidates whose keys are in their cells.
    private func confirm(_ count: Int, _ out: UnsafeMutablePointer<Candidate>) -> Int {
        var found = 0
        for index in 0..<count {
            var candidate = unsafe out[index]
            var cell = unsafe cells.start[Int(candidate.cell)]
            while cell.countAndTag > 0 {
                if cell.bytes == candidate.bytes, cell.countAndTag & 0xFF == candidate.tag {
                    unsafe out[found] = candidate
                    found &+= 1
                    break
                }
                candidate.cell = UInt32(truncatingIfNeeded: (Int(candidate.cell) &+ 1) & cellMask)
                cell = unsafe cells.start[Int(candidate.cell)]
            }
        }
        return found
    }

    /// The cell of a candidate.
    @inline(__always)
    func cell(of candidate: Candidate) -> Cell {
        unsafe cells.start[Int(candidate.cell)]
    }
}
