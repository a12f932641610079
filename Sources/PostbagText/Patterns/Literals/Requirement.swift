/// Literals of which every match needs at least one.
///
/// ASCII letters stand in lower case and for both cases.
struct Requirement: Sendable, Hashable {
    /// UTF-8 bytes, none of them empty.
    let literals: [Literal]
    /// How many bytes may lie between the start of a match and the literal.
    ///
    /// Nil when that is unknown, as it is for what a look-behind sees.
    var distance: Distance?
    /// How likely one of the literals is to start at a place in a comment.
    let frequency: Double

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

    /// Drops every literal that starts with another one.
    ///
    /// Nil when the literals say nothing because one of them is empty.
    init?(_ literals: [Literal], distance: Distance?) {
        var kept: [Literal] = []
        for literal in literals.sorted() {
            guard !literal.isEmpty else { return nil }
            if let last = kept.last, literal.hasPrefix(last) { continue }
            kept.append(literal)
        }
        guard !kept.isEmpty else { return nil }
        self.literals = kept
        self.distance = distance
        frequency = kept.reduce(0) { $0 + LetterFrequency.likelihood(of: $1) }
    }

    /// The same literals further from the start.
    func shifted(by distance: Distance) -> Requirement {
        var result = self
        result.distance = self.distance.map { $0 + distance }
        return result
    }

    var shortest: Int { literals.lazy.map(\.count).min() ?? 0 }
}

extension Int? {
    /// The sum, or nil when either has no bound.
    fileprivate func adding(_ other: Int?) -> Int? {
        guard let self, let other else { return nil }
        return self + other
    }
}
