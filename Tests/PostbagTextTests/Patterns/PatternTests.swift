import Testing

@testable import PostbagText

@Suite struct `Patterns` {
    static func match(
        _ source: String,
        _ text: String,
        range: Range<Int>? = nil
    ) throws -> String? {
        let pattern = try Pattern(source)
        var scratch = MatchScratch()
        let outcome = pattern.firstMatch(in: text.utf8Span.span, range: range, using: &scratch)
        guard case .match(let bytes) = outcome else { return nil }
        return String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
    }

    static func error(_ source: String) -> PatternError? {
        do {
            _ = try Pattern(source)
            return nil
        } catch {
            return error
        }
    }

    @Test func `match text by bytes and properties`() throws {
        #expect(try Self.match("caf\\w", "un café noir") == "café")
        #expect(try Self.match("(?i)k", "\u{212A}") == "\u{212A}")
        #expect(try Self.match("\\p{Greek}+", "abc αβγ") == "αβγ")
        #expect(try Self.match("toad", "TOAD") == nil)
        #expect(try Self.match("x", "") == nil)
        #expect(try Self.match("^$", "") == "")
    }

    @Test func `look behind a range but not past its end`() throws {
        #expect(try Self.match("(?<=a)b", "ab", range: 1..<2) == "b")
        #expect(try Self.match("^b", "ab", range: 1..<2) == nil)
        #expect(try Self.match("a(?!b)", "ab", range: 0..<1) == "a")
        #expect(try Self.match("a$", "ab", range: 0..<1) == "a")
        #expect(try Self.match("b", "abc", range: 2..<3) == nil)
        #expect(try Self.match("c", "abc", range: 2..<90) == "c")
    }

    @Test(arguments: [
        ("\\C", 0), ("a\\Gb", 1), ("é(?C1)", 1), ("(*LIMIT_MATCH=5)a", 0), ("a(*COMMIT)b", 1),
        ("(*UTF)a", 0), ("a(*pla:b)", 1), ("x(?:(?:\\C))", 7),
    ])
    func `refuse what cannot be bounded and say what to write instead`(
        source: String,
        offset: Int
    ) {
        let error = Self.error(source)
        #expect(error?.offset == offset)
        #expect(error?.fix != nil)
    }

    @Test(arguments: [
        "[(*]a", "\\Q(*X)\\C\\E", "\\(*", "(?x) a # (*X)\n b", "\\\\Camel", "[\\\\C]",
    ])
    func `allow what only looks like a refused construct`(source: String) throws {
        _ = try Pattern(source)
    }

    @Test func `say where a mistake is in characters of the source`() {
        #expect(Self.error("éé[a")?.offset == 4)
        #expect(Self.error("é+(b")?.fix?.contains("close the group") == true)
        #expect(Self.error("ok") == nil)
    }

    @Test func `find a match far into a long text`() throws {
        let text = String(repeating: "é ab ", count: 1_000) + "needle 42!"
        #expect(try Self.match("\\w+ \\d+!", text) == "needle 42!")
        #expect(try Self.match("(\\w)\\w*dl\\w* .*!", text) == "needle 42!")
        #expect(try Self.match("(?:n|ne|e|d)+le [0-9]+", text) == "needle 42")
    }
}
