import Foundation
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `Orders at the desk` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    private var order: ReportingOrder {
        ReportingOrder(id: "ORD-1", kind: Sealed("a child of the Wexcombe family"))
    }

    @Test func `are sealed in the file, and give nothing away without the key`() async throws {
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        let stored = try #require(try await test.store.read { try $0.order(OrderID("ORD-1")) })
        #expect(stored.sealed.range(of: Data("Wexcombe".utf8)) == nil)
        let file = test.folder.appending(path: "postbag.sqlite-wal")
        let bytes = try Data(contentsOf: file)
        #expect(bytes.range(of: Data("ORD-1".utf8)) != nil)
        #expect(bytes.range(of: Data("Wexcombe".utf8)) == nil)
        let keyless = Desk(store: test.store, policy: test.desk.policy)
        await #expect(throws: DeskError.noKey) {
            try await keyless.orders(for: test.lawyer, now: test.now)
        }
    }

    @Test func `bind once another person has confirmed them, and not before`() async throws {
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        await #expect(throws: DeskError.self) {
            try await test.desk.confirm(OrderID("ORD-1"), by: test.lawyer, now: test.now)
        }
        let search = try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
        #expect(search != nil)
        let orders = try await test.desk.orders(for: test.editor, now: test.now)
        #expect(orders.map(\.state) == [.inForce])
        #expect(orders.first?.confirmedBy == "edith")
    }

    @Test func `are not for ordinary reviewers, and every look is told to the audit`() async throws
    {
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        await #expect(throws: DeskError.self) {
            try await test.desk.orders(for: test.asha, now: test.now)
        }
        _ = try await test.desk.orders(for: test.editor, now: test.now)
        var actions: [String] = []
        try await test.desk.eachAuditEntry { actions.append($0.action) }
        #expect(actions.suffix(2) == ["order.entered", "orders.seen"])
    }

    @Test func `end only when two people say so, and publish nothing`() async throws {
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
        try await test.submit("What rubbish.", id: "c1")
        try await test.desk.propose(
            .lift,
            for: OrderID("ORD-1"),
            by: test.lawyer,
            now: test.now
        )
        try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
        let orders = try await test.desk.orders(for: test.editor, now: test.now)
        #expect(orders.map(\.state) == [.lifted])
        #expect(try await test.state(CommentID("c1")) == .held)
    }

    @Test func `are searched for in what stands, in steps that go on after a stop`() async throws {
        for number in 0..<450 {
            try await test.submit("Point number \(number).", id: "c\(number)")
        }
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        let begun = try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
        #expect(begun?.share == 0)
        try await test.desk.continueRescans(now: test.now, steps: 1)
        let partly = try await test.desk.rescan(for: OrderID("ORD-1"))
        #expect(partly?.seen == 200 && partly?.finished == nil)
        let other = Desk(
            store: test.store,
            policy: test.desk.policy,
            settings: test.desk.settings,
            key: DeskKey(bytes: Data(repeating: 7, count: 32))
        )
        try await other.continueRescans(now: test.now)
        let done = try await test.desk.rescan(for: OrderID("ORD-1"))
        #expect(done?.seen == 450 && done?.share == 1 && done?.finished != nil)
    }

    @Test func `that cannot be opened hold what comes under a sensitive story`() async throws {
        try await test.addStory("s2", profile: .sensitiveCase)
        try await test.desk.enter(order, by: test.lawyer, now: test.now)
        try await test.desk.confirm(OrderID("ORD-1"), by: test.editor, now: test.now)
        let keyless = Desk(
            store: test.store,
            policy: test.desk.policy,
            settings: test.desk.settings
        )
        let comment = Comment(id: "c1", text: "A fair point.", storyID: "s2")
        let receipt = try await keyless.submit(Submission(comment: comment), now: test.now)
        #expect(receipt.state == .held)
    }
}
