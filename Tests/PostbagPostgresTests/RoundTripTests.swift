import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

/// Every message to a database elsewhere costs the time that it travels.
@Suite(.needsPostgres) struct `How often a desk asks a database elsewhere` {
    private let trial: Trial
    private let desk: Desk
    private let asha = Reviewer(id: ReviewerID("asha"))

    init() async throws {
        trial = try Trial(.oneConnection)
        desk = try await trial.desks()[0]
        // Statements are prepared and the register is read once.
        try await submit("c0")
        try await submit("c1")
    }

    private func submit(_ id: String, by reader: String? = nil) async throws {
        let author = Author(id: reader ?? "reader-\(id)", name: "Reader")
        let comment = Comment(id: id, text: "What rubbish, \(id).", author: author, storyID: "s1")
        let submission = Submission(comment: comment, idempotencyKey: "key-\(id)")
        _ = try await desk.submit(submission, now: Trial.now)
    }

    /// How many messages the one connection has sent and waited for.
    private func exchanges(_ body: () async throws -> Void) async throws -> Int {
        let before = try await trial.exchanges()
        try await body()
        return try await trial.exchanges() - before
    }

    @Test func `is twice for a claim and twice for a decision, the commits among them`()
        async throws
    {
        var next: ReviewCase?
        let claimed = try await exchanges { next = try await desk.claim(for: asha, now: Trial.now) }
        #expect(claimed == 2)
        let found = try #require(next)
        let decided = try await exchanges {
            let choice = CaseChoice(.approve, version: found.version)
            _ = try await desk.decide(found.id, choice, by: asha, now: Trial.now)
        }
        #expect(decided == 2)
    }

    @Test func `is twice for a submit`() async throws {
        #expect(try await exchanges { try await submit("c2") } == 2)
    }

    @Test func `is twice for a submit of somebody known`() async throws {
        #expect(try await exchanges { try await submit("c3", by: "reader-c1") } == 2)
    }

    @Test func `is at most four times for a report`() async throws {
        let reported = try await exchanges {
            let draft = ReportDraft(
                comment: CommentID("c1"),
                reason: .abuse,
                reporter: .device("d1"),
                received: Trial.now
            )
            _ = try await desk.report(draft, idempotencyKey: "r1")
        }
        #expect(reported <= 4)
    }
}
