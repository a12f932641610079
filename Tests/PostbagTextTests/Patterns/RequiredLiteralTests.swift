import Testing

@testable import PostbagText

@Suite struct `Required literals` {
    static func literals(_ source: String) -> [[String]] {
        PatternSyntax(source).requiredLiterals.map { $0.sorted() }
    }

    @Test func `are the alternatives of a word list`() {
        #expect(
            Self.literals("(?<!\\w)(?:toad|clown|muppets?)(?!\\w)") == [
                ["clown", "muppet", "muppets", "toad"]
            ]
        )
        #expect(
            Self.literals("you(?: are| r|'?re) daft") == [
                ["you are daft", "you r daft", "you're daft", "youre daft"]
            ]
        )
    }

    @Test func `are lists that must all be met`() {
        #expect(Self.literals("foo\\w+bar") == [["foo"], ["bar"]])
        #expect(Self.literals("(?=.*cat).*dog") == [["cat"], ["dog"]])
        #expect(Set(Self.literals("fu+ck")).isSuperset(of: [["fu"], ["uck"]]))
    }

    @Test func `stand for both cases and for the two strangers of ASCII`() {
        #expect(
            Self.literals("(?i)AsK")
                == [["ask", "as\u{212A}", "aſk", "aſ\u{212A}"]].map { $0.sorted() }
        )
        #expect(Self.literals("TOAD") == [["toad"]])
    }

    @Test(arguments: ["\\w+", "a?", "(?:foo|)", "(?!foo)", "(?:foo)*", "(?:foo|\\d)", "\\1(a?)"])
    func `are none where a match needs none`(source: String) {
        #expect(Self.literals(source).isEmpty)
    }

    @Test func `may be thousands`() {
        let words = (0..<3_000).map { "word\($0)x" }
        let found = Self.literals("(?:you )?(?:" + words.joined(separator: "|") + ")(?!\\w)")
        #expect(found == [words.sorted()])
    }
}
