import Testing

@testable import PostbagText

@Suite struct `Pattern sets` {
    /// What each entry finds, as text.
    static func found(_ entries: [SetEntry], in text: String) -> [[String]] {
        let set = PatternSet(entries)
        var scratch = MatchScratch()
        return found(set, count: entries.count, in: text, using: &scratch)
    }

    static func found(
        _ set: PatternSet,
        count: Int,
        in text: String,
        using scratch: inout MatchScratch
    ) -> [[String]] {
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        set.hits(in: text.utf8Span.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
        #expect(givenUp.isEmpty)
        let bytes = Array(text.utf8)
        return (0..<count).map { entry in
            hits.filter { $0.entry == entry }
                .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
        }
    }

    @Test func `find words only whole`() {
        let words = SetEntry.words(["ass", "waste of space", "a-hole", "ok"])
        #expect(
            Self.found([words], in: "class ass, grass; ass_ 1ass assé éass ass.") == [
                ["ass", "ass"]
            ]
        )
        #expect(
            Self.found([words], in: "a waste of space, waste of spaces") == [["waste of space"]]
        )
        #expect(Self.found([words], in: "you a-hole") == [["a-hole"]])
        #expect(Self.found([words], in: "ok") == [["ok"]])
        #expect(Self.found([words], in: "") == [[]])
        #expect(Self.found([words], in: "ASS Ok") == [[]])
        #expect(Self.found([words], in: "🙂ass🙂 «ok»") == [["ass", "ok"]])
    }

    @Test func `take the longest word at a place and none over another`() {
        let words = SetEntry.words(["waste", "waste of", "waste of space", "of space", "space"])
        #expect(Self.found([words], in: "waste of space") == [["waste of space"]])
        #expect(Self.found([words], in: "waste of spaces") == [["waste of"]])
        #expect(Self.found([words], in: "wasted of space") == [["of space"]])
    }

    @Test func `keep entries apart that look for the same`() throws {
        let entries = [
            SetEntry.words(["toad", "frog"]), .pattern(try Pattern("toad")), .words(["toad"]),
            .pattern(try Pattern("(?<!\\w)(?:toad|newt)s?(?!\\w)")),
        ]
        #expect(
            Self.found(entries, in: "toad toads newts") == [
                ["toad"], ["toad", "toad"], ["toad"], ["toad", "toads", "newts"],
            ]
        )
    }

    @Test func `report at most sixteen matches of an entry`() throws {
        let entries = [
            SetEntry.words(["ha"]), .pattern(try Pattern("h")), .pattern(try Pattern("x*")),
        ]
        let found = Self.found(entries, in: String(repeating: "ha ", count: 40))
        #expect(found.map(\.count) == [16, 16, 0])
    }

    @Test func `run patterns near their literals without losing matches`() throws {
        let entries = [
            SetEntry.pattern(try Pattern("(?:[a-z]+ ){0,3}fool")),
            .pattern(try Pattern("\\w{0,4}fool")), .pattern(try Pattern("(?<=very )fool")),
            .pattern(try Pattern("é{0,2}fool")), .pattern(try Pattern("(?=..fool)..")),
        ]
        let text =
            "a b c d e fool, very fool éééfool xxxxxfool " + String(repeating: "fool ", count: 6)
        let found = Self.found(entries, in: text)
        for (entry, kind) in entries.enumerated() {
            guard case .pattern(let pattern) = kind else { continue }
            var scratch = MatchScratch()
            let plain = try PlainPattern(pattern).matches(in: text.utf8Span.span, using: &scratch)
            let bytes = Array(text.utf8)
            #expect(found[entry] == plain.map { String(decoding: bytes[$0], as: UTF8.self) })
        }
    }

    @Test func `share one scratch with sets of any size`() throws {
        var scratch = MatchScratch()
        let small = PatternSet([.words(["b"]), .pattern(try Pattern("b\\d"))])
        let many = (0..<300).map { SetEntry.pattern(Pattern.digits(after: "w\($0)x")) }
        let large = PatternSet(many)
        for _ in 0..<3 {
            #expect(Self.found(small, count: 2, in: "b b1", using: &scratch) == [["b"], ["b1"]])
            let found = Self.found(large, count: 300, in: "w299x7 w0x1 b2", using: &scratch)
            #expect(found[299] == ["w299x7"])
            #expect(found[0] == ["w0x1"])
            #expect(found[1...298].joined().isEmpty)
        }
    }

    @Test func `tell apart words that start alike, of every length`() throws {
        let word = "abcdefghijklmnopqrstuvwxyz1234567890"
        let words = (1...36).map { String(word.prefix($0)) }
        let set = PatternSet(words.map { .words([$0]) })
        var scratch = MatchScratch()
        for (entry, word) in words.enumerated() {
            for text in [word, "x \(word).", "\(word)'s", "é \(word)", "\(word)_ \(word)"] {
                var hits: [PatternSet.Hit] = []
                var givenUp: [Int] = []
                set.hits(
                    in: text.utf8Span.span,
                    using: &scratch,
                    into: &hits,
                    couldNotAssess: &givenUp
                )
                #expect(hits.filter { $0.entry == entry }.count == 1, "\(text)")
            }
        }
    }

    @Test func `give up on a pattern without losing the others`() throws {
        let set = PatternSet([
            .pattern(try Pattern("(?:a|a)*b")), .words(["toad"]), .pattern(try Pattern("toad")),
        ])
        var scratch = MatchScratch()
        var hits: [PatternSet.Hit] = []
        var givenUp: [Int] = []
        let text = "toad " + String(repeating: "a", count: 3_000) + " b"
        set.hits(in: text.utf8Span.span, using: &scratch, into: &hits, couldNotAssess: &givenUp)
        #expect(givenUp == [0])
        #expect(hits.map(\.entry) == [1, 2])
    }

    @Test func `say what an entry costs`() throws {
        let set = PatternSet([
            .words(["toad"]), .pattern(try Pattern("(?:toad|newt)s?")),
            .pattern(try Pattern("\\d{5}")),
            .pattern(try Pattern("(.)\\1{4}")), .pattern(try Pattern("[a-z]")),
        ])
        let kinds = (0..<5).map { set.costClass(of: $0).kind }
        #expect(kinds == [.keyword, .literalGuarded, .classGuarded, .classGuarded, .alwaysRuns])
        #expect(set.costClass(of: 1).description.contains("'newt', 'toad'"))
        #expect(set.costClass(of: 4).description.hasPrefix("has no literal: runs on every comment"))
    }
}

extension Pattern {
    /// The word with digits after it.
    fileprivate static func digits(after word: String) -> Pattern {
        do {
            return try Pattern("\(word)\\d+")
        } catch {
            preconditionFailure("the test's own pattern does not compile")
        }
    }
}
