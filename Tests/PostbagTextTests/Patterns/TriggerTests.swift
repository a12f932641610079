import Testing

@testable import PostbagText

@Suite struct `What makes a pattern of a set run` {
    /// On which of the texts the pattern would run.
    private static func runs(_ pattern: String, on texts: [String]) throws -> [Bool] {
        let set = PatternSet([.pattern(try Pattern(pattern))])
        var scratch = MatchScratch()
        return texts.map { !set.candidates(in: $0.utf8Span.span, using: &scratch).isEmpty }
    }

    /// How many matches are found.
    private static func count(_ set: PatternSet, in text: String) -> Int {
        var scratch = MatchScratch()
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        set.hits(in: text.utf8Span.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
        return hits.count
    }

    @Test(arguments: [
        "(?<!\\w)(?:con|fraud)(?!\\w)\\s*", "\\b(?:con|fraud)\\b\\s*",
        "(?<!\\w)(?:an? )?(?:con|fraud)(?:,? mate)?(?!\\w)\\s*",
        "(?<!\\w)(?:[a-z]{1,20} ){0,2}(?:con|fraud)(?: [a-z]{1,20})?(?!\\w)",
        "^(?:con|fraud)(?:[.!]|$)",
    ])
    func `is a whole word where the pattern asks for one`(pattern: String) throws {
        let texts = ["con", "con.", "second", "contact", "fraudster", "defraud", "con_", "1con"]
        #expect(
            try Self.runs(pattern, on: texts) == [true, true]
                + texts.dropFirst(2).map { _ in false }
        )
    }

    @Test func `may be part of a word that has letters outside ASCII`() throws {
        // Whether a word goes on there only PCRE2 knows.
        let texts = ["éfraud", "fraudé", "\u{2014}fraud\u{2014}"]
        #expect(try Self.runs("(?<!\\w)fraud(?!\\w)\\s*", on: texts).last == true)
        for pattern in ["(?<!\\w)fraud(?!\\w)", "(?<!\\w)fraud(?!\\w)\\s*"] {
            let set = PatternSet([.pattern(try Pattern(pattern))])
            #expect(Self.count(set, in: "éfraud fraudé \u{2014}fraud\u{2014}") == 1)
        }
    }

    @Test func `is no literal after a space where a text starts, since no space stands there`()
        throws
    {
        let pattern = "(?<!\\w)[a-z]{2,12}(?: [a-z]{1,12}){0,3} (?:back|home)(?!\\w)"
        let texts = ["went back", "back to the start", "home is far", "back home"]
        #expect(try Self.runs(pattern, on: texts) == [true, false, false, true])
    }

    @Test func `is several literals near each other`() throws {
        let pattern = "(?<!\\w)(?:whoever|somebody)(?: [a-z]{1,12}){0,2} (?:forged|faked)(?!\\w)"
        let gap = String(repeating: "and so on ", count: 12)
        #expect(
            try Self.runs(
                pattern,
                on: [
                    "whoever forged", "somebody may have faked it", "forged by whoever",
                    "somebody \(gap) faked", "whoever", "faked",
                ]
            ) == [true, true, false, false, false, false]
        )
    }

    @Test func `is found again among many others`() throws {
        let pattern = "(?<!\\w)(?:whoever|somebody)(?: [a-z]{1,12}){0,2} (?:forged|faked)(?!\\w)"
        let set = PatternSet([.pattern(try Pattern(pattern))])
        let noise = String(repeating: "faked it, whoever. ", count: 30)
        #expect(Self.count(set, in: noise + "somebody faked. " + noise) == 1)
        #expect(Self.count(set, in: "whoever faked " + noise + " somebody forged") == 2)
    }

    @Test func `leaves out what nobody selects`() throws {
        let set = PatternSet([
            .pattern(try Pattern("toad")), .pattern(try Pattern("newt")), .words(["frog"]),
            .pattern(try Pattern("[0-9]{2}")),
        ])
        let selection = set.selection { $0 != 1 && $0 != 3 }
        var scratch = MatchScratch()
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        set.hits(
            in: "toad newt frog 12".utf8Span.span,
            using: &scratch,
            among: selection,
            into: &hits,
            couldNotAssess: &givenUp
        )
        #expect(hits.map(\.entry) == [0, 2])
    }
}

@Suite struct `Start windows` {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `hold every place that is added, in order`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let (one, two) = (Self.some(&random), Self.some(&random))
            #expect(one.places.isSubset(of: Self.places(one.windows)))
            #expect(Self.isInOrder(one.windows))
            let both = one.windows.intersection(two.windows)
            #expect(Self.isInOrder(both))
            let shared = Self.places(one.windows).intersection(Self.places(two.windows))
            #expect(shared.isSubset(of: Self.places(both)))
            #expect(both.isEmpty == shared.isEmpty)
        }
    }

    private static func some(
        _ random: inout SeededGenerator
    ) -> (windows: StartWindows, places: Set<Int>) {
        var windows = StartWindows()
        var places: Set<Int> = []
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let low = Int.random(in: 0...2_000, using: &random)
            let high = low + Int.random(in: 0...30, using: &random)
            windows.add(low: low, high: high)
            places.formUnion(low...high)
        }
        return (windows, places)
    }

    private static func places(_ windows: StartWindows) -> Set<Int> {
        var places: Set<Int> = []
        for index in 0..<windows.count {
            places.formUnion(Int(windows[index].low)...Int(windows[index].high))
        }
        return places
    }

    private static func isInOrder(_ windows: StartWindows) -> Bool {
        (0..<windows.count).allSatisfy { index in
            windows[index].low <= windows[index].high
                && (index == 0 || windows[index - 1].high < windows[index].low)
        }
    }
}
