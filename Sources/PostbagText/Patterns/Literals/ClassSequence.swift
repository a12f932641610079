/// Characters of certain kinds that every match has in this order.
///
/// Between one and the next only characters of certain other kinds may stand, or none at all.
struct ClassSequence: Sendable, Hashable {
    /// One character, and what may follow it before the next one.
    struct Place: Sendable, Hashable {
        var enters: ByteSet
        var holds: ByteSet
    }

    var places: [Place]

    /// The most places that are worth checking.
    static let longest = 32
    /// A sequence this rare in comments need not be made rarer.
    private static let rareEnough = 0.000_005

    /// How likely such characters are to start at a place in a comment.
    var frequency: Double {
        ClassSequence.frequency(of: places.map(Odds.init)[...])
    }

    /// The likelihood of entering and of holding a place.
    private struct Odds {
        let enters: Double
        let holds: Double
        let isInWord: Bool

        init(_ place: Place) {
            isInWord = place.enters.intersection(.space).isEmpty
            enters = LetterFrequency.likelihood(of: place.enters)
            holds = LetterFrequency.likelihood(of: place.holds)
        }
    }

    private static func frequency(of odds: ArraySlice<Odds>) -> Double {
        var likelihood = 1.0
        var held = 0.0
        var inWord = 0
        for place in odds {
            var odds = min(1, place.enters / max(1 - held, 0.01))
            // Letters come in words, and long words are rarer than letters make them.
            inWord = place.isInWord && held == 0 ? inWord + 1 : 0
            if inWord > 8 { odds = min(odds, 0.5) }
            likelihood *= odds
            held = place.holds
        }
        return likelihood
    }

    /// The shortest piece that is rare enough, or else the rarest piece.
    var rarest: ClassSequence {
        let odds = places.map(Odds.init)
        var best = 0..<0
        var least = 1.0
        for start in odds.indices {
            var end = start
            while end < odds.count, end - start < ClassSequence.longest {
                end += 1
                let frequency = ClassSequence.frequency(of: odds[start..<end])
                let isShorter = frequency <= least && end - start < best.count
                let isEnough = frequency < ClassSequence.rareEnough
                if isEnough ? (least >= ClassSequence.rareEnough || isShorter) : frequency < least {
                    (best, least) = (start..<end, frequency)
                }
                if isEnough { break }
            }
        }
        return ClassSequence(places: Array(places[best]))
    }

    /// The characters of which a text most likely has none.
    var rarestSet: ByteSet {
        let sets = places.map(\.enters)
        let rarest = sets.min {
            LetterFrequency.likelihood(of: $0) < LetterFrequency.likelihood(of: $1)
        }
        return rarest ?? .all
    }
}
