import Testing

@testable import PostbagText

/// A pattern read from shared parts must be the same as one that was written out.
@Suite struct `Shared parts` {
    static let people = "(?:you (?:lot|all)|ye|they)"
    static let verbs = "(?:(?:will |must )?(?:kill|burn)(?:s|ed)?)"

    static func shared(_ before: String, _ name: String, _ after: String) -> PatternSyntax {
        let inserts = [
            PatternInsert(
                offset: before.unicodeScalars.count,
                length: 3,
                part: PatternPart(name)
            )
        ]
        return PatternSyntax(
            PatternText([before, name, after]),
            template: before + "{x}" + after,
            inserts: inserts
        )
    }

    private static func same(_ one: PatternSyntax, _ other: PatternSyntax) {
        #expect(one.text.whole == other.text.whole)
        #expect(one.literalWords == other.literalWords)
        #expect(one.requiredLiterals == other.requiredLiterals)
        #expect(one.hazards.map(\.kind) == other.hazards.map(\.kind))
        #expect(one.root.firstBytes == other.root.firstBytes)
        #expect(one.root.rarestBytes == other.root.rarestBytes)
        let (left, right) = (try? Pattern(one), try? Pattern(other))
        #expect((left == nil) == (right == nil))
        guard let left, let right else { return }
        #expect(left.choice.requirements == right.choice.requirements)
        #expect(left.choice.expectedCost == right.choice.expectedCost)
        #expect(
            left.effort.stepsPerStart(text: 99, word: 9)
                == right.effort.stepsPerStart(text: 99, word: 9)
        )
        #expect(
            left.effort.costOfStep(text: 99, word: 9) == right.effort.costOfStep(text: 99, word: 9)
        )
    }

    @Test(arguments: [
        ("", ""), ("(?<!\\w)(?:", ")(?!\\w)"), ("é ", "{1,3} stop"), ("(?i)", "x"), ("(?x) ", "y"),
        ("(a)\\1", "\\w*"), ("[", "]"), ("\\Q", "\\E"), ("(?#", ")z"), ("a|", "?|b"),
        ("(?:\\w+ ){0,3}", "*"),
    ])
    func `read as if they were written out`(before: String, after: String) {
        for part in [Self.people, Self.verbs, "(?:[a-z]+|\\d{2,})"] {
            let whole = PatternSyntax(before + part + after)
            Self.same(Self.shared(before, part, after), whole)
        }
    }

    @Test(arguments: ["(?:(a)b)", "(?:a", "(?:\\C)", "(?n:(a))", "a)(?:b"])
    func `are only what means the same everywhere`(source: String) {
        #expect(PatternPart(source) == nil)
    }

    @Test func `keep groups numbered when a part counts its own`() throws {
        let pattern = try Pattern(Self.shared("(?:x|", "(?:(a)\\1{3})", ")b"))
        #expect(pattern.source == "(?:x|(?:(a)\\1{3}))b")
    }
}
