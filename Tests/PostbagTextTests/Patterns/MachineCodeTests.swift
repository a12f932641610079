import Testing

@testable import PostbagText

@Suite struct `Machine code` {
    @Test func `is made once though many threads ask at once`() async throws {
        let pattern = try Pattern("(?:needle|thread)s? \\d+")
        let found = await withTaskGroup(of: PatternOutcome.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    var scratch = MatchScratch()
                    return pattern.firstMatch(
                        in: "two needles 42".utf8Span.span,
                        using: &scratch
                    )
                }
            }
            return await group.reduce(into: [PatternOutcome]()) { $0.append($1) }
        }
        #expect(found == Array(repeating: .match(4..<14), count: 16))
        let isMade = unsafe pattern.code.compiledToRun != nil
        #expect(isMade)
    }

    /// PCRE2 10.42 by itself finds none of these with machine code.
    @Test(arguments: [
        ("(?:aab|a)x*b", " baab", [3..<5]),
        ("(?:aab|a)b*?b", " baab", [3..<5]),
        (".(?:aab|a)x*b", " baab", [2..<5]),
        ("\\b(?:a a b|a)\\W*b", "a a ba", [2..<5]),
    ])
    func `passes over no start`(source: String, text: String, places: [Range<Int>]) throws {
        var scratch = MatchScratch()
        let pattern = try Pattern(source)
        let plain = try PlainPattern(pattern).matches(in: text.utf8Span.span, using: &scratch)
        #expect(plain == places)
        let first = pattern.firstMatch(in: text.utf8Span.span, using: &scratch)
        #expect(first == places.first.map { .match($0) })
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `finds what the interpreter finds`(seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed)
        var scratch = MatchScratch()
        var matches = 0
        for _ in 0..<300 {
            guard let pattern = try? Pattern(generator.pattern()) else { continue }
            let machineCode = try PlainPattern(pattern)
            let interpreted = try PlainPattern(interpreting: pattern.source)
            for _ in 0..<6 {
                let text = generator.text(for: [pattern.source])
                let found = machineCode.matches(in: text.utf8Span.span, using: &scratch)
                let wanted = interpreted.matches(in: text.utf8Span.span, using: &scratch)
                #expect(found == wanted, "\(pattern.source) on \(text.debugDescription)")
                matches += wanted.count
            }
        }
        #expect(matches > 500)
    }
}
