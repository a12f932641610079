extension Pattern {
    /// Looks for the first match.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - range: the bytes that the match must lie in, on character boundaries; the pattern may
    ///     look behind their start, and the text ends for it where they end.
    ///   - scratch: the caller's working memory.
    /// - Returns: the match, or that there is none, or that the search took too long.
    /// - Complexity: bounded by about five milliseconds whatever the pattern and the text.
    package func firstMatch(
        in text: Span<UInt8>,
        range: Range<Int>? = nil,
        using scratch: inout MatchScratch
    ) -> PatternOutcome {
        let range = (range ?? 0..<text.count).clamped(to: 0..<text.count)
        scratch.begin(budget: SlicedSearch.timeLimit)
        return unsafe text.withUnsafeBufferPointer { buffer in
            let subject = unsafe Subject(start: buffer.baseAddress, count: range.upperBound)
            let starts = range.lowerBound...range.upperBound
            guard scratch.mayMatch(startAutomaton, from: starts, in: subject) else {
                return .noMatch
            }
            var search = TextSearch(self, in: subject, isEmptyAllowed: true, using: &scratch)
            return search.first(in: starts, using: &scratch)
        }
    }
}
