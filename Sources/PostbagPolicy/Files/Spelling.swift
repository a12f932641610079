/// Guesses what somebody meant to type.
package enum Spelling {
    /// The candidate that is fewest edits away, if it is near enough to be meant.
    ///
    ///     Spelling.nearest(to: "wrods", among: ["words", "links"]) == "words"
    package static func nearest(to typed: String, among candidates: [String]) -> String? {
        let limit = max(2, typed.count / 3)
        let ranked = candidates.map { ($0, distance(typed, $0)) }.sorted {
            ($0.1, $0.0) < ($1.1, $1.0)
        }
        guard let (best, edits) = ranked.first, edits <= limit else { return nil }
        return best
    }

    /// How many insertions, deletions, replacements and swaps of neighbours turn one into the other.
    package static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        var previous = [Int]()
        var current = Array(0...right.count)
        for row in left.indices {
            let beforePrevious = previous
            previous = current
            current[0] = row + 1
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(
                    previous[column] + (isSame ? 0 : 1),
                    previous[column + 1] + 1,
                    current[column] + 1
                )
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current[column + 1] = best
            }
        }
        return current[right.count]
    }
}
