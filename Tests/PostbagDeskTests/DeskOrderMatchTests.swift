import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `An order that the policy looks for` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory("s1", profile: .sensitiveCase)
    }

    private func confirmOrder() async throws {
        let order = ReportingOrder(
            id: "ORD-1",
            people: [
                ProtectedPerson(ref: "P1", name: Sealed("Maribel Quennerstone"))
            ]
        )
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
    }

    @Test func `is found in what stands, which is hidden first and looked at after`() async throws {
        try await test.submit("It was Maribel Quennerstone, everyone knows.", id: "c1")
        try await test.submit("A fair point about the review.", id: "c2")
        #expect(try await test.state(CommentID("c1")) == .published)
        try await confirmOrder()
        try await test.desk.continueRescans(now: test.now)
        #expect(try await test.state(CommentID("c1")) == .hidden)
        #expect(try await test.state(CommentID("c2")) == .published)
        let reviewCase = try #require(try await test.desk.cases().first)
        #expect(reviewCase.queue == .sealedLegal && reviewCase.needsTwo)
        #expect(try await test.desk.rescan(for: OrderID("ORD-1"))?.hidden == 1)
    }

    @Test func `stops what comes in from the moment it is confirmed, at every desk`() async throws {
        let other = Desk(
            store: test.store,
            policy: test.desk.policy,
            settings: test.desk.settings,
            key: DeskKey(bytes: Data(repeating: 7, count: 32))
        )
        let first = Comment(id: "c0", text: "A fair point about the review.", storyID: "s1")
        _ = try await other.submit(Submission(comment: first), now: test.now)
        try await confirmOrder()
        let comment = Comment(id: "c1", text: "Maribel Quennerstone did it.", storyID: "s1")
        let receipt = try await other.submit(Submission(comment: comment), now: test.now)
        #expect(receipt.state == .held || receipt.state == .rejected)
        #expect(receipt.rules.isEmpty)
    }

    @Test func `writes down who reads sealed words, and nobody else`() async throws {
        try await test.submit("It was Maribel Quennerstone, everyone knows.", id: "c1")
        try await confirmOrder()
        try await test.desk.continueRescans(now: test.now)
        let plain = try await test.submit("What rubbish.", id: "c2", by: "reader-2")
        let cases = try await test.desk.cases()
        let sealed = try #require(cases.first { $0.comment == CommentID("c1") }).id
        await #expect(throws: CaseRefusal.self) {
            _ = try await test.desk.view(sealed, for: test.asha, now: test.now)
        }
        _ = try await test.desk.view(try #require(plain.reviewCase), for: test.asha, now: test.now)
        #expect(try await reads().isEmpty)
        _ = try await test.desk.view(sealed, for: test.lawyer, now: test.now)
        let entry = try #require(try await reads().first)
        #expect(entry.actor == "reviewer:lena" && entry.subject == "case:\(sealed)")
        #expect(entry.detail.contains("c1") && !entry.detail.contains("Maribel"))
    }

    private func reads() async throws -> [AuditEntry] {
        try await test.store.read { try $0.auditEntries(after: 0, limit: 1_000) }
            .filter { $0.action == "sealed.seen" }
    }
}
