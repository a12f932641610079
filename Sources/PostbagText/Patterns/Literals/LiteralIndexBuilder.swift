/// Gathers the literals of a set before the tables are built that find them.
struct LiteralIndexBuilder {
    /// One literal and all that it is for: entries for a word, numbers of lists for a pattern.
    struct Use {
        var literal: [UInt8]
        var isWord: Bool
        /// Whether no letter, digit or `_` may stand before it.
        var startsWord: Bool
        /// Whether none may follow.
        var endsWord: Bool
        /// Where the word starts in it that it is looked for by.
        var anchor: Int
        var targets: [UInt32]
    }

    /// Literals that are looked for by the same word.
    struct WordGroup {
        var key: WordKey
        var uses: [Use]
    }

    /// Literals that start with the same bytes and may stand anywhere.
    struct Group {
        var head: Literal
        var uses: [Use]

        var bytes: [UInt8] { Array(head) }
    }

    /// One literal and one thing that it is for.
    fileprivate struct Entry {
        /// The first bytes in lower case.
        var lowered: Literal
        /// All bytes of a word whose first bytes are not the whole of it.
        var word: [UInt8] = []
        var isWord = false
        var target: UInt32
        var anchor: LiteralAnchor?
    }

    private var anywhere: [Entry] = []
    private var byWord: [Entry] = []
    private var numbers: [[Literal]: Int] = [:]

    /// The bytes of a table that an ordinary machine keeps close to the processor.
    private static let handyTable = 256 * 1024
    /// How many bytes of each literal the automaton may be given, the most first.
    private static let depths = [24, 12, 8, 6, 5, 4]

    /// Whether there is nothing to find.
    var isEmpty: Bool { anywhere.isEmpty && byWord.isEmpty }
    /// How many lists of literals there are that differ.
    var listCount: Int { numbers.count }

    /// Adds a word that is to be found whole, for an entry.
    mutating func add(word: String, entry: Int) {
        let bytes = Array(word.utf8)
        guard !bytes.isEmpty else { return }
        let isShort = bytes.count <= Literal.longest
        let lowered = Literal(edges: .start)
            .appending(Literal(bytes.lazy.map(\.asciiLowercased)))
            .appending(Literal(edges: isShort ? .end : []))
        let isPlain = isShort && bytes.elementsEqual(lowered)
        add(
            Entry(
                lowered: lowered,
                word: isPlain ? [] : bytes,
                isWord: true,
                target: UInt32(entry)
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
        for literal in literals { add(Entry(lowered: literal, target: UInt32(number))) }
        return number
    }

    private mutating func add(_ entry: Entry) {
        var entry = entry
        entry.anchor = LiteralAnchor(entry.lowered)
        if entry.anchor == nil { anywhere.append(entry) } else { byWord.append(entry) }
    }

    /// The literals that are looked for by a word.
    func wordGroups() -> [WordGroup] {
        let keyed = byWord.compactMap { entry in entry.anchor.map { (key: $0.key, entry: entry) } }
        let sorted = keyed.sorted { one, other in
            if one.key != other.key { return one.key.isBefore(other.key) }
            return one.entry.isBefore(other.entry) ?? false
        }
        var groups: [WordGroup] = []
        var last: Entry?
        for (key, entry) in sorted {
            if groups.last?.key != key {
                groups.append(WordGroup(key: key, uses: []))
                last = nil
            }
            groups[groups.count - 1].uses.add(entry, after: last)
            last = entry
        }
        return groups
    }

    /// The other literals by their first bytes.
    func heads() -> [Group] {
        let sorted = anywhere.sorted { $0.isBefore($1) ?? false }
        let depth = handyDepth(of: sorted)
        var groups: [Group] = []
        var last: Entry?
        for entry in sorted {
            let head = entry.lowered.bare.first(depth)
            if groups.last?.head != head {
                groups.append(Group(head: head, uses: []))
                last = nil
            }
            groups[groups.count - 1].uses.add(entry, after: last)
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

extension [LiteralIndexBuilder.Use] {
    /// Adds an entry, to the last use if that is of the same literal.
    fileprivate mutating func add(
        _ entry: LiteralIndexBuilder.Entry,
        after last: LiteralIndexBuilder.Entry?
    ) {
        if let last, last.isBefore(entry) == nil {
            self[count - 1].targets.append(entry.target)
            return
        }
        let edges = entry.lowered.edges
        append(
            LiteralIndexBuilder.Use(
                literal: entry.word.isEmpty ? [UInt8](entry.lowered) : entry.word,
                isWord: entry.isWord,
                startsWord: edges.contains(.start),
                endsWord: edges.contains(.end),
                anchor: entry.anchor?.place ?? 0,
                targets: [entry.target]
            )
        )
    }
}

extension LiteralIndexBuilder.Entry {
    /// Whether the literal comes before another's, or nil when they are the same.
    fileprivate func isBefore(_ other: LiteralIndexBuilder.Entry) -> Bool? {
        if lowered != other.lowered { return lowered < other.lowered }
        if word != other.word { return word.lexicographicallyPrecedes(other.word) }
        return isWord == other.isWord ? nil : other.isWord
    }
}

extension WordKey {
    fileprivate func isBefore(_ other: WordKey) -> Bool {
        tag != other.tag ? tag < other.tag : bytes < other.bytes
    }
}

extension UInt8 {
    /// The byte with a capital ASCII letter made small.
    var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
