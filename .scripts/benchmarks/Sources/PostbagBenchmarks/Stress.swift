import PostbagText

/// Searches the worst texts for the worst patterns and says how long each search takes.
enum Stress {
    /// The longest that a search may take.
    static let limit = 5_000.0
    /// How often a pattern is used first: not at all, and until it is as quick as it gets.
    private static let usesBefore = [0, 600]

    /// Prints the times, the longest first.
    ///
    /// - Returns: whether all were within the limit.
    static func run() -> Bool {
        var scratch = MatchScratch()
        var rows: [(time: Double, pattern: String, outcome: PatternOutcome)] = []
        for (sample, uses) in RunawayPatterns.all.flatMap({ sample in
            usesBefore.map { (sample, $0) }
        }) {
            guard let pattern = try? Pattern(sample.pattern) else { continue }
            let nothing: [UInt8] = []
            for _ in 0..<uses { _ = pattern.firstMatch(in: nothing.span, using: &scratch) }
            var best = Double.infinity
            var outcome = PatternOutcome.noMatch
            let text = Array(sample.text.utf8)
            for _ in 0..<5 {
                let time = ProcessorTime.measure {
                    outcome = pattern.firstMatch(in: text.span, using: &scratch)
                }
                best = min(best, time.microseconds)
            }
            rows.append((best, sample.pattern, outcome))
        }
        rows.sort { $0.time > $1.time }
        for row in rows {
            print(Benchmark.rounded(row.time), "µs", row.outcome, row.pattern.prefix(70))
        }
        return rows.allSatisfy { $0.time <= limit }
    }
}
