import Testing

@testable import PostbagText

@Suite struct Prefilters {
    /// Which of the patterns would run on a text.
    private static func candidates(_ patterns: [String], in texts: [String]) throws -> [[Int]] {
        let set = PatternSet(try patterns.map { .pattern(try Pattern($0)) })
        var scratch = MatchScratch()
        return texts.map { set.candidates(in: $0.utf8Span.span, using: &scratch).sorted() }
    }

    @Test(arguments: [
        ("\\d{5}", "call 12345", "call 1234 5"),
        ("[!?]{3}", "what?!?", "what?! no!"),
        ("^\\d+$", "12", "a 12"),
        ("^\\s*\\d+\\s*$", " 12\n", " 12 a"),
        ("(?m)^\\W{2,}$", "a\n--\nb", "a --\nb"),
        ("\\b[a-f]{3}\\b", "a bad day", "a badly day"),
        ("(?<!\\w)[xyz]{2}(?!\\w)", "(xy)", "oxyd"),
        ("[a-z]+\\d[a-z]+", "l33ter l3t", "let 3 let"),
        ("(\\w)-\\1-\\1", "a-a-a", "a-.-a"),
        ("[^\\n]{40}", String(repeating: "a", count: 40), "short"),
        ("(?i)[bcd]+\\.ru", "D.RU", "d-ru"),
        ("[一-龥]\\d", "见1", "1见"),
        ("(?i)(?:以上|以下)\\d", "以上3", "以1上3"),
        ("(?<=\\d)[a-c]{2}(?=\\d)", "1bb2", "1dd2"),
    ])
    func `spare a pattern texts that it cannot match`(
        pattern: String,
        fitting: String,
        other: String
    ) throws {
        #expect(try Self.candidates([pattern], in: [fitting, other, fitting]) == [[0], [], [0]])
    }

    @Test func `tell many patterns apart in one pass`() throws {
        let patterns = (0..<90).map { "[a-c]{2}[0-9]{\($0 % 9 + 1)}[d-f][k-m]{\($0 / 9 + 1)}" }
        let texts = ["ab1dk", "cc12345emm", "ab1d", ""]
        let found = try Self.candidates(patterns, in: texts)
        #expect(found[0] == [0])
        #expect(found[1].contains(4) && found[1].contains(13) && !found[1].contains(22))
        #expect(found[2].isEmpty && found[3].isEmpty)
    }

    @Test func `run a pattern held at the start only where its literal is there`() throws {
        let found = try Self.candidates(["^toad\\d"], in: ["a toad1", "toad1"])
        #expect(found == [[], [0]])
    }

    @Test func `stay right when texts need too many states`() throws {
        // The last ten characters matter one by one, which takes 1,024 states.
        let sources = (0..<6).map { "[a-m][a-z]{\(8 + $0)}[0-9]" }
        let patterns = try sources.map { try Pattern($0) }
        let set = PatternSet(patterns.map { .pattern($0) })
        var scratch = MatchScratch()
        var random = SeededGenerator(seed: 7)
        let letters = Array("abcdmnopz".unicodeScalars)
        let plain = try patterns.map { try PlainPattern($0) }
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<200 {
                text.unicodeScalars.append(letters.randomElement(using: &random) ?? "a")
                if random.chance(2) { text += "1 " }
            }
            let span = text.utf8Span.span
            let candidates = Set(set.candidates(in: span, using: &scratch))
            for (entry, pattern) in plain.enumerated()
            where !pattern.matches(in: span, using: &scratch).isEmpty {
                #expect(candidates.contains(entry), "\(patterns[entry].source) on \(text)")
            }
        }
    }

    @Test func `forget states that do not fit and find the same`() throws {
        let members = ["[a-m][a-z]{4}[0-9]", "\\b[bdf]+[ace]\\b", "[^a]{3}$"].enumerated()
            .compactMap { PrefilterMember(slot: $0, node: PatternSyntax($1).root) }
        let group = PositionGroup(members)
        let (roomy, narrow) = (LazyDFA(group), LazyDFA(group, mostPlaces: group.classCount * 5))
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<60 { text += random.pick(["a", "b", "e", "f", "z", " ", "1", "é", "\n"]) }
            #expect(Self.scan(text, by: roomy) == Self.scan(text, by: narrow))
        }
        #expect(narrow.isThrashing && !roomy.isThrashing)
    }

    private static func scan(_ text: String, by automaton: LazyDFA) -> UInt64 {
        var effort = Int.max
        return unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes in
            let subject = unsafe Subject(start: bytes.baseAddress, count: bytes.count)
            return automaton.scan(subject, effort: &effort)
        }
    }

    @Test func `count every pattern as seen when the effort is used up`() throws {
        let member = try #require(
            PrefilterMember(slot: 0, node: PatternSyntax("[0-9]{3}[a-c]").root)
        )
        let automaton = LazyDFA(PositionGroup([member]))
        var effort = 2
        let text = Array("no digits in here".utf8)
        let seen = unsafe text.withUnsafeBufferPointer { bytes in
            automaton.scan(
                unsafe Subject(start: bytes.baseAddress, count: bytes.count),
                effort: &effort
            )
        }
        #expect(seen == 1)
        #expect(effort == 0)
    }

    @Test func `no longer look for what most texts have, but run it only where it may match`()
        throws
    {
        let texts = Array(repeating: "so 12 🙂 ok", count: 150) + ["none", "77", "🙂"]
        let found = try Self.candidates(["[\\x{1F600}-\\x{1F64F}]", "[0-9]{2}"], in: texts)
        #expect(found[149] == [0, 1])
        #expect(found[150] == [])
        #expect(found[151] == [1])
        #expect(found[152] == [0])
    }

    @Test func `give the same answer for a text whatever was scanned before`() throws {
        // It runs away on the text, in which it cannot match for lack of a digit.
        let pattern = "(?:[a-k]|[e-p])*(?:[a-k]|[e-p])*(?:[a-k]|[e-p])*[0-9][0-9]!"
        let set = PatternSet([.pattern(try Pattern(pattern))])
        let text = String(repeating: "efgh", count: 400)
        func givenUp(_ scratch: inout MatchScratch) -> [Int] {
            var hits: [PatternSet.Hit] = []
            var givenUp: [Int] = []
            set.hits(
                in: text.utf8Span.span,
                using: &scratch,
                into: &hits,
                couldNotAssess: &givenUp
            )
            return givenUp
        }
        var fresh = MatchScratch()
        #expect(givenUp(&fresh).isEmpty)
        var worn = MatchScratch()
        // Most texts match, so that the pattern runs wherever it may.
        for _ in 0..<120 {
            _ = set.candidates(in: "abc12! efgh34!".utf8Span.span, using: &worn)
        }
        #expect(givenUp(&worn).isEmpty)
    }
}
