import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

@Suite struct `Weighing` {
    private func outcome(
        _ text: String,
        filters: String,
        rule: String = "",
        policy: String = "",
        profile: StoryProfile = .none
    ) throws -> (recommendation: Recommendation?, points: Int?, findings: [Finding]) {
        let files = try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n\(policy)",
            "rule.yaml": "rule: rule\npromise: A.\nmessage: B.\n\(rule)\nfilters:\n\(filters)",
        ])
        var assessor = Assessor(policy: try files.compile())
        let assessment = assessor.assess(
            Comment(id: "c", text: text),
            in: StoryContext(story: Story(id: "s", profile: profile))
        )
        let first = assessment.outcomes.first
        return (first?.recommendation, first?.points, assessment.findings)
    }

    static let two = """
          - {id: a, score: 50, words: [alpha]}
          - {id: b, score: 50, words: [beta]}
        """

    @Test func `adds up what filters say, each once`() throws {
        #expect(try outcome("alpha alpha", filters: Self.two).points == 50)
        #expect(try outcome("alpha beta", filters: Self.two).points == 100)
    }

    @Test func `holds when only one kind of evidence would reject`() throws {
        #expect(try outcome("alpha beta", filters: Self.two).recommendation == .hold)
    }

    @Test func `rejects on two kinds of evidence`() throws {
        let filters = """
              - {id: a, score: 50, words: [alpha]}
              - {id: b, score: 50, links: any}
            """
        let found = try outcome("alpha https://beta.example", filters: filters)
        #expect(found.recommendation == .reject)
    }

    @Test func `rejects on one decisive filter`() throws {
        let filters = "  - {id: a, score: 80, decisive: true, words: [alpha]}"
        #expect(try outcome("alpha", filters: filters).recommendation == .reject)
    }

    @Test func `caps what related filters add up to`() throws {
        let found = try outcome("alpha beta", filters: Self.two, rule: "cap: 60")
        #expect(found.points == 60)
    }

    @Test func `records what stays under the threshold`() throws {
        let found = try outcome("alpha", filters: "  - {id: a, score: 10, words: [alpha]}")
        #expect(found.recommendation == .publish)
        #expect(found.findings.map(\.filter) == ["rule/a"])
        #expect(found.findings.map(\.recommendation) == [.publish])
    }

    @Test func `takes the thresholds of the story's profile`() throws {
        let policy =
            "thresholds: {every: {hold: 60, reject: 80}, sensitive: {hold: 40, reject: 80}}"
        #expect(try outcome("alpha", filters: Self.two, policy: policy).recommendation == .publish)
        let sensitive = try outcome(
            "alpha",
            filters: Self.two,
            policy: policy,
            profile: .anonymityOrder
        )
        #expect(sensitive.recommendation == .hold)
    }

    @Test func `lets a stricter level count on sensitive stories and only record on others`() throws
    {
        let policy = """
            strictness: {none: {blocks: 1, records: 2}, sensitive: {blocks: 2, records: 2}}
            """
        let filters = """
              - {id: a, score: 50, level: 2, words: [alpha]}
              - {id: b, score: 50, level: 3, words: [alpha]}
            """
        let ordinary = try outcome("alpha", filters: filters, policy: policy)
        #expect(ordinary.recommendation == .publish)
        #expect(ordinary.findings.map(\.filter) == ["rule/a"])
        let sensitive = try outcome(
            "alpha",
            filters: filters,
            policy: policy,
            profile: .sensitiveCase
        )
        #expect(sensitive.recommendation == .hold)
    }

    @Test func `never goes over a rule's or a filter's ceiling`() throws {
        let filters = "  - {id: a, score: 90, decisive: true, words: [alpha], at-most: hold}"
        #expect(try outcome("alpha", filters: filters).recommendation == .hold)
        let open = "  - {id: a, score: 90, decisive: true, words: [alpha]}"
        let found = try outcome("alpha", filters: open, rule: "at-most: {none: publish}")
        #expect(found.recommendation == .publish)
    }

    @Test func `a finding says no more than its filter may lead to`() throws {
        let filters = "  - {id: a, score: 50, words: [alpha], at-most: {none: publish}}"
        let found = try outcome("alpha", filters: filters)
        #expect(found.recommendation == .publish)
        #expect(found.findings.map(\.recommendation) == [.publish])
    }

    @Test func `adding a filter never weakens a recommendation`() throws {
        let weak = "  - {id: a, score: 80, decisive: true, words: [alpha]}"
        let more = weak + "\n  - {id: b, score: 50, words: [alpha], at-most: hold}"
        #expect(try outcome("alpha", filters: weak).recommendation == .reject)
        #expect(try outcome("alpha", filters: more).recommendation == .reject)
    }
}
