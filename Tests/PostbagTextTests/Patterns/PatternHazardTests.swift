import Testing

@testable import PostbagText

@Suite struct `Pattern hazards` {
    @Test(arguments: [
        ("(a+)+", PatternHazard.Kind.nestedRepetition), ("(a*)*", .nestedRepetition),
        ("(\\w+\\s*)*", .nestedRepetition), ("x(?:[a-z]+ )+y", .nestedRepetition),
        ("(?:\\w+\\s*){0,5}!", .nestedRepetition), ("(?:(?=.*q)a)*", .nestedRepetition),
        ("(a|a)*", .ambiguousRepetition), ("(a|ab)*c", .ambiguousRepetition),
        ("(a?)*", .ambiguousRepetition), ("(?:a{1,3}){1,50}", .ambiguousRepetition),
        ("(?:a?b?){20}", .ambiguousRepetition), ("\\w*\\w*", .adjacentRepetitions),
        (".*.*", .adjacentRepetitions), ("\\d+\\s*\\d+", .adjacentRepetitions),
        ("(?:x\\w*)?\\w+", .adjacentRepetitions), ("a(?R)?b", .recursion),
        ("(a)(?1)", .recursion), ("(?<x>a)(?&x)", .recursion),
    ])
    func `are found with a fix`(source: String, kind: PatternHazard.Kind) throws {
        _ = try Pattern(source)
        let hazards = PatternSyntax(source).hazards
        #expect(hazards.contains { $0.kind == kind })
        #expect(hazards.allSatisfy { !$0.fix.isEmpty && !$0.message.isEmpty })
    }

    @Test(arguments: [
        "(?:not|never)(?: [a-z]+){0,4}", "\\w+ \\w+", "(?:[a-z']+ ){0,6}fool", "[a-z]+", "a+b+c+",
        "(?:ha)+", "(?:foo|fob)*", "\\w++\\w*", "(?>a+)+", "(?:a+b){0,3}", "\\w+\\s+\\w+",
        "(?:absolute|total|utter){0,3} (?:idiot|moron)", "\\d{1,3}\\d{1,3}", "(?<!\\w)x(?!\\w)",
        "(?:(?:you|u) )?(?:are|r) [a-z]*", "(?:(?!foo).)*bar", "https?://\\S+", "[!?]+",
    ])
    func `are not seen in patterns that end soon`(source: String) throws {
        _ = try Pattern(source)
        #expect(PatternSyntax(source).hazards.isEmpty)
    }

    @Test func `have a place in the source`() {
        #expect(PatternSyntax("éé(a+)+").hazards.map(\.offset) == [2])
    }
}
