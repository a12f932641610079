import Testing

@testable import PostbagText

@Suite struct `A pattern set from an archive` {
    /// The entries and the set as they come out of an archive.
    private static func restored(_ set: PatternSet, _ entries: [SetEntry]) throws -> PatternSet {
        var writer = ArchiveWriter()
        for case .pattern(let pattern) in entries { pattern.write(to: &writer) }
        set.write(to: &writer, entries: entries.count)
        var reader = ArchiveReader(writer.bytes)
        let again = try entries.map { entry -> SetEntry in
            guard case .pattern(let pattern) = entry else { return .words([]) }
            return .pattern(try Pattern(pattern.text, from: &reader))
        }
        return try PatternSet(again, from: &reader)
    }

    /// Everything that decides what runs on a text and what is found.
    private static func findings(_ set: PatternSet, in texts: [String]) -> [[String]] {
        var scratch = MatchScratch()
        return texts.map { text in
            let span = text.utf8Span.span
            var hits: [PatternSet.Hit] = []
            var givenUp: [Int] = []
            set.hits(
                in: span,
                using: &scratch,
                budget: .seconds(60),
                into: &hits,
                couldNotAssess: &givenUp
            )
            let candidates = set.candidates(in: span, using: &scratch)
            return hits.map { "\($0)" } + ["\(candidates.sorted())"]
        }
    }

    private static func entries(_ generator: inout PatternGenerator) -> [SetEntry] {
        var entries: [SetEntry] = []
        while entries.count < 150 {
            if let pattern = try? Pattern(generator.pattern()) { entries.append(.pattern(pattern)) }
            if entries.count % 10 == 0 {
                let words = (0..<3).map { _ in generator.random.pick(PatternGenerator.vocabulary) }
                entries.append(.words(words.map { $0.lowercased() }))
            }
        }
        return entries
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `runs the same patterns and finds the same`(seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed)
        let entries = Self.entries(&generator)
        let sources = entries.compactMap { entry -> String? in
            guard case .pattern(let pattern) = entry else { return nil }
            return pattern.source
        }
        let set = PatternSet(entries)
        let again = try Self.restored(set, entries)
        let texts = (0..<150).map { _ in generator.text(for: sources) }
        let found = Self.findings(set, in: texts)
        #expect(Self.findings(again, in: texts) == found)
        #expect(found.contains { $0.count > 1 })
        #expect(again.prefilter?.groups.count == set.prefilter?.groups.count)
    }

    @Test func `asks PCRE2 for nothing before the first search`() throws {
        let entries = ["mup+et", "(?i)you (?:are|r)", "^no$"].map { try? Pattern($0) }
            .compactMap { $0.map(SetEntry.pattern) }
        let again = try Self.restored(PatternSet(entries), entries)
        #expect(again.patterns.allSatisfy { $0.memory == 0 })
        #expect(Self.findings(again, in: ["muppet"]) != Self.findings(again, in: ["puppet"]))
        #expect(again.patterns[0].memory > 0)
        #expect(again.patterns[2].memory == 0)
        again.patterns[2].prepareToRun()
        #expect(again.patterns[2].memory > 0)
    }

    @Test func `knows what its patterns cost`() throws {
        let entries = ["mup+et", "\\d{5}", "(?s).", "(?:one|two)"].map { try? Pattern($0) }
            .compactMap { $0.map(SetEntry.pattern) }
        let set = PatternSet(entries)
        let again = try Self.restored(set, entries)
        for entry in entries.indices {
            #expect(again.costClass(of: entry) == set.costClass(of: entry))
        }
    }

    @Test func `is refused for other entries, and when it is cut short`() throws {
        let patterns = ["mup+et", "oaf+", "\\d{5}"].map { try? Pattern($0) }.compactMap { $0 }
        let entries = patterns.map { SetEntry.pattern($0) }
        var writer = ArchiveWriter()
        PatternSet(entries).write(to: &writer, entries: entries.count)
        #expect(throws: ArchiveError()) {
            var reader = ArchiveReader(writer.bytes)
            _ = try PatternSet(Array(entries.dropLast()), from: &reader)
        }
        for count in 0..<writer.bytes.count {
            #expect(throws: ArchiveError()) {
                var reader = ArchiveReader(Array(writer.bytes.prefix(count)))
                _ = try PatternSet(entries, from: &reader)
            }
        }
    }
}
