/// Literals of which every match needs at least one.
///
/// ASCII letters stand in lower case and for both cases.
struct Requirement: Sendable, Hashable {
    /// UTF-8 bytes, none of them empty.
    private(set) var literals: [Literal]
    /// Whether any of the literals stands at the head of the part that needs them.
    private var hasHeads: Bool
    /// How many bytes may lie between the start of a match and the literal.
    ///
    /// Nil when that is unknown, as it is for what a look-behind sees.
    var distance: Distance?
    /// How likely one of the literals is to start at a place in a comment; worked out each time.
    var frequency: Double {
        literals.reduce(0) { $0 + LetterFrequency.likelihood(of: $1) }
    }

    /// A least and greatest number of bytes; without a greatest there is no bound.
    struct Distance: Sendable, Hashable {
        var least: Int
        var most: Int?

        static let zero = Distance(least: 0, most: 0)

        static func + (one: Distance, other: Distance) -> Distance {
            Distance(least: one.least + other.least, most: one.most.adding(other.most))
        }

        /// The range that covers both.
        func union(_ other: Distance) -> Distance {
            var greatest: Int?
            if let most, let others = other.most { greatest = max(most, others) }
            return Distance(least: min(least, other.least), most: greatest)
        }

        /// The range after this many turns.
        func repeated(_ repetition: PatternNode.Repetition) -> Distance {
            let greatest: Int?
            if most == 0 || repetition.most == 0 {
                greatest = 0
            } else if let most, let turns = repetition.most, most * turns < 1 << 20 {
                greatest = most * turns
            } else {
                greatest = nil
            }
            return Distance(least: min(least * repetition.least, 1 << 20), most: greatest)
        }
    }

    /// Drops every literal that is seen only where another one is.
    ///
    /// Nil when the literals say nothing because one of them is empty.
    init?(_ literals: [Literal], distance: Distance?) {
        var kept: [Literal] = []
        for literal in literals.sorted() {
            guard !literal.isEmpty else { return nil }
            if let last = kept.last, literal.implies(last) { continue }
            kept.append(literal)
        }
        guard !kept.isEmpty else { return nil }
        self.literals = kept
        self.distance = distance
        hasHeads = kept.contains { $0.edges.contains(.head) }
    }

    /// The same literals in a larger part, so far from its start, where a word may start or not.
    func placed(at place: Distance, startingWord: Bool) -> Requirement {
        var result = self
        result.distance = distance.map { $0 + place }
        guard hasHeads else { return result }
        let isHead = place == .zero
        for index in result.literals.indices {
            result.literals[index] = literals[index].placed(
                atHead: isHead,
                startingWord: startingWord
            )
        }
        result.hasHeads = isHead
        return result
    }

    /// The same literals as a look behind sees them, which may be anywhere.
    var unplaced: Requirement {
        var result = placed(at: Distance(least: 1, most: 1), startingWord: false)
        result.distance = nil
        return result
    }

    /// How many of the literals are seen where another's are seen as well, from 0 to 1.
    func share(seenBy other: Requirement) -> Double {
        var shared = 0
        var place = 0
        for literal in literals {
            while place < other.literals.count, other.literals[place] < literal,
                !literal.hasPrefix(other.literals[place])
            {
                place += 1
            }
            guard place < other.literals.count else { break }
            let rival = other.literals[place]
            if literal.hasPrefix(rival) || rival.hasPrefix(literal) { shared += 1 }
        }
        return Double(shared) / Double(max(1, literals.count))
    }
}

extension Int? {
    /// The sum, or nil when either has no bound.
    fileprivate func adding(_ other: Int?) -> Int? {
        guard let self, let other else { return nil }
        return self + other
    }
}
