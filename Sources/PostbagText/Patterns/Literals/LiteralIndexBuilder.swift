/// Gathers the literals of a set before their automaton is built.
struct LiteralIndexBuilder {
    /// One literal and all that it is for.
    struct Use {
        var literal: [UInt8]
        var isWord: Bool
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

    /// The bytes of a table that an ordinary machine keeps close to the processor.
    private static let handyTable = 256 * 1024
    /// How many bytes of each literal the automaton may be given, the most first.
    private static let depths = [24, 12, 8, 6, 5, 4]

    /// Whether there is nothing to find.
    var isEmpty: Bool { anywhere.isEmpty && atStarts.isEmpty }

    /// Adds a word that is to be found whole, for an entry.
    mutating func add(word: String, entry: Int) {
        guard !word.isEmpty else { return }
        atStarts.append(
            Entry(
                lowered: Literal(word.utf8.lazy.map(\.asciiLowercased)),
                literal: Literal(word.utf8),
                rest: Array(word.utf8.dropFirst(Literal.longest)),
                isWord: true,
                target: .init(index: UInt32(entry), requirement: 0, least: 0, most: 0)
            )
        )
    }

    /// Adds the literals of a pattern's requirement, whose bit is given.
    mutating func add(_ requirement: Requirement, slot: Int, bit: UInt32, startsWord: Bool) {
        let distance = requirement.distance
        let target = LiteralIndex.Target(
            index: UInt32(slot),
            requirement: bit,
            least: UInt32(distance?.least ?? 0),
            most: distance?.most.map { UInt32($0) } ?? .max
        )
        // Literals of patterns stand in lower case already.
        let entries = requirement.literals.lazy.map {
            Entry(lowered: $0, literal: $0, isWord: false, target: target)
        }
        if startsWord { atStarts += entries } else { anywhere += entries }
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
            let head = entry.lowered.first(isAtStart ? entry.headLength : depth)
            if groups.last?.head != head {
                groups.append(Group(head: head, uses: []))
            }
            groups[groups.count - 1].uses.append(
                Use(
                    literal: Array(entry.literal) + entry.rest,
                    isWord: entry.isWord,
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
        if lowered != other.lowered { return lowered < other.lowered }
        if literal != other.literal { return literal < other.literal }
        if rest != other.rest { return rest.lexicographicallyPrecedes(other.rest) }
        return isWord == other.isWord ? nil : other.isWord
    }
}

extension UInt8 {
    /// The byte with a capital ASCII letter made small.
    var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
