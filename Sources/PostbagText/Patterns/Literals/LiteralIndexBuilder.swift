/// Gathers the literals of a set before their automaton is built.
struct LiteralIndexBuilder {
    /// One literal and all that it is for.
    struct Use {
        var literal: [UInt8]
        var isWord: Bool
        /// Whether no letter, digit or `_` may follow.
        var endsWord: Bool
        var targets: [LiteralIndex.Target]
    }

    /// Literals that start with the same bytes.
    struct Group {
        var head: Literal
        var uses: [Use]

        var bytes: [UInt8] { Array(head) }
    }

    /// One literal and one thing that it is for.
    fileprivate struct Entry {
        /// The first bytes in lower case, and as they are.
        var lowered: Literal
        var literal: Literal
        /// The bytes of a word that is too long for them.
        var rest: [UInt8] = []
        var isWord: Bool
        var target: LiteralIndex.Target
    }

    private var anywhere: [Entry] = []
    private var atStarts: [Entry] = []
    private var numbers: [[Literal]: Int] = [:]

    /// The bytes of a table that an ordinary machine keeps close to the processor.
    private static let handyTable = 256 * 1024
    /// How many bytes of each literal the automaton may be given, the most first.
    private static let depths = [24, 12, 8, 6, 5, 4]

    /// Whether there is nothing to find.
    var isEmpty: Bool { anywhere.isEmpty && atStarts.isEmpty }
    /// How many lists of literals there are that differ.
    var listCount: Int { numbers.count }

    /// Adds a word that is to be found whole, for an entry.
    mutating func add(word: String, entry: Int) {
        guard !word.isEmpty else { return }
        atStarts.append(
            Entry(
                lowered: Literal(word.utf8.lazy.map(\.asciiLowercased)),
                literal: Literal(word.utf8),
                rest: Array(word.utf8.dropFirst(Literal.longest)),
                isWord: true,
                target: .init(index: UInt32(entry), shift: 0)
            )
        )
    }

    /// Adds a list of literals, which patterns share that need the same.
    ///
    /// - Returns: the list's number.
    mutating func add(_ needed: [Literal]) -> Int {
        let literals = needed.map { $0.placed(atHead: false, startingWord: false) }
        if let number = numbers[literals] { return number }
        let number = numbers.count
        numbers[literals] = number
        // Literals of patterns stand in lower case already.
        for literal in literals {
            let rest = literal.startsAfterSpace ? literal.part(1..<literal.count) : literal
            let shift = UInt32(literal.count - rest.count)
            let entry = Entry(
                lowered: rest,
                literal: rest,
                isWord: false,
                target: .init(index: UInt32(number), shift: shift)
            )
            if shift > 0 || literal.startsWord {
                atStarts.append(entry)
            } else {
                anywhere.append(entry)
            }
        }
        return number
    }

    /// The literals by their first bytes, those that must start a word or the others.
    func heads(startingWords isAtStart: Bool) -> [Group] {
        let entries = isAtStart ? atStarts : anywhere
        let order = entries.indices.sorted { one, other in
            if isAtStart {
                // Heads of one length stand together.
                let lengths = (entries[one].headLength, entries[other].headLength)
                if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
            }
            return entries[one].isBefore(entries[other]) ?? (one < other)
        }
        let sorted = order.map { entries[$0] }
        let depth = isAtStart ? 0 : handyDepth(of: sorted)
        var groups: [Group] = []
        var last: Entry?
        for entry in sorted {
            if let last, last.isBefore(entry) == nil {
                let use = groups[groups.count - 1].uses.count - 1
                groups[groups.count - 1].uses[use].targets.append(entry.target)
                continue
            }
            let head = entry.lowered.bare.first(isAtStart ? entry.headLength : depth)
            if groups.last?.head != head {
                groups.append(Group(head: head, uses: []))
            }
            groups[groups.count - 1].uses.append(
                Use(
                    literal: Array(entry.literal) + entry.rest,
                    isWord: entry.isWord,
                    endsWord: entry.literal.edges.contains(.end),
                    targets: [entry.target]
                )
            )
            last = entry
        }
        return groups
    }

    /// How many bytes of each literal make an automaton that is handy, or else the fewest.
    private func handyDepth(of entries: [Entry]) -> Int {
        let depths = LiteralIndexBuilder.depths
        return depths.first { isHandy(entries, depth: $0) } ?? depths.last ?? Literal.longest
    }

    private func isHandy(_ entries: [Entry], depth: Int) -> Bool {
        var states = 1
        var last = Literal()
        for entry in entries {
            let head = entry.lowered.first(depth)
            states += head.count - head.sharedCount(with: last)
            last = head
        }
        return states * 40 * 2 <= LiteralIndexBuilder.handyTable
    }
}

extension LiteralIndexBuilder.Entry {
    /// How many first bytes tell the literal where a word starts.
    fileprivate var headLength: Int { WordStartTable.headLength(of: lowered.count) }

    /// Whether the literal comes before another's, or nil when they are the same.
    fileprivate func isBefore(_ other: LiteralIndexBuilder.Entry) -> Bool? {
        if lowered.bare != other.lowered.bare { return lowered.bare < other.lowered.bare }
        if literal.bare != other.literal.bare { return literal.bare < other.literal.bare }
        if rest != other.rest { return rest.lexicographicallyPrecedes(other.rest) }
        if isWord != other.isWord { return other.isWord }
        let (ends, others) = (literal.edges.contains(.end), other.literal.edges.contains(.end))
        return ends == others ? nil : others
    }
}

extension UInt8 {
    /// The byte with a capital ASCII letter made small.
    var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
