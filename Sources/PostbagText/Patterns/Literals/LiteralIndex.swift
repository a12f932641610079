/// All literals of a set, what each is for, and the tables that find them.
final class LiteralIndex: Sendable {
    /// Finds the heads of literals that may stand anywhere.
    let automaton: LiteralAutomaton?
    /// Finds the words that literals are looked for by.
    let wordStarts: WordStartTable?
    /// The heads that the automaton finds.
    let heads: Table<Head>
    let records: Table<Record>
    /// The targets of literals that have several.
    let targets: Table<UInt32>
    /// The literals one after the other, and room to read beyond the last.
    let bytes: Table<UInt8>

    /// The records of the literals that start with the same bytes.
    struct Head: BitwiseCopyable {
        var depth: UInt32
        var firstRecord: UInt32
        var endRecord: UInt32
    }

    init(_ builder: LiteralIndexBuilder) {
        var made = Parts()
        var heads: [Head] = []
        let anywhere = builder.heads()
        for group in anywhere {
            let records = made.add(group.uses, known: group.head.count)
            heads.append(
                Head(
                    depth: UInt32(group.head.count),
                    firstRecord: UInt32(records.lowerBound),
                    endRecord: UInt32(records.upperBound)
                )
            )
        }
        let words = builder.wordGroups().map { group in
            (key: group.key, records: made.add(group.uses, known: group.key.count))
        }
        automaton = anywhere.isEmpty ? nil : LiteralAutomaton(anywhere.map(\.bytes))
        wordStarts = words.isEmpty ? nil : WordStartTable(words)
        self.heads = Table(heads)
        records = Table(made.records)
        targets = Table(made.targets)
        bytes = Table(made.bytes + [UInt8](repeating: 0, count: 8))
    }

    /// Reads an index that was written.
    init(from reader: inout ArchiveReader) throws(ArchiveError) {
        automaton = try reader.optional { reader throws(ArchiveError) in
            try LiteralAutomaton(from: &reader)
        }
        wordStarts = try reader.optional { reader throws(ArchiveError) in
            try WordStartTable(from: &reader)
        }
        heads = try reader.table()
        records = try reader.table()
        targets = try reader.table()
        bytes = try reader.table()
    }

    /// Writes the index.
    func write(to writer: inout ArchiveWriter) {
        writer.add(optional: automaton) { $0.write(to: &$1) }
        writer.add(optional: wordStarts) { $0.write(to: &$1) }
        writer.add(heads)
        writer.add(records)
        writer.add(targets)
        writer.add(bytes)
    }

    /// What the tables are made of.
    private struct Parts {
        var records: [Record] = []
        var targets: [UInt32] = []
        var bytes: [UInt8] = []

        /// Adds records for literals of which so many bytes are known where they are looked for.
        mutating func add(_ uses: [LiteralIndexBuilder.Use], known: Int) -> Range<Int> {
            let first = records.count
            for use in uses {
                let target = use.targets.count == 1 ? use.targets[0] : UInt32(targets.count)
                records.append(Record(use, known: known, bytes: bytes.count, target: target))
                if use.targets.count > 1 { targets += use.targets }
                bytes += use.literal
            }
            return first..<records.count
        }
    }

    /// How many bytes the tables take.
    var memory: Int {
        let finders = (automaton?.memory ?? 0) + (wordStarts?.memory ?? 0)
        return finders + heads.memory + records.memory + targets.memory + bytes.memory
    }
}

extension LiteralIndex {
    /// A literal, of which some bytes are looked for.
    struct Record: BitwiseCopyable {
        /// Up to eight bytes beside those, the first lowest, which tell most literals apart.
        private var rest: UInt64
        /// Where the literal starts in the table of bytes.
        let bytes: UInt32
        let length: UInt32
        /// The target, or where several start.
        let target: UInt32
        /// How many targets there are; the highest bits say what the literal is.
        private let count: UInt32
        /// How many bytes of the literal stand before those that are looked for.
        let anchor: UInt8
        private let restOffset: Int8
        private let restCount: UInt8

        private static let word: UInt32 = 1 << 31
        private static let wordEnd: UInt32 = 1 << 30
        private static let wordStart: UInt32 = 1 << 29
        private static let told: UInt32 = 1 << 28
        private static let flags = word | wordEnd | wordStart | told

        init(_ use: LiteralIndexBuilder.Use, known: Int, bytes: Int, target: UInt32) {
            let literal = use.literal.map(\.asciiLowercased)
            let after = literal.count - use.anchor - known
            let range =
                use.anchor > after
                ? max(0, use.anchor - 8)..<use.anchor
                : use.anchor + known..<min(literal.count, use.anchor + known + 8)
            rest = literal[range].enumerated().reduce(0) {
                $0 | UInt64($1.element) << UInt64($1.offset * 8)
            }
            self.bytes = UInt32(bytes)
            length = UInt32(literal.count)
            self.target = target
            anchor = UInt8(use.anchor)
            restOffset = Int8(range.lowerBound - use.anchor)
            restCount = UInt8(range.count)
            let isTold = range.count + known == literal.count && literal == use.literal
            count =
                UInt32(use.targets.count) | (use.isWord ? Record.word : 0)
                | (use.endsWord ? Record.wordEnd : 0)
                | (use.startsWord && use.anchor > 0 ? Record.wordStart : 0)
                | (isTold ? Record.told : 0)
        }

        /// Whether it is a word to be found whole, and not a part of a pattern.
        var isWord: Bool { count & Record.word != 0 }
        /// Whether no letter, digit or `_` may follow.
        var endsWord: Bool { count & Record.wordEnd != 0 }
        /// Whether none may stand before it, which is not known from where it is looked for.
        var startsWord: Bool { count & Record.wordStart != 0 }
        /// Whether the bytes that were compared are all it has.
        var isTold: Bool { count & Record.told != 0 }
        var targetCount: Int { Int(count & ~Record.flags) }

        /// Whether the bytes beside a place are those of the literal.
        @inline(__always) func fits(_ place: UnsafePointer<UInt8>) -> Bool {
            let beside = unsafe UnsafeRawPointer(place + Int(restOffset))
                .loadUnaligned(as: UInt64.self)
            let mask = restCount == 0 ? 0 : WordKey.mask(Int(restCount))
            return (UInt64(littleEndian: beside) ^ rest) & mask == 0
        }
    }
}
