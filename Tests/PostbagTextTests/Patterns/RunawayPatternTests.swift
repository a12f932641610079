import Testing

@testable import PostbagText

@Suite struct `Runaway patterns` {
    /// Far more than a search may take, so that a busy machine does not fail the test.
    private static let ceiling = Duration.milliseconds(100)

    @Test(arguments: RunawayPatterns.all, [false, true])
    func `end soon and never pass for searched when they were not`(
        sample: RunawayPatterns.Sample,
        isUsedOften: Bool
    ) throws {
        let pattern = try Pattern(sample.pattern)
        if isUsedOften {
            pattern.prepareToRun()
            pattern.code.tellAlternativesApart()
        }
        var scratch = MatchScratch()
        let span = sample.text.utf8Span.span
        var outcome = PatternOutcome.noMatch
        var shortest = Duration.seconds(60)
        for _ in 0..<3 {
            let time = ContinuousClock().measure {
                outcome = pattern.firstMatch(in: span, using: &scratch)
            }
            shortest = min(shortest, time)
        }
        #expect(shortest < Self.ceiling)
        guard outcome != .limitReached else { return }
        let plain = try PlainPattern(pattern).matches(in: span, using: &scratch)
        if case .match(let range) = outcome, !range.isEmpty, let first = plain.first {
            #expect(first == range)
        }
        if outcome == .noMatch { #expect(plain.isEmpty) }
    }

    @Test(arguments: RunawayPatterns.all.prefix(13))
    func `are reported by a set that holds them`(sample: RunawayPatterns.Sample) throws {
        let patterns = [try Pattern(sample.pattern), try Pattern("\\w")]
        let set = PatternSet(patterns.map { .pattern($0) })
        var scratch = MatchScratch()
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        set.hits(
            in: sample.text.utf8Span.span,
            using: &scratch,
            into: &hits,
            couldNotAssess: &givenUp
        )
        #expect(givenUp.isEmpty || givenUp == [0])
        #expect(hits.filter { $0.entry == 1 }.count == PatternSet.maxMatches)
    }

    @Test func `use no more than a comment's budget together`() throws {
        let patterns = try (0..<60).map { try Pattern("(?:a+)+[b-d]\($0)|(a|a)*\($0)") }
        let set = PatternSet(patterns.map { .pattern($0) })
        var scratch = MatchScratch()
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        let text = String(repeating: "a", count: 5_000) + " 0 1 2 3 4 5 6 7 8 9"
        let time = ContinuousClock().measure {
            set.hits(
                in: text.utf8Span.span,
                using: &scratch,
                budget: .milliseconds(10),
                into: &hits,
                couldNotAssess: &givenUp
            )
        }
        #expect(!givenUp.isEmpty)
        #expect(time < .milliseconds(500))
    }
}
