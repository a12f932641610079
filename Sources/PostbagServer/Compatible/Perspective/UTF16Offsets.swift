/// Turns ranges of Unicode scalars into ranges of UTF-16 code units, in which Google counts.
///
///     UTF16Offsets("a😀b")[2..<3]     // 3..<4
struct UTF16Offsets {
    private let starts: [Int]?
    private let count: Int

    /// Reads a text.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    init(_ text: String) {
        let scalars = text.unicodeScalars
        count = text.utf16.count
        guard scalars.contains(where: { $0.value > 0xFFFF }) else {
            starts = nil
            return
        }
        var starts: [Int] = []
        starts.reserveCapacity(count)
        var place = 0
        for scalar in scalars {
            starts.append(place)
            place += scalar.value > 0xFFFF ? 2 : 1
        }
        self.starts = starts
    }

    /// The code units of a range of scalars; what lies beyond the text is cut off.
    subscript(scalars: Range<Int>) -> Range<Int> {
        let start = place(of: scalars.lowerBound)
        return start..<max(start, place(of: scalars.upperBound))
    }

    private func place(of scalar: Int) -> Int {
        guard let starts else { return min(max(scalar, 0), count) }
        guard scalar < starts.count else { return count }
        return starts[max(scalar, 0)]
    }
}
