/// How many letters must be changed, added, left out or swapped to make one word another.
enum EditDistance {
    /// The distance (optimal string alignment), or `nil` where it is more than a limit.
    static func between(
        _ left: ArraySlice<UInt8>,
        _ right: [UInt8],
        atMost limit: Int
    ) -> Int? {
        let left = Array(left)
        guard abs(left.count - right.count) <= limit else { return nil }
        var older = [Int](repeating: 0, count: right.count + 1)
        var old = Array(0...right.count)
        var new = old
        for row in 0..<left.count {
            new[0] = row + 1
            var best = new[0]
            for column in 0..<right.count {
                let isSame = left[row] == right[column]
                var cost = min(old[column] + (isSame ? 0 : 1), old[column + 1] + 1, new[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    cost = min(cost, older[column - 1] + 1)
                }
                new[column + 1] = cost
                best = min(best, cost)
            }
            guard best <= limit else { return nil }
            (older, old, new) = (old, new, older)
        }
        return old[right.count] <= limit ? old[right.count] : nil
    }
}
