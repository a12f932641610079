import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `Claims` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    @Test func `give a case to one reviewer at a time`() async throws {
        try await test.submit("What rubbish.")
        let first = try await test.desk.claim(for: test.asha, now: test.now)
        #expect(first?.claim?.reviewer == test.asha.id)
        #expect(try await test.desk.claim(for: test.ben, now: test.now) == nil)
    }

    @Test func `run out by themselves, and the case comes back`() async throws {
        try await test.submit("What rubbish.")
        let first = try await test.desk.claim(for: test.asha, now: test.now)
        test.clock.advance(by: test.desk.settings.claimLease)
        let second = try await test.desk.claim(for: test.ben, now: test.now)
        #expect(first?.id == second?.id)
        let id = try #require(first?.id)
        await #expect(throws: CaseRefusal.self) {
            try await test.desk.renew(id, for: test.asha, now: test.now)
        }
    }

    @Test func `last as long as they are renewed`() async throws {
        let id = try #require(try await test.submit("What rubbish.").reviewCase)
        _ = try await test.desk.claim(id, for: test.asha, now: test.now)
        for _ in 0..<4 {
            test.clock.advance(by: .minutes(4))
            _ = try await test.desk.renew(id, for: test.asha, now: test.now)
        }
        #expect(try await test.desk.claim(for: test.ben, now: test.now) == nil)
    }

    @Test func `do not come again to who passed a case on`() async throws {
        let id = try #require(try await test.submit("What rubbish.").reviewCase)
        _ = try await test.desk.claim(id, for: test.asha, now: test.now)
        try await test.desk.pass(id, by: test.asha, now: test.now)
        #expect(try await test.desk.claim(for: test.asha, now: test.now) == nil)
        #expect(try await test.desk.claim(for: test.ben, now: test.now)?.id == id)
    }

    @Test func `go to the role that a case was escalated to`() async throws {
        let id = try #require(try await test.submit("What rubbish.").reviewCase)
        try await test.desk.escalate(id, to: .lawyer, by: test.asha, now: test.now)
        #expect(try await test.desk.claim(for: test.ben, now: test.now) == nil)
        #expect(try await test.desk.claim(for: test.lawyer, now: test.now)?.id == id)
    }

    @Test func `wait for a colleague who was asked, and not for ever`() async throws {
        let id = try #require(try await test.submit("What rubbish.").reviewCase)
        try await test.desk.ask(test.ben.id, about: id, by: test.asha, now: test.now)
        #expect(try await test.desk.claim(for: test.asha, now: test.now) == nil)
        #expect(try await test.desk.claim(for: test.ben, now: test.now)?.id == id)
        try await test.desk.release(id, by: test.ben, now: test.now)
        test.clock.advance(by: .hours(1))
        #expect(try await test.desk.claim(for: test.asha, now: test.now)?.id == id)
    }

    @Test func `come in the order of urgency, not of arrival`() async throws {
        let mild = try await test.submit("What rubbish.")
        let grave = try await test.submit("I will kill you.")
        let order = try await test.desk.cases().map(\.id)
        #expect(order == [grave.reviewCase, mild.reviewCase])
        #expect(try await test.desk.claim(for: test.asha, now: test.now)?.id == grave.reviewCase)
    }
}

@Suite struct `Decisions` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    @Test func `publish what waited`() async throws {
        let receipt = try await test.submit("What rubbish.", id: "c1")
        let id = try #require(receipt.reviewCase)
        let outcome = try await test.decide(id, .approve, by: test.asha)
        guard case .decided(let decision, nil) = outcome else {
            Issue.record("it was not decided: \(outcome)")
            return
        }
        #expect(decision.before == .held && decision.after == .published)
        #expect(decision.evidence.recommendation == .hold)
        #expect(decision.statement == nil)
        #expect(try await test.state(CommentID("c1")) == .published)
        #expect(try await test.desk.backlog().isEmpty)
    }

    @Test func `against a comment hold a statement of reasons`() async throws {
        let id = try #require(try await test.submit("What rubbish.", id: "c1").reviewCase)
        let outcome = try await test.decide(id, .reject, reason: "Too rough.", by: test.asha)
        guard case .decided(let decision, _) = outcome else { return }
        let statement = try #require(decision.statement)
        #expect(statement.contains("DECISION_VISIBILITY_CONTENT_DISABLED"))
        #expect(!statement.contains("What rubbish"))
        #expect(decision.rules == [RuleID("profanity")])
    }

    @Test func `mean what is meant: no to something published takes it down`() async throws {
        try await test.submit("A fair point.", id: "c1")
        let comment = try await test.desk.comment(CommentID("c1"))
        _ = try await test.desk.decide(
            comment.id,
            CaseChoice(.reject, rules: [RuleID("profanity")], version: comment.version),
            by: test.asha,
            now: test.now
        )
        #expect(try await test.state(comment.id) == .removed)
    }

    @Test func `are refused when somebody else holds or decided the case`() async throws {
        let id = try #require(try await test.submit("What rubbish.").reviewCase)
        let seen = try await test.desk.claim(id, for: test.asha, now: test.now)
        let choice = CaseChoice(.approve, version: seen.version)
        await #expect(throws: CaseRefusal.self) {
            try await test.desk.decide(id, choice, by: test.ben, now: test.now)
        }
        _ = try await test.desk.decide(id, choice, by: test.asha, now: test.now)
        await #expect(throws: CaseRefusal.decided(DecisionID(1))) {
            try await test.desk.decide(id, choice, by: test.asha, now: test.now)
        }
    }

    @Test func `can be taken back for a minute`() async throws {
        let id = try #require(try await test.submit("What rubbish.", id: "c1").reviewCase)
        try await test.decide(id, .approve, by: test.asha)
        let reopened = try await test.desk.undo(DecisionID(1), by: test.asha, now: test.now)
        #expect(reopened.state == .open)
        #expect(try await test.state(CommentID("c1")) == .held)
        try await test.decide(id, .reject, by: test.asha)
        test.clock.advance(by: .minutes(2))
        await #expect(throws: DeskError.self) {
            try await test.desk.undo(DecisionID(2), by: test.asha, now: test.now)
        }
    }

    @Test func `have their consequences only when they can no longer be taken back`()
        async throws
    {
        let id = try #require(try await test.submit("What rubbish.").reviewCase)
        try await test.decide(id, .reject, by: test.asha)
        try await test.desk.elapse(now: test.now)
        let before = try? await test.desk.commenter(CommenterID("reader-1"), now: test.now)
        #expect(before?.record.strikes.isEmpty ?? true)
        try await test.settle()
        let after = try await test.desk.commenter(CommenterID("reader-1"), now: test.now)
        #expect(after.record.strikes.map(\.rule) == [RuleID("profanity")])
        try await test.settle()
        let again = try await test.desk.commenter(CommenterID("reader-1"), now: test.now)
        #expect(again.record.strikes.count == 1)
    }

    @Test func `bring what quotes a removed comment before a person`() async throws {
        try await test.submit("The council has known about this bridge since March.", id: "c1")
        try await test.submit(
            "\"The council has known about this bridge since March\" is right.",
            id: "c2",
            by: "reader-2",
            parent: "c1"
        )
        let comment = try await test.desk.comment(CommentID("c1"))
        _ = try await test.desk.decide(
            comment.id,
            CaseChoice(.remove, rules: [RuleID("profanity")], version: comment.version),
            by: test.asha,
            now: test.now
        )
        try await test.settle()
        #expect(try await test.desk.cases().map(\.comment) == [CommentID("c2")])
    }
}

@Suite struct `What the law has a say in` {
    let test: TestDesk
    let id: CaseID

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
        id = try #require(try await test.submit("He is guilty.", id: "c1").reviewCase)
    }

    @Test func `is not for ordinary reviewers`() async throws {
        #expect(try await test.desk.claim(for: test.asha, now: test.now) == nil)
    }

    @Test func `takes two people to publish, and the second chooses blind`() async throws {
        let first = try await test.decide(id, .approve, reason: "It is fair.", by: test.lawyer)
        guard case .awaitsSecond = first else {
            Issue.record("one person published it")
            return
        }
        #expect(try await test.state(CommentID("c1")) == .held)
        let view = try await test.desk.view(id, for: test.senior, now: test.now)
        #expect(view.awaitsSecond && view.reviewCase.firstChoice == nil)
        await #expect(throws: CaseRefusal.needsAnother(test.lawyer.id)) {
            try await test.desk.claim(id, for: test.lawyer, now: test.now)
        }
        let second = try await test.decide(id, .approve, by: test.senior)
        guard case .decided(let decision, let shown) = second else { return }
        #expect(shown?.reason == "It is fair.")
        #expect(decision.deciders == [test.lawyer.id, test.senior.id])
        #expect(try await test.state(CommentID("c1")) == .published)
    }

    @Test func `takes one person to take down, also after another would publish`() async throws {
        try await test.decide(id, .approve, by: test.lawyer)
        let outcome = try await test.decide(id, .reject, by: test.senior)
        guard case .decided(let decision, _) = outcome else { return }
        #expect(decision.after == .rejected)
    }
}

@Suite struct `The dead-man rule` {
    @Test func `closes a sensitive story whose urgent case nobody answers`() async throws {
        let test = try TestDesk()
        try await test.addStory("s1", profile: .sensitiveCase)
        try await test.addStory("s2")
        try await test.submit("I will kill you.", story: "s1")
        try await test.submit("I will kill you too.", story: "s2")
        test.clock.advance(by: .minutes(10))
        #expect(try await test.desk.elapse(now: test.now).closed.isEmpty)
        test.clock.advance(by: .minutes(10))
        #expect(try await test.desk.elapse(now: test.now).closed == [StoryID("s1")])
        #expect(try await test.submit("A fair point.", story: "s1").state == nil)
        #expect(try await test.submit("A fair point.", story: "s2").state == .published)
        #expect(try await test.desk.elapse(now: test.now).closed.isEmpty)
    }

    @Test func `leaves a story open while somebody looks`() async throws {
        let test = try TestDesk()
        try await test.addStory("s1", profile: .sensitiveCase)
        try await test.submit("I will kill you.", story: "s1")
        test.clock.advance(by: .minutes(20))
        _ = try await test.desk.claim(for: test.asha, now: test.now)
        #expect(try await test.desk.elapse(now: test.now).closed.isEmpty)
    }
}
