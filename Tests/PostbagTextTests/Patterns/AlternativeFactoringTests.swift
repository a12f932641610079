import Testing

@testable import PostbagText

@Suite struct `Alternatives that start alike` {
    @Test(arguments: [
        ("beat him|beat her|bin it", "b(?:eat h(?:im|er)|in it)"),
        ("(?:toads?|newt|toadstool)s", "(?:toad(?:s?|stool)|newt)s"),
        ("a(?:x1|x2|x3)", "a(?:x[123])"),
        ("(?i)(?:ab|cd|ac)", "(?i)(?:a[bc]|cd)"),
        ("ab|ab c|ab", "ab(?:| c|)"),
        ("(?:ab+|ab|abc)", "(?:a(?:b+|b(?:|c)))"),
        ("(?!cat|car)[c|a]", "(?!ca[tr])[c|a]"),
        ("[[:alpha:]|](?:to|ti)", "[[:alpha:]|](?:t[oi])"),
        // Past alternatives that start with other characters, whatever those are.
        ("ab|[cd]x|ac", "a[bc]|[cd]x"),
        ("ab|é|ac", "a[bc]|é"),
        ("ab|\\.c|ac", "a[bc]|\\.c"),
    ])
    func `are told apart letter by letter`(source: String, factored: String) {
        #expect(AlternativeFactoring.factored(source) == factored)
    }

    @Test(arguments: [
        ("cat|dog|hen|owl", "(?=[cdho])(?:cat|dog|hen|owl)"),
        // An alternative of many is asked for by itself, and then counts as one.
        ("(?:cat|dog|hen|owl)s? bark|mew", "(?:(?=[cdho])(?:cat|dog|hen|owl))s? bark|mew"),
        ("(?:(?:a|b)c|(?:d|e)f|é)+", "(?:(?=[abde\\x{80}-\\x{10ffff}])(?:(?:a|b)c|(?:d|e)f|é))+"),
        ("\\b(?:'a|-b|]c|^d)", "\\b(?:(?=[\\'\\-\\]d])(?:'a|-b|]c|^d))"),
        ("(?:'a|-b|\\]c|/d)", "(?:(?=[\\'\\-\\/\\]])(?:'a|-b|\\]c|/d))"),
        ("(?:\\na|\\tb|cc|d)", "(?:(?=[\\x09\\x0acd])(?:\\na|\\tb|cc|d))"),
    ])
    func `are asked for by their first characters where there are many`(
        source: String,
        factored: String
    ) {
        #expect((AlternativeFactoring.factored(source) ?? source) == factored)
    }

    @Test(arguments: [
        // What may match where another alternative does stays before or after it.
        "ab|.c|ad", "ab||ac", "ab|(?:a)c|ad", "ab|\\w|ac", "ab|[^b]x|ac", "ab|x?|ac", "ab|\\xe9|ac",
        "ab|(?:x|)|ac", "ab|x{0,2}|ac", "ab|x*|ac", "ab|\\p{L}|ac", "ab|[a-z]|ac", "ab|[!-~]|ac",
        // Letters may be the same but for their case.
        "ab|Ac", "(?i)ab|é|ac",
        // Groups keep their numbers, and a look behind its lengths.
        "ab(c)|d|ae", "(?<=was|were)",
        // What is not understood.
        "\\Qab|ac\\E", "(?|ab|ac)", "(?<name>x)(?:ab|ac)", "(?x) ab | ac", "(?:ab|(?i)ac)",
        "(?(1)ab|ac)", "ab|ac)", "(ab|ac", "[ab|ac", "[[:x y:]](?:ab|ac)", "\\cA(?:ab|ac)",
        "x{,3}(?:ab|ac)", "{(?:ab|ac)",
        // Nothing starts alike, and of few nothing is gained by asking.
        "ab|cd", "plain", "a|b|c",
        // Nearly everything starts with one of these, or nothing is known of one.
        "[a-m]x|[n-z]y|'z| w", "a|b|c|d|\\w", "a|b|c|d|", "(?i)cat|dog|hen|owl",
    ])
    func `are left as they are where that could change what is found`(source: String) {
        #expect(AlternativeFactoring.factored(source) == nil)
    }

    @Test(arguments: 1...16 as ClosedRange<UInt64>)
    func `find the same as they are written`(seed: UInt64) throws {
        var lists = PhraseLists(seed: seed)
        var scratch = MatchScratch()
        var (factored, gated, matches) = (0, 0, 0)
        for _ in 0..<200 {
            let source = lists.pattern()
            guard let rewritten = AlternativeFactoring.factored(source) else { continue }
            factored += 1
            gated += rewritten.contains("(?=[") ? 1 : 0
            let plain = try PlainPattern(interpreting: source)
            let others = try [
                PlainPattern(interpreting: rewritten), PlainPattern(Pattern(source)),
                PlainPattern(Pattern(rewritten)),
            ]
            for _ in 0..<8 {
                let text = lists.text()
                let wanted = plain.matches(in: text.utf8Span.span, using: &scratch)
                for other in others {
                    let found = other.matches(in: text.utf8Span.span, using: &scratch)
                    #expect(found == wanted, "\(source) as \(rewritten) on \(text)")
                }
                matches += wanted.count
            }
        }
        #expect(factored > 120)
        #expect(gated > 40)
        #expect(matches > 500)
    }

    @Test func `are told apart once the pattern has been used often`() async throws {
        let pattern = try Pattern("(?:toads|toadstool|newt|frog|heron|snail)(?! farm)")
        var scratch = MatchScratch()
        let text = "two herons, a toadstool".utf8Span.span
        #expect(pattern.firstMatch(in: text, using: &scratch) == .match(4..<9))
        let before = pattern.memory
        for _ in 0..<PatternCode.usesBeforeFactoring {
            #expect(pattern.firstMatch(in: text, using: &scratch) == .match(4..<9))
        }
        // That is done beside the searches.
        for _ in 0..<1_000 where pattern.memory == before {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(pattern.memory > before)
        let after = pattern.memory
        #expect(pattern.firstMatch(in: text, using: &scratch) == .match(4..<9))
        #expect(pattern.memory == after)
    }
}

/// Makes lists of phrases that share many beginnings, some within others and with more than letters.
private struct PhraseLists {
    private var random: SeededGenerator
    private static let parts = [
        "a", "b", "ab", "ba", "aab", "A", "Ab", " ", " a", "-", "1", "é", "ſ", "s", "S", "k", "K",
    ]
    private static let odd = [
        "a?", "b+", "[ab]", "(?:a|ab)", ".", "\\w", "(?=a)", "(?!b)", "(?<=a)", "(?<=a|ab)",
        "a{1,2}",
        "b*?", "", "[^a]", "\\d", "(?:a|1)?", "[é-]", "\\s", "\\.", "(?:é|b|-)", "(?>a|ab)",
        "(?:b|ba|bab)?+", "\\x61", "\\b", "(b)", "\\K",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func pattern() -> String {
        let flags = random.chance(30) ? "(?i)" : ""
        let end = random.chance(30) ? "(?!\\w)" : random.chance(30) ? "b" : ""
        return flags + (random.chance(30) ? "\\b" : "") + list(depth: 2) + end
    }

    mutating func text() -> String {
        (0..<14).map { _ in random.pick(Self.parts) }.joined()
    }

    private mutating func list(depth: Int) -> String {
        let count = 2 + Int(random.next() % 9)
        let alternatives = (0..<count).map { _ in
            (0..<(1 + random.next() % 4)).map { _ in part(depth: depth) }.joined()
        }
        return "(?:" + alternatives.joined(separator: "|") + ")"
    }

    private mutating func part(depth: Int) -> String {
        if depth > 0, random.chance(8) { return list(depth: depth - 1) }
        return random.pick(random.chance(15) ? Self.odd : Self.parts)
    }
}
