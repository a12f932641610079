/// All literals of a set, what each is for, and the tables that find them.
final class LiteralIndex: Sendable {
    /// A literal, of which the first bytes, its head, are looked for.
    struct Record: BitwiseCopyable {
        /// Up to eight bytes after those.
        var rest: UInt64
        var bytes: UInt32
        var length: UInt32
        var firstTarget: UInt32
        /// How many targets there are; the two highest bits tell a word to be found whole, and a
        /// part of a pattern with which a word ends.
        private let count: UInt32

        private static let word: UInt32 = 1 << 31
        private static let wordEnd: UInt32 = 1 << 30

        init(_ use: LiteralIndexBuilder.Use, rest: UInt64, bytes: Int, targets: Range<Int>) {
            self.rest = rest
            self.bytes = UInt32(bytes)
            length = UInt32(use.literal.count)
            firstTarget = UInt32(targets.lowerBound)
            count =
                UInt32(targets.count) | (use.isWord ? Record.word : 0)
                | (use.endsWord ? Record.wordEnd : 0)
        }

        /// Whether it is a word to be found whole, and not a part of a pattern.
        var isWord: Bool { count >= Record.word }
        /// Whether no letter, digit or `_` may follow.
        var endsWord: Bool { count & Record.wordEnd != 0 }
        var targetCount: Int { Int(count & ~(Record.word | Record.wordEnd)) }

        /// Which bits of the eight bytes after the head count.
        @inline(__always)
        func restMask(after depth: Int) -> UInt64 {
            let count = UInt64(truncatingIfNeeded: min(8, Int(length) &- depth))
            return count == 0 ? 0 : UInt64.max &>> (64 &- count &* 8)
        }
    }

    /// The records of the literals that start with the same bytes, which are looked for.
    struct Head: BitwiseCopyable {
        var depth: UInt32
        var firstRecord: UInt32
        var endRecord: UInt32
    }

    /// What a literal is for.
    struct Target: BitwiseCopyable {
        /// The entry for a word, the number of a list of literals for a pattern.
        var index: UInt32
        /// How many bytes before it what counts as the literal starts.
        var shift: UInt32
    }

    /// Finds the heads that may stand anywhere.
    let automaton: LiteralAutomaton?
    /// Finds the heads that must start a word.
    let wordStarts: WordStartTable?
    /// Those of the heads that may stand anywhere.
    let heads: Table<Head>
    let records: Table<Record>
    let targets: Table<Target>
    let bytes: Table<UInt8>

    init(_ builder: LiteralIndexBuilder) {
        var records: [Record] = []
        var targets: [Target] = []
        var bytes: [UInt8] = []
        var heads: [Head] = []
        let anywhere = builder.heads(startingWords: false)
        let atStarts = builder.heads(startingWords: true)
        for group in anywhere + atStarts {
            let first = records.count
            for use in group.uses {
                records.append(
                    Record(
                        use,
                        rest: LiteralIndex.rest(of: use.literal, after: group.bytes.count),
                        bytes: bytes.count,
                        targets: targets.count..<targets.count + use.targets.count
                    )
                )
                bytes += use.literal
                targets += use.targets
            }
            heads.append(
                Head(
                    depth: UInt32(group.bytes.count),
                    firstRecord: UInt32(first),
                    endRecord: UInt32(records.count)
                )
            )
        }
        automaton = anywhere.isEmpty ? nil : LiteralAutomaton(anywhere.map(\.bytes))
        let first = anywhere.count
        let starting = zip(atStarts, heads[first...]).map { group, head in
            (group.bytes, Int(head.firstRecord)..<Int(head.endRecord))
        }
        wordStarts = starting.isEmpty ? nil : WordStartTable(starting)
        self.heads = Table(Array(heads[..<first]))
        self.records = Table(records)
        self.targets = Table(targets)
        self.bytes = Table(bytes)
    }

    /// Up to eight bytes of a literal as they would be loaded from a lowered text.
    private static func rest(of literal: [UInt8], after depth: Int) -> UInt64 {
        var rest: UInt64 = 0
        for (index, byte) in literal.dropFirst(depth).prefix(8).enumerated() {
            rest |= UInt64(byte.asciiLowercased) << UInt64(index * 8)
        }
        return UInt64(littleEndian: rest)
    }

    /// How many bytes the tables take.
    var memory: Int {
        let finders = (automaton?.memory ?? 0) + (wordStarts?.memory ?? 0)
        return finders + heads.memory + records.memory + targets.memory + bytes.memory
    }
}
