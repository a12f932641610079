import Testing

@testable import PostbagText

@Suite struct `Pattern set equivalence` {
    /// What a set must find, got from PCRE2 alone: every pattern over the whole text.
    struct Truth: Equatable {
        var hits: [PatternSet.Hit] = []
        var givenUp: Set<Int> = []

        init() {}

        init(_ plain: [PlainPattern?], in text: String, using scratch: inout MatchScratch) {
            for (entry, pattern) in plain.enumerated() {
                if let pattern { run(pattern, entry, text, &scratch) }
            }
        }

        /// What PCRE2 runs by itself for each entry; nothing for an empty list.
        static func plain(_ entries: [SetEntry]) throws -> [PlainPattern?] {
            try entries.map { entry in
                switch entry {
                case .pattern(let pattern): try PlainPattern(pattern)
                case .words(let words): try pattern(for: words).map { try PlainPattern($0) }
                }
            }
        }

        static func pattern(for words: [String]) -> Pattern? {
            let list = words.sorted { $0.utf8.count > $1.utf8.count }
                .map { "\\Q\($0)\\E" }.joined(separator: "|")
            return try? Pattern("(?<!\\w)(?:\(list))(?!\\w)")
        }

        private mutating func run(
            _ pattern: PlainPattern,
            _ entry: Int,
            _ text: String,
            _ scratch: inout MatchScratch
        ) {
            let span = text.utf8Span.span
            unsafe span.withUnsafeBufferPointer { bytes in
                let subject = unsafe Subject(start: bytes.baseAddress, count: bytes.count)
                let call = MatchCall(subject: subject, options: MatchCall.trustedNotEmpty)
                var from = 0
                for _ in 0..<PatternSet.maxMatches {
                    let outcome = call.run(pattern.code, from...subject.count, &scratch)
                    if outcome == .limitReached { givenUp.insert(entry) }
                    guard case .match(let range) = outcome else { return }
                    hits.append(PatternSet.Hit(entry: entry, bytes: range))
                    from = range.upperBound
                }
            }
        }
    }

    static func found(
        _ set: PatternSet,
        in text: String,
        using scratch: inout MatchScratch
    ) -> Truth {
        var truth = Truth()
        var givenUp: [Int] = []
        let span = text.utf8Span.span
        set.hits(
            in: span,
            using: &scratch,
            budget: .seconds(60),
            into: &truth.hits,
            couldNotAssess: &givenUp
        )
        truth.givenUp = Set(givenUp)
        return truth
    }

    /// More texts than a worker tries a pattern on before it judges it.
    private static let textCount = 120

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `finds exactly what every pattern by itself finds`(seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed)
        var patterns: [Pattern] = []
        var tries = 0
        while patterns.count < 100, tries < 1_000 {
            tries += 1
            if let pattern = try? Pattern(generator.pattern()) { patterns.append(pattern) }
        }
        try #require(patterns.count == 100)
        var entries = patterns.map { SetEntry.pattern($0) }
        for _ in 0..<20 {
            let words = (0..<3).map { _ in generator.random.pick(PatternGenerator.vocabulary) }
            entries.append(.words(words.map { $0.lowercased() }))
        }
        let set = PatternSet(entries)
        let plain = try Truth.plain(entries)
        var scratch = MatchScratch()
        var excluded = 0
        for _ in 0..<Self.textCount {
            let text = generator.text(for: patterns.map(\.source))
            let truth = Truth(plain, in: text, using: &scratch)
            let found = Self.found(set, in: text, using: &scratch)
            // Where a limit is reached the two may give up at different places.
            let unsure = truth.givenUp.union(found.givenUp)
            excluded += unsure.count
            let wanted = truth.hits.filter { !unsure.contains($0.entry) }
            let got = found.hits.filter { !unsure.contains($0.entry) }
            let wrong = Set(wanted).symmetricDifference(got).map(\.entry)
            for entry in Set(wrong) where entry < patterns.count {
                Issue.record("\(patterns[entry].source) on \(text.debugDescription)")
            }
            #expect(got == wanted)
        }
        #expect(excluded * 100 <= Self.textCount * entries.count)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `finds exactly the phrases that patterns of words describe`(seed: UInt64) throws {
        var phrases = PhraseGenerator(seed: seed)
        let patterns = try (0..<150).map { _ in try Pattern(phrases.pattern()) }
        let entries = patterns.map { SetEntry.pattern($0) }
        let set = PatternSet(entries)
        let plain = try Truth.plain(entries)
        var scratch = MatchScratch()
        var count = 0
        for _ in 0..<200 {
            let text = phrases.text()
            let truth = Truth(plain, in: text, using: &scratch)
            let found = Self.found(set, in: text, using: &scratch)
            for entry in Set(Set(truth.hits).symmetricDifference(found.hits).map(\.entry)) {
                Issue.record("\(patterns[entry].source) on \(text.debugDescription)")
            }
            count += truth.hits.count
        }
        #expect(count > 1_000)
    }
}
