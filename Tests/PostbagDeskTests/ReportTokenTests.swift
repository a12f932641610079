import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `A token for a report` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    /// Reports a comment that is published, and gives the token.
    private func report() async throws -> String {
        try await test.submit("A fair point.", id: "c1")
        let draft = ReportDraft(
            comment: CommentID("c1"),
            reason: .abuse,
            reporter: .device("d1"),
            received: test.now
        )
        let receipt = try await test.desk.report(draft)
        return try test.desk.token(for: try #require(receipt.report))
    }

    private func settle(_ action: DecisionAction, rules: [RuleID] = []) async throws {
        let reviewCase = try #require(try await test.desk.cases().first)
        try await test.decide(
            reviewCase.id,
            action,
            rules: rules,
            reason: "It says so.",
            by: test.asha
        )
        test.clock.advance(by: .seconds(600))
        try await test.desk.elapse(now: test.now)
    }

    @Test func `tells its holder what came of the report`() async throws {
        let token = try await report()
        #expect(try await test.desk.outcome(token: token).message == .received)
        try await settle(.remove, rules: [RuleID("personal-abuse")])
        #expect(try await test.desk.outcome(token: token).message == .upheld)
        #expect(try await test.desk.appealToken(forReport: token) == nil)
    }

    @Test func `leads on to an appeal when the comment stays`() async throws {
        let token = try await report()
        #expect(try await test.desk.appealToken(forReport: token) == nil)
        try await settle(.keep)
        #expect(try await test.desk.outcome(token: token).message == .declined)
        let right = try #require(try await test.desk.appealToken(forReport: token))
        #expect(try await test.desk.appeal(madeWith: right, now: test.now) == nil)
        let appeal = try await test.desk.appeal(token: right, text: "Look again.", now: test.now)
        #expect(appeal.party == .reporter)
        #expect(try await test.desk.appeal(madeWith: right, now: test.now)?.id == appeal.id)
    }

    @Test func `opens its own report and no other`() async throws {
        let first = try test.desk.token(for: ReportID(1))
        let second = try test.desk.token(for: ReportID(2))
        let forged = String(first.prefix { $0 != "." } + second.drop { $0 != "." })
        for token in [forged, "", "1", "cmVwb3J0LTF8MQ", first + "x", String(first.dropLast())] {
            await #expect(throws: DeskError.self) { try await test.desk.outcome(token: token) }
        }
        await #expect(throws: DeskError.unknownReport(ReportID(1))) {
            try await test.desk.outcome(token: first)
        }
    }

    @Test func `goes with digests from which no address can be worked out`() throws {
        let digest = try test.desk.digest(ofDevice: "192.0.2.1")
        #expect(digest.count == 32 && !digest.contains("192"))
        #expect(try test.desk.digest(ofDevice: "192.0.2.1") == digest)
        #expect(try test.desk.digest(ofDevice: "192.0.2.2") != digest)
    }
}
