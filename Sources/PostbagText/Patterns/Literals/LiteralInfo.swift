/// What literal text a part of a pattern needs.
struct LiteralInfo {
    /// All that the part matches, when that is a short list.
    var exact: [Literal]?
    /// Each match starts with one of these; an empty one says nothing.
    var prefixes: [Literal]
    /// Each match ends with one of these.
    var suffixes: [Literal]
    /// Each match needs one literal of every requirement.
    var required: [Requirement]
    /// How many bytes a match has.
    var length: Requirement.Distance
    /// Whether a match is empty, or starts or ends with an ASCII character of no word.
    var isOffWord = (start: false, end: false)

    /// The most strings that are multiplied out.
    static let mostProducts = 512
    /// The most strings that are listed as alternatives.
    static let mostAlternatives = 6_000
    /// The most bytes of a literal that are worth keeping.
    static let longest = Literal.longest

    /// A part that matches just these.
    init(exact: [Literal]) {
        self.exact = exact
        prefixes = exact
        suffixes = exact
        required = []
        let counts = exact.lazy.map(\.count)
        length = .init(least: counts.min() ?? 0, most: counts.max() ?? 0)
        isOffWord = (
            exact.allSatisfy { $0.first.map(ByteSet.isOffWord) ?? true },
            exact.allSatisfy { $0.last.map(ByteSet.isOffWord) ?? true }
        )
    }

    /// A part of which we know no more than its length.
    init(length: Requirement.Distance) {
        exact = nil
        prefixes = [Literal()]
        suffixes = [Literal()]
        required = []
        self.length = length
    }

    /// A part that takes no text.
    static let nothing = LiteralInfo(exact: [Literal()])
    /// A part of which we know nothing.
    static let unknown = LiteralInfo(length: .init(least: 0, most: nil))

    /// All that must be there, what the part matches included.
    var requirements: [Requirement] {
        guard let exact, let own = Requirement(exact.map(\.atHead), distance: .zero) else {
            return required
        }
        return required + [own]
    }

    /// The strings made of one of each, or nil when they are too many or too long.
    static func product(_ one: [Literal], _ other: [Literal]) -> [Literal]? {
        if one.count == 1, one[0].isNothing { return other }
        if other.count == 1, other[0].isNothing { return one }
        let isSimple = one.count == 1 || other.count == 1
        guard one.count * other.count <= (isSimple ? mostAlternatives : mostProducts) else {
            return nil
        }
        var result: [Literal] = []
        result.reserveCapacity(one.count * other.count)
        for head in one {
            for tail in other {
                guard head.count + tail.count <= longest else { return nil }
                result.append(head.appending(tail))
            }
        }
        return result
    }

    /// A part that matches what one of several does.
    static func union(_ parts: [LiteralInfo]) -> LiteralInfo {
        var result = LiteralInfo(exact: [])
        guard let first = parts.first else { return .nothing }
        result.exact = joined(parts.lazy.map(\.exact))
        if let exact = result.exact {
            result.prefixes = exact
            result.suffixes = exact
        } else {
            result.prefixes = joined(parts.lazy.map(\.prefixes)) ?? [Literal()]
            result.suffixes = joined(parts.lazy.map(\.suffixes)) ?? [Literal()]
        }
        result.length = parts.dropFirst().reduce(first.length) { $0.union($1.length) }
        result.isOffWord = (
            parts.allSatisfy(\.isOffWord.start), parts.allSatisfy(\.isOffWord.end)
        )
        if result.exact == nil { result.required = commonRequirement(of: parts) }
        return result
    }

    /// The different strings of all lists, sorted, or nil when one is missing or they are many.
    private static func joined(_ lists: some Sequence<[Literal]?>) -> [Literal]? {
        var all: [Literal] = []
        for list in lists {
            guard let list else { return nil }
            all += list
        }
        all.sort()
        var count = 0
        for literal in all where count == 0 || all[count - 1] != literal {
            all[count] = literal
            count += 1
        }
        all.removeLast(all.count - count)
        return count > mostAlternatives ? nil : all
    }

    /// One requirement that holds whichever part matches.
    private static func commonRequirement(of parts: [LiteralInfo]) -> [Requirement] {
        var literals: [Literal] = []
        var distance: Requirement.Distance?
        var isPlaced = true
        for part in parts {
            guard let best = part.requirements.rarest else { return [] }
            literals += best.literals
            if let place = best.distance {
                distance = distance?.union(place) ?? place
            } else {
                isPlaced = false
            }
        }
        guard literals.count <= mostAlternatives else { return [] }
        return Requirement(literals, distance: isPlaced ? distance : nil).map { [$0] } ?? []
    }
}

extension [Requirement] {
    /// The one whose literals are least likely.
    fileprivate var rarest: Requirement? {
        guard count > 1 else { return first }
        return lazy.map { ($0, $0.frequency) }.min { $0.1 < $1.1 }?.0
    }
}
