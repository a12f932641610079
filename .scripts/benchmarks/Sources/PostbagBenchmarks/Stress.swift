import PostbagText

/// Searches the worst texts for the worst patterns and says how long each search takes.
enum Stress {
    /// The longest that a search may take.
    static let limit = 5_000.0

    /// Prints the times, the longest first.
    ///
    /// - Returns: whether all were within the limit.
    static func run() -> Bool {
        var scratch = MatchScratch()
        var rows: [(time: Double, pattern: String, outcome: PatternOutcome)] = []
        for sample in RunawayPatterns.all {
            guard let pattern = try? Pattern(sample.pattern) else { continue }
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
