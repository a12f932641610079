import Testing

@testable import PostbagText

@Suite struct `Patterns that are words` {
    private static func words(_ source: String) -> [String]? {
        WholeWords(source, PatternSyntax(source).root)?.words
    }

    @Test func `are written out in the order in which they are tried`() {
        #expect(Self.words("(?<!\\w)(?:toad|newt)s?(?!\\w)") == ["toads", "toad", "newts", "newt"])
        #expect(Self.words("\\b(co)-?op\\b") == ["co-op", "coop"])
        #expect(Self.words("\\btoad\\b|(?<!\\w)@me(?!\\w)") == ["toad", "@me"])
        #expect(Self.words("(?<!\\w)(?:é|co\\.uk|b[13])(?!\\w)") == ["é", "co.uk", "b1", "b3"])
    }

    @Test(arguments: [
        "toad", "\\btoad", "toad(?!\\w)", "(?i)\\btoad\\b", "\\b(?i:toad)\\b", "\\bto+ad\\b",
        "(?<!\\w)(?:s|)(?!\\w)", "(?<!\\w)(?>a|ab)(?!\\w)", "\\btoads??\\b", "\\btoads?+\\b",
        "\\b@me\\b", "\\bme!\\b", "(?<!\\w)\\d(?!\\w)", "(?<!\\w)a\\b(?!\\w)", "(?U)\\btoads?\\b",
        "\\b(?=toad)toad\\b", "\\b[^a]\\b", "\\bToad\\b", "\\b[a-z]\\b", "\\b[[:alpha:]]\\b",
        "\\bé\\b",
    ])
    func `are no others`(source: String) {
        #expect(Self.words(source) == nil)
    }

    @Test func `are not those that prefer a word to a longer one at the same place`() {
        #expect(Self.words("(?<!\\w)(?:you|you are)(?!\\w)") == nil)
        #expect(Self.words("(?<!\\w)(?:you are|you)(?!\\w)") == ["you are", "you"])
        #expect(Self.words("(?<!\\w)(?:toad|toads)(?!\\w)") == ["toad", "toads"])
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `are found as the patterns find them`(seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed)
        var entries: [SetEntry] = []
        for _ in 0..<60 {
            let count = Int.random(in: 1...6, using: &generator.random)
            let list = (0..<count).map { _ in
                generator.random.pick(PatternGenerator.vocabulary)
                    + generator.random.pick(["", "s", "s?", "(?:s|'s)?", " me", "( the)?"])
            }
            let (before, after) =
                generator.random.chance(50) ? ("\\b", "\\b") : ("(?<!\\w)", "(?!\\w)")
            let source = before + "(?:" + list.joined(separator: "|") + ")" + after
            entries.append(.pattern(try Pattern(source)))
        }
        let written = entries.filter { entry in
            if case .pattern(let pattern) = entry { pattern.wholeWords != nil } else { false }
        }
        #expect(written.count > 10)
        let set = PatternSet(entries)
        let plain = try `Pattern set equivalence`.Truth.plain(entries)
        var scratch = MatchScratch()
        for _ in 0..<200 {
            let text = generator.text(for: ["toads the", "you are me", "don't's"])
            let truth = `Pattern set equivalence`.Truth(plain, in: text, using: &scratch)
            let found = `Pattern set equivalence`.found(set, in: text, using: &scratch)
            #expect(found == truth)
        }
    }

    @Test func `never run, and are left out where nobody selects them`() throws {
        let set = PatternSet([
            .pattern(try Pattern("(?<!\\w)(?:toad|newt)s?(?!\\w)")), .words(["toad"]),
            .pattern(try Pattern("\\btoad\\b")),
        ])
        var scratch = MatchScratch()
        let text = "a toad, newts".utf8Span.span
        #expect(set.candidates(in: text, using: &scratch).isEmpty)
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        let selection = set.selection { $0 == 2 }
        set.hits(
            in: text,
            using: &scratch,
            among: selection,
            into: &hits,
            couldNotAssess: &givenUp
        )
        #expect(hits.map(\.entry) == [1, 2])
        #expect(set.costClass(of: 0).kind == .keyword)
    }
}
