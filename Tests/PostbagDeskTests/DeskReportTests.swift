import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `Reports at the desk` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
        try await test.submit("A fair point about the bridge.", id: "c1")
    }

    @discardableResult
    private func report(
        _ reason: ReportReason,
        by reporter: String = "reader-9",
        key: String? = nil
    ) async throws -> ReportReceipt {
        try await test.desk.report(
            ReportDraft(
                comment: CommentID("c1"),
                reason: reason,
                reporter: .account(CommenterID(reporter)),
                received: test.now
            ),
            idempotencyKey: key
        )
    }

    @Test func `bring a comment before a person, and are answered`() async throws {
        let receipt = try await report(.abuse)
        #expect(receipt.message == .received)
        let reviewCase = try #require(try await test.desk.cases().first)
        #expect(reviewCase.queue == .reported && reviewCase.isLive)
        try await test.decide(reviewCase.id, .keep, by: test.asha)
        let id = try #require(receipt.report)
        #expect(try await test.desk.outcome(of: id).message == .received)
        try await test.settle()
        #expect(try await test.desk.outcome(of: id).message == .declined)
    }

    @Test func `are folded when the same reader sends them again`() async throws {
        let first = try await report(.abuse)
        let second = try await report(.abuse)
        #expect(second.report == first.report && second.message == .alreadyReported)
        let waiting = try await test.store.read {
            try $0.reports(of: CommentID("c1"), onlyWaiting: true)
        }
        #expect(waiting.map(\.report.repeats) == [1])
    }

    @Test func `have one answer for one idempotency key`() async throws {
        let first = try await report(.abuse, key: "k1")
        #expect(try await report(.abuse, key: "k1") == first)
        let waiting = try await test.store.read {
            try $0.reports(of: CommentID("c1"), onlyWaiting: true)
        }
        #expect(waiting.map(\.report.repeats) == [0])
    }

    @Test func `hide at once where a child's name could be out, until a person has looked`()
        async throws
    {
        try await report(.identity)
        #expect(try await test.state(CommentID("c1")) == .hidden)
        let reviewCase = try #require(try await test.desk.cases().first)
        #expect(reviewCase.queue == .sealedLegal)
        try await test.decide(reviewCase.id, .keep, by: test.senior)
        #expect(try await test.state(CommentID("c1")) == .published)
    }

    @Test func `of what was kept do not bring it back, but of another rule do`() async throws {
        try await report(.abuse)
        let first = try #require(try await test.desk.cases().first)
        try await test.decide(first.id, .keep, by: test.asha)
        try await test.settle()
        #expect(try await report(.abuse, by: "reader-8").message == .alreadyReviewed)
        #expect(try await test.desk.cases().isEmpty)
        try await report(.hate, by: "reader-7")
        #expect(try await test.desk.cases().count == 1)
    }

    @Test func `of an approved comment bring it back`() async throws {
        let id = try #require(try await test.submit("What rubbish.", id: "c2").reviewCase)
        try await test.decide(id, .approve, by: test.asha)
        _ = try await test.desk.report(
            ReportDraft(
                comment: CommentID("c2"),
                reason: .abuse,
                reporter: .device("d1"),
                received: test.now
            )
        )
        #expect(try await test.desk.cases().map(\.comment) == [CommentID("c2")])
    }

    @Test func `that come in while a reviewer looks are no conflict, unless they say more`()
        async throws
    {
        try await report(.abuse)
        let seen = try #require(try await test.desk.claim(for: test.asha, now: test.now))
        try await report(.abuse, by: "reader-8")
        _ = try await test.desk.decide(
            seen.id,
            CaseChoice(.keep, version: seen.version),
            by: test.asha,
            now: test.now
        )
        #expect(try await test.desk.backlog().isEmpty)
    }
}

@Suite struct `Appeals at the desk` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    private func rejected() async throws -> DecisionID {
        let id = try #require(try await test.submit("What rubbish.", id: "c1").reviewCase)
        let outcome = try await test.decide(id, .reject, by: test.asha)
        guard case .decided(let decision, _) = outcome else { throw DeskError.busy }
        try await test.settle()
        return decision.id
    }

    private func appeal() async throws -> Appeal {
        let token = try await test.desk.appealToken(
            against: .decision(rejected()),
            for: .author
        )
        return try await test.desk.appeal(token: token, text: "It was mild.", now: test.now)
    }

    @Test func `go to somebody who had no part in the decision`() async throws {
        _ = try await appeal()
        #expect(try await test.desk.claim(for: test.asha, now: test.now) == nil)
        let reviewCase = try await test.desk.claim(for: test.ben, now: test.now)
        #expect(reviewCase?.queue == .appeals)
    }

    @Test func `that are right put the comment back and take the strike away`() async throws {
        let appeal = try await appeal()
        await #expect(throws: DeskError.self) {
            try await test.desk.restore(appeal.id, reason: "Mild.", by: test.asha, now: test.now)
        }
        try await test.desk.restore(appeal.id, reason: "Mild.", by: test.ben, now: test.now)
        #expect(try await test.state(CommentID("c1")) == .published)
        let commenter = try await test.desk.commenter(CommenterID("reader-1"), now: test.now)
        #expect(commenter.record.strikes.isEmpty)
        #expect(try await test.desk.backlog().isEmpty)
    }

    @Test func `are heard once`() async throws {
        let first = try await appeal()
        let token = try await test.desk.appealToken(against: first.subject, for: .author)
        await #expect(throws: DeskError.self) {
            try await test.desk.appeal(token: token, text: "Again.", now: test.now)
        }
    }
}

@Suite struct `Erasing a person's data` {
    @Test func `keeps the audit whole and leaves no word of theirs`() async throws {
        let test = try TestDesk()
        try await test.addStory()
        try await test.submit("A fair point about the bridge.", id: "c1")
        try await test.submit("What rubbish.", id: "c2")
        try await test.desk.erase(
            CommenterID("reader-1"),
            .everything,
            by: test.editor,
            now: test.now
        )
        let comment = try await test.desk.comment(CommentID("c1"))
        #expect(comment.text.isEmpty && comment.author == nil && comment.state == .erased)
        #expect(try await test.desk.backlog().isEmpty)
        _ = try await test.desk.verifyAudit()
        var audit = ""
        try await test.desk.eachAuditEntry { audit += "\($0.subject) \($0.detail)\n" }
        #expect(!audit.contains("fair point") && !audit.contains("reader-1"))
    }

    @Test func `frees the texts of the name if only the account goes`() async throws {
        let test = try TestDesk()
        try await test.addStory()
        try await test.submit("A fair point.", id: "c1")
        try await test.desk.erase(CommenterID("reader-1"), .account, by: test.editor, now: test.now)
        let comment = try await test.desk.comment(CommentID("c1"))
        #expect(comment.text == "A fair point." && comment.author == nil)
        #expect(comment.state == .published)
    }

    @Test func `leaves what is under a legal hold`() async throws {
        let test = try TestDesk()
        try await test.addStory()
        try await test.submit("A fair point.", id: "c1")
        try await test.desk.setLegalHold(
            true,
            on: CommentID("c1"),
            reason: "claim",
            by: test.lawyer,
            now: test.now
        )
        try await test.desk.erase(
            CommenterID("reader-1"),
            .everything,
            by: test.editor,
            now: test.now
        )
        #expect(try await test.desk.comment(CommentID("c1")).text == "A fair point.")
    }
}
