import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@Suite struct `What a classifier may learn from` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    /// The decided comments by id, and how many were left out.
    private func decided(
        from start: Instant = Instant(milliseconds: 0)
    ) async throws -> (comments: [CommentID: DecidedComment], omitted: Int) {
        var comments: [CommentID: DecidedComment] = [:]
        let omitted = try await test.desk.decidedComments(from: start, until: test.now) {
            comments[$0.id] = $0
        }
        return (comments, omitted)
    }

    private func hold(_ id: String, _ text: String = "What rubbish.") async throws -> CaseID {
        try #require(try await test.submit(text, id: id, by: "by-\(id)").reviewCase)
    }

    @Test func `is what people decided, once it can no longer be taken back`() async throws {
        let (kept, refused) = (try await hold("kept"), try await hold("refused", "Such rubbish."))
        try await test.decide(kept, .approve, by: test.asha)
        try await test.decide(
            refused,
            .reject,
            rules: [RuleID("profanity")],
            reason: "rude",
            by: test.asha
        )
        // Rejected by the policy alone: that would teach the classifier its own answers.
        try await test.submit("You muppet.", id: "automatic")
        #expect(try await decided().comments.isEmpty)
        test.clock.advance(by: test.desk.settings.undoWindow)
        let found = try await decided()
        #expect(
            found.comments == [
                CommentID("kept"): DecidedComment(
                    id: CommentID("kept"),
                    text: "What rubbish.",
                    isBreach: false
                ),
                CommentID("refused"): DecidedComment(
                    id: CommentID("refused"),
                    text: "Such rubbish.",
                    isBreach: true,
                    rules: [RuleID("profanity")]
                ),
            ]
        )
        #expect(found.omitted == 0)
    }

    @Test func `is the last decision, and none that was taken back`() async throws {
        let id = try await hold("c1")
        let outcome = try await test.decide(
            id,
            .reject,
            rules: [RuleID("profanity")],
            reason: "rude",
            by: test.asha
        )
        guard case .decided(let decision, _) = outcome else {
            Issue.record("not decided")
            return
        }
        try await test.desk.undo(decision.id, by: test.asha, now: test.now)
        test.clock.advance(by: .minutes(2))
        #expect(try await decided().comments.isEmpty)
        try await test.decide(id, .approve, by: test.asha)
        test.clock.advance(by: .minutes(2))
        #expect(try await decided().comments[CommentID("c1")]?.isBreach == false)
    }

    @Test func `is no text that the decision was not about`() async throws {
        let id = try await hold("c1")
        try await test.decide(id, .approve, by: test.asha)
        test.clock.advance(by: .minutes(2))
        _ = try await test.desk.edit(
            CommentID("c1"),
            text: "Something else.",
            by: CommenterID("by-c1"),
            now: test.now
        )
        let found = try await decided()
        #expect(found.comments.isEmpty && found.omitted == 1)
    }

    @Test func `is nothing that a rule of law concerns`() async throws {
        try await test.addStory("s2", profile: .sensitiveCase)
        let receipt = try await test.submit("He is guilty.", id: "c1", story: "s2")
        let id = try #require(receipt.reviewCase)
        _ = try await test.decide(
            id,
            .reject,
            rules: [RuleID("contempt-active-proceedings")],
            reason: "guilt",
            by: test.lawyer
        )
        test.clock.advance(by: .minutes(2))
        let found = try await decided()
        #expect(found.comments.isEmpty && found.omitted == 1)
    }

    @Test func `is nothing that an order protects by now, though nobody saw it`() async throws {
        try await test.addStory("s2", profile: .sensitiveCase)
        for (id, text) in [("c1", "What rubbish, Maribel Quennerstone."), ("c2", "Such rubbish.")] {
            let held = try await test.submit(text, id: id, by: id, story: "s2").reviewCase
            let rules = [RuleID("profanity")]
            let number = try #require(held)
            try await test.decide(number, .reject, rules: rules, reason: "rude", by: test.asha)
        }
        let order = ReportingOrder(
            id: "ORD-1",
            people: [ProtectedPerson(ref: "P1", name: Sealed("Maribel Quennerstone"))]
        )
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
        test.clock.advance(by: .minutes(2))
        let found = try await decided()
        #expect(found.comments.keys.map(\.rawValue) == ["c2"] && found.omitted == 1)
    }

    @Test func `is nothing that a person turned away for a matter of law`() async throws {
        let id = try await hold("c1")
        let rules = [RuleID("profanity"), RuleID("contempt-active-proceedings")]
        try await test.decide(id, .reject, rules: rules, reason: "guilt", by: test.lawyer)
        test.clock.advance(by: .minutes(2))
        let found = try await decided()
        #expect(found.comments.isEmpty && found.omitted == 1)
    }

    @Test func `is all there is, however many were decided at one moment`() async throws {
        for number in 0..<520 {
            let id = try await hold("c\(number)", "What rubbish, \(number).")
            try await test.decide(id, .approve, by: test.asha)
        }
        test.clock.advance(by: .minutes(2))
        #expect(try await decided().comments.count == 520)
        #expect(try await decided(from: test.now).comments.isEmpty)
    }
}
