import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

@Suite struct `Policy cases` {
    private func report(_ filter: String, _ cases: String) throws -> CaseReport {
        let files = try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n",
            "rule.yaml": """
            rule: rule
            promise: A promise.
            message: A message.
            filters:
              - {id: filter, score: 90, decisive: true, \(filter)}
            """,
            "rule.cases.yaml": cases,
        ])
        return try CaseSuite.load(for: files.compile()).run()
    }

    @Test func `pass when a rule does what they say`() throws {
        let report = try report(
            "words: [muppet/n]",
            """
            finds: ["You ▸muppet◂.", {text: "▸Muppets◂", recommend: reject}]
            leaves-alone: ["A puppet."]
            """
        )
        #expect(report.passed == 3)
        #expect(report.failures.isEmpty)
        #expect(report.screened > 10)
    }

    @Test func `fail when a rule is broken`() throws {
        let report = try report(
            "words: [puppet]",
            "finds: [\"You ▸muppet◂.\"]\nleaves-alone: [\"A puppet.\", \"A doll.\"]"
        )
        #expect(report.passed == 1)
        #expect(report.failures.map(\.line) == [1, 2])
        #expect(report.failures.map(\.variant) == ["as written", "as written"])
    }

    @Test func `fail when the finding stands elsewhere than the mark`() throws {
        let report = try report(
            "words: [muppet]",
            "finds: [\"▸You◂ muppet.\"]\nleaves-alone: [\"A doll.\"]"
        )
        #expect(report.failures.first?.problem.contains("marked at 0") == true)
    }

    @Test func `fail when a variant hides what was found`() throws {
        // A pattern for capitals never matches the folded text; one for the start of the comment
        // falls silent after an emoji.
        let report = try report(
            "pattern: '^you muppet', anywhere: true",
            "finds: [\"▸You muppet◂.\"]\nleaves-alone: [\"A doll.\"]"
        )
        #expect(report.failures.first?.variant == "after an emoji")
    }

    @Test func `ask an excepted filter to be silent in quotes and any other to speak`() throws {
        let cases = "finds: [\"You ▸muppet◂.\"]\nleaves-alone: [\"A doll.\"]"
        #expect(try report("words: [muppet]", cases).failures.isEmpty)
        #expect(try report("words: [muppet], except: [quoted]", cases).failures.isEmpty)
    }

    @Test func `must exist for every rule`() throws {
        let files = try TemporaryPolicy(filter: "words: [muppet]\nscore: 90")
        let policy = try files.compile()
        let errors = #expect(throws: PolicyErrors.self) { try CaseSuite.load(for: policy) }
        #expect(try #require(errors).description.contains("rule 'rule' has no cases"))
    }

    @Test func `take their marks out of the text`() {
        let marked = MarkedText("Ä ▸b◂ and ▸c◂")
        #expect(marked.text == "Ä b and c")
        #expect(marked.marks == [2..<3, 8..<9])
    }
}
