import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@Suite struct `What programs tell of a text` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    private func told(
        _ text: String,
        _ scores: [String: Double] = ["SPAM": 1],
        story: String? = nil
    ) -> TextFeedback {
        TextFeedback(
            text: text,
            scores: scores,
            story: story.map { StoryID($0) },
            source: "key:cms",
            given: test.now
        )
    }

    private func all() async throws -> (texts: [String: [String: Double]], omitted: Int) {
        var texts: [String: [String: Double]] = [:]
        let omitted = try await test.desk.feedback(since: Instant(milliseconds: 0), now: test.now) {
            texts[$0.text] = $0.scores
        }
        return (texts, omitted)
    }

    private func protect(_ name: String, story: String?) async throws {
        let order = ReportingOrder(
            id: "ORD-1",
            scope: story.map { .stories([$0]) } ?? .site,
            people: [ProtectedPerson(ref: "P1", name: Sealed(name))]
        )
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
    }

    @Test func `is kept, and the last word on each label stands`() async throws {
        #expect(try await test.desk.keep(told("Buy now."), now: test.now))
        test.clock.advance(by: .minutes(1))
        try await test.desk.keep(told("Buy now.", ["SPAM": 0, "INSULT": 0.2]), now: test.now)
        try await test.desk.keep(told("You lot.", ["TOXICITY": 0.9]), now: test.now)
        let found = try await all()
        #expect(
            found.texts == [
                "Buy now.": ["SPAM": 0, "INSULT": 0.2], "You lot.": ["TOXICITY": 0.9],
            ]
        )
        #expect(found.omitted == 0)
    }

    @Test func `is told in the audit without the text or its digest`() async throws {
        let feedback = told("Buy now.")
        try await test.desk.keep(feedback, now: test.now)
        let entries = try await test.desk.store.read { try $0.auditEntries(after: 0, limit: 100) }
        let entry = try #require(entries.first { $0.action == "feedback.kept" })
        #expect(entry.actor == "key:cms")
        let words = entry.subject + entry.detail
        #expect(words.contains("SPAM"))
        #expect(!words.contains("Buy") && !words.contains(feedback.id.rawValue))
    }

    @Test(arguments: ["s1", nil])
    func `is not kept if it names whom an order protects, under whichever story`(
        scope: String?
    ) async throws {
        try await protect("Maribel Quennerstone", story: scope)
        let text = "It was Maribel Quennerstone."
        #expect(try await !test.desk.keep(told(text), now: test.now))
        #expect(try await !test.desk.keep(told(text, story: "s1"), now: test.now))
        #expect(try await all().texts.isEmpty)
    }

    @Test func `is not handed on if an order protects it by now`() async throws {
        try await test.desk.keep(told("It was Maribel Quennerstone."), now: test.now)
        try await test.desk.keep(told("Buy now."), now: test.now)
        try await protect("Maribel Quennerstone", story: "s1")
        let found = try await all()
        #expect(Array(found.texts.keys) == ["Buy now."] && found.omitted == 1)
    }

    @Test func `is refused if it says nothing`() async throws {
        for wrong in [
            told(""), told("Hi.", [:]), told("Hi.", ["SPAM": 1.5]), told("Hi.", ["SPAM": -.nan]),
            told("A NUL: \0."),
        ] {
            await #expect(throws: DeskError.self) { try await test.desk.keep(wrong, now: test.now) }
        }
        #expect(try await all().texts.isEmpty)
    }

    @Test func `is forgotten after its time`() async throws {
        try await test.desk.keep(told("Buy now."), now: test.now)
        test.clock.advance(by: test.desk.settings.feedbackLife)
        try await test.desk.elapse(now: test.now)
        #expect(try await all().texts.count == 1)
        test.clock.advance(by: .seconds(1))
        try await test.desk.elapse(now: test.now)
        #expect(try await all().texts.isEmpty)
    }
}
