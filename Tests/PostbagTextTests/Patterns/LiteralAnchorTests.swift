import Testing

@testable import PostbagText

@Suite struct `What a literal is looked for by` {
    private static func anchor(_ text: String, _ edges: Literal.Edges = []) -> LiteralAnchor? {
        LiteralAnchor(
            Literal(edges: edges.intersection(.start)).appending(Literal(text.utf8))
                .appending(Literal(edges: edges.intersection(.end)))
        )
    }

    @Test func `is its rarest word`() {
        let anchor = Self.anchor("should be ashamed of", .start)
        #expect(anchor?.place == 10)
        #expect(anchor?.key == WordKey(word: Array("ashamed".utf8)))
    }

    @Test func `is the start of a word that may go on`() {
        #expect(Self.anchor("the toad", .start)?.key == WordKey(start: Array("toad".utf8)))
        #expect(
            Self.anchor("the toad", [.start, .end])?.key == WordKey(word: Array("toad".utf8))
        )
        #expect(Self.anchor(" toads are", .start)?.key == WordKey(word: Array("toads".utf8)))
    }

    @Test func `is no word whose start the literal does not have`() {
        #expect(Self.anchor("toad") == nil)
        #expect(Self.anchor("oad is a")?.place != 0)
        #expect(Self.anchor("\u{1F438}\u{1F438}", [.start, .end]) == nil)
    }

    @Test func `tells words apart by all their bytes, and long ones by eight and their length`() {
        let words = ["toad", "toads", "unforgivable", "unforgivably so", "unforgivabl"]
        #expect(Set(words.map { WordKey(word: Array($0.utf8)) }).count == 5)
        #expect(WordKey(word: Array("toad".utf8)) != WordKey(start: Array("toad".utf8)))
    }

    @Test(arguments: [
        (["NATO"], "nato met", 0), (["NATO"], "NATO met", 1), (["nato"], "NATO met", 0),
        (["\u{1F438}"], "a \u{1F438} b", 1), (["\u{1F438}"], "\u{1F438}\u{1F438}", 2),
        (["@me"], "see @me", 1), (["@me"], "see me@me", 0),
        (["it is what it is"], "it is what it is", 1),
        (["antidisestablishmentarianism is"], "Antidisestablishmentarianism is", 0),
        (["antidisestablishmentarianism is"], "antidisestablishmentarianism is", 1),
        (["antidisestablishmentarianism is"], "antidisestablishmentarianism it", 0),
        (["antidisestablishmentarianism is"], "antidisestablishmentarianism isn", 0),
    ])
    func `finds words of a list as they are written`(words: [String], text: String, count: Int) {
        let set = PatternSet([.words(words)])
        var scratch = MatchScratch()
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        set.hits(in: text.utf8Span.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
        #expect(hits.count == count)
    }
}
