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
        let isMade = pattern.code.isJIT
        #expect(isMade)
    }
}
