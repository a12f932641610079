import Testing

@testable import PostbagText

@Suite struct `Start automata` {
    /// Where a pattern's automaton lets a match start in a text, each place asked for by itself.
    private static func starts(of pattern: String, in text: String) throws -> [Int] {
        let automaton = StartAutomaton(PatternSyntax(pattern).root)
        return (0...text.utf8.count).filter { mayMatch(automaton, from: $0...$0, in: text) }
    }

    private static func mayMatch(
        _ automaton: StartAutomaton,
        from starts: ClosedRange<Int>,
        in text: String
    ) -> Bool {
        var scratch = StateScratch()
        var steps = 0
        return unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes in
            let subject = unsafe Subject(start: bytes.baseAddress, count: bytes.count)
            return automaton.mayMatch(
                from: starts,
                in: subject,
                using: &scratch,
                steps: &steps
            )
        }
    }

    @Test(arguments: [
        ("toad|toads|newt", "a newt, two toads", [2, 12]),
        ("(?<!\\w)(?:you|they) (?:are|were) (?:an? )?toads?(?!\\w)", "you are a toad", [0]),
        ("(?<!\\w)(?:you|they) (?:are|were) (?:an? )?toads?(?!\\w)", "you are a toadstool", []),
        ("(?<!\\w)old (?:[a-z]+ ){0,2}newt\\b", "old green spotted newt", [0]),
        ("(?<!\\w)old (?:[a-z]+ ){0,2}newt\\b", "old very green spotted newt", []),
        ("^newt", "newt newt", [0]),
        ("newt$", "newt newt", [5]),
        ("(?<=old )newt", "old newt, newt", [4, 10]),
        ("newt(?=s)", "newt newts", [5]),
        ("[0-9]{3}[a-c]", "123d 1234a", [6]),
        ("(?i)K1", "k1 \u{212A}1", [0, 3]),
        ("é[ab]", "éa éc", [0]),
        ("[а-я]+!", "тест! тест", [0, 2, 4, 6]),
        ("\\d+(?:,\\d+)*%", "1,200% 7", [0, 2, 3, 4]),
        ("(newt)-\\1", "newt-newt newt", [0]),
    ])
    func `let a match start where one does and hardly anywhere else`(
        pattern: String,
        text: String,
        starts: [Int]
    ) throws {
        #expect(try Self.starts(of: pattern, in: text) == starts)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `let every match start that PCRE2 finds`(seed: UInt64) throws {
        var generator = PatternGenerator(seed: seed)
        var found = 0
        for _ in 0..<400 {
            let source = generator.pattern()
            // What a match then reports is not where it started.
            if source.contains("\\K") { continue }
            found += try Self.check(source, on: (0..<30).map { _ in generator.text(for: [source]) })
        }
        #expect(found > 1_000)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `let every match of a phrase start, and spare most texts`(seed: UInt64) throws {
        var generator = PhraseGenerator(seed: seed)
        var found = 0
        for _ in 0..<150 {
            found += try Self.check(generator.pattern(), on: (0..<40).map { _ in generator.text() })
        }
        #expect(found > 200)
    }

    /// Expects every match to be let start; returns how many there were.
    private static func check(_ source: String, on texts: [String]) throws -> Int {
        guard let pattern = try? Pattern(source) else { return 0 }
        let automaton = pattern.startAutomaton
        guard automaton.tellsAnything else { return 0 }
        let plain = try PlainPattern(pattern)
        var scratch = MatchScratch()
        var found = 0
        for text in texts {
            for match in plain.matches(in: text.utf8Span.span, using: &scratch) {
                found += 1
                let start = match.lowerBound
                #expect(mayMatch(automaton, from: start...start, in: text), "\(source) on \(text)")
                #expect(mayMatch(automaton, from: 0...start, in: text), "\(source) on \(text)")
            }
        }
        return found
    }

    @Test func `make many words that start and end alike into few states`() throws {
        let words = (0..<200).map { "un\($0 / 20 % 10)\($0 % 20 % 10)ingly" }
        let pattern = "(?:" + words.joined(separator: "|") + ") toads?"
        #expect(StartAutomaton(PatternSyntax(pattern).root).stateCount < 40)
    }

    @Test func `tell long words apart that start alike again and again`() throws {
        let longest = String(repeating: "toad-", count: 400)
        let words = (1...400).map { longest.prefix($0 * 5) + "x" }.joined(separator: "|")
        let automaton = StartAutomaton(PatternSyntax("(?:\(words)|\(longest)y)").root)
        #expect(Self.mayMatch(automaton, from: 0...0, in: longest + "y"))
        #expect(Self.mayMatch(automaton, from: 0...0, in: longest.prefix(35) + "x"))
        #expect(!Self.mayMatch(automaton, from: 0...0, in: longest.prefix(35) + "y"))
    }

    @Test func `have nothing to say of what may match nothing, or is too large`() {
        #expect(!StartAutomaton(PatternSyntax("(?:toad)?").root).tellsAnything)
        let words = PatternSyntax("toad|newt|frog|heron|moorhen").root
        #expect(!StartAutomaton(words, mostNodes: 20).tellsAnything)
        #expect(StartAutomaton(words).tellsAnything)
        let optional = String(repeating: "a?", count: 10_000)
        #expect(!StartAutomaton(PatternSyntax(optional + "b").root).tellsAnything)
    }

    @Test func `let a match start rather than look at a long text for long`() throws {
        let automaton = StartAutomaton(PatternSyntax("(?:a|aa|aaa|b+)+(?:.{0,30}x){3}z").root)
        let text = String(repeating: "aax", count: 3_000)
        #expect(Self.mayMatch(automaton, from: 0...text.utf8.count, in: text))
        #expect(!Self.mayMatch(automaton, from: 0...9, in: String(text.prefix(30))))
        #expect(
            Self.mayMatch(automaton, from: 0...20_000, in: String(repeating: "-", count: 20_000))
        )
        #expect(
            !Self.mayMatch(automaton, from: 0...12_000, in: String(repeating: "-", count: 12_000))
        )
    }

    @Test(arguments: [
        ("toad|tiny newt|é[ab]", "toad", true),
        ("toad|tiny newt|é[ab]", "tired", true),
        ("toad|tiny newt|é[ab]", "team", false),
        ("toad|tiny newt|é[ab]", "oat", false),
        ("toad|tiny newt|é[ab]", "éc", true),
        ("(?i)[tn]o?e", "NE", true),
        ("(?i)[tn]o?e", "to", true),
        ("(?i)[tn]o?e", "tt", false),
        ("t\\b|tu", "ta", true),
    ])
    func `know the first two bytes of what they look for`(
        pattern: String,
        text: String,
        isOpening: Bool
    ) {
        let automaton = StartAutomaton(PatternSyntax(pattern).root)
        let bytes = Array(text.utf8)
        let opening = automaton.opening
        let edge = GapSet.bit(.edge, .word) | GapSet.bit(.edge, .unknown)
        let holds = opening.holds(bytes[0], at: edge) && opening.holds(bytes[0], then: bytes[1])
        #expect(holds == isOpening)
    }

    @Test func `know the bits of all places`() {
        #expect(GapSet.all.bits == GapSet.allBits)
    }

    @Test func `go on answering after searches that might have taken long`() throws {
        let slow = try Pattern("(?:[a-z]+ ){0,12}[a-z]+ (?:toad|newt)[0-9]")
        let text = String(repeating: "the pond was full of frogs ", count: 40)
        var scratch = MatchScratch()
        scratch.beginComment(budget: .seconds(60))
        let plain = try Pattern("(?:[a-z]+ )*x?")
        for _ in 0..<2_000 {
            _ = plain.firstMatch(in: text.utf8Span.span, using: &scratch)
        }
        let mayMatch = unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes in
            let subject = unsafe Subject(start: bytes.baseAddress, count: bytes.count)
            return scratch.mayMatch(slow.startAutomaton, from: 0...20, in: subject)
        }
        #expect(!mayMatch)
    }

    @Test func `say of a text the same whatever was searched before`() throws {
        let automaton = StartAutomaton(PatternSyntax("t(?:oa|o)+d").root)
        let larger = StartAutomaton(PatternSyntax("[a-z]{30}[0-9]{9}").root)
        var scratch = StateScratch()
        var steps = 0
        for text in Array(repeating: ["toad", "tooad tod", "td", "abc123", ""], count: 3).joined() {
            unsafe text.utf8Span.span.withUnsafeBufferPointer { bytes in
                let subject = unsafe Subject(start: bytes.baseAddress, count: bytes.count)
                func ask(_ automaton: StartAutomaton) -> Bool {
                    automaton.mayMatch(
                        from: 0...bytes.count,
                        in: subject,
                        using: &scratch,
                        steps: &steps
                    )
                }
                let answers = (ask(automaton), ask(larger))
                #expect(answers == (text.contains("to"), false))
            }
        }
    }
}
