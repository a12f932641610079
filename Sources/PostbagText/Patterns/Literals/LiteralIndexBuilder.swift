/// Gathers the literals of a set before their automaton is built.
struct LiteralIndexBuilder {
    /// One literal and all that it is for.
    struct Use {
        var literal: [UInt8]
        var isWord: Bool
        var targets: [LiteralIndex.Target]
    }

    private struct Key: Hashable {
        var literal: [UInt8]
        var isWord: Bool
        var startsWord: Bool
    }

    private var targets: [Key: [LiteralIndex.Target]] = [:]

    /// The bytes of a table that an ordinary machine keeps close to the processor.
    private static let handyTable = 256 * 1024
    /// How many bytes of each literal the automaton may be given, the most first.
    private static let depths = [24, 12, 8, 6, 5, 4]

    /// Whether there is nothing to find.
    var isEmpty: Bool { targets.isEmpty }

    /// Adds a word that is to be found whole, for an entry.
    mutating func add(word: String, entry: Int) {
        let key = Key(literal: Array(word.utf8), isWord: true, startsWord: true)
        guard !key.literal.isEmpty else { return }
        targets[key, default: []].append(
            .init(index: UInt32(entry), requirement: 0, least: 0, most: 0)
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
        for literal in requirement.literals {
            let key = Key(literal: literal, isWord: false, startsWord: startsWord)
            targets[key, default: []].append(target)
        }
    }

    /// Literals that start with the same bytes.
    struct Group {
        var bytes: [UInt8]
        var uses: [Use]
    }

    /// The literals by their first bytes, those that must start a word or the others.
    func heads(startingWords isAtStart: Bool) -> [Group] {
        let depths = isAtStart ? [WordStartTable.depth] : LiteralIndexBuilder.depths
        var heads: [[UInt8]: [Use]] = [:]
        for depth in depths {
            heads = [:]
            for (key, targets) in targets where key.startsWord == isAtStart {
                let head = key.literal.prefix(depth).map { $0.asciiLowercased }
                heads[head, default: []].append(
                    Use(literal: key.literal, isWord: key.isWord, targets: targets)
                )
            }
            if isHandy(heads.keys.map { $0 }) { break }
        }
        let sorted = heads.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return sorted.map { head, uses in
            Group(
                bytes: head,
                uses: uses.sorted { $0.literal.lexicographicallyPrecedes($1.literal) }
            )
        }
    }

    private func isHandy(_ heads: [[UInt8]]) -> Bool {
        var states = 1
        var last: [UInt8] = []
        for head in heads.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let shared = zip(head, last).prefix { $0 == $1 }.count
            states += head.count - shared
            last = head
        }
        return states * 40 * 2 <= LiteralIndexBuilder.handyTable
    }
}

extension UInt8 {
    /// The byte with a capital ASCII letter made small.
    var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
