import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `Advice on a comment` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    private func advice(
        on text: String,
        story: String? = "s1",
        parent: String? = nil,
        by author: String? = nil
    ) async throws -> Advice {
        let comment = Comment(
            id: "c1",
            text: text,
            author: author.map { Author(id: $0, name: "Reader") },
            parentID: parent,
            storyID: story
        )
        return try await test.desk.advise(on: comment, now: test.now)
    }

    @Test func `is what the desk would do, and nothing is stored`() async throws {
        #expect(try await advice(on: "A fair point.").recommendation == .publish)
        #expect(try await advice(on: "What rubbish.").recommendation == .hold)
        #expect(try await advice(on: "You muppet.").recommendation == .reject)
        #expect(try await test.desk.backlog().allSatisfy { $0.count == 0 })
        await #expect(throws: DeskError.unknownComment(CommentID("c1"))) {
            try await test.desk.comment(CommentID("c1"))
        }
    }

    @Test func `needs a story that the register knows, or none`() async throws {
        #expect(try await advice(on: "A fair point.", story: nil).recommendation == .publish)
        await #expect(throws: DeskError.unknownStory(StoryID("nowhere"))) {
            _ = try await advice(on: "A fair point.", story: "nowhere")
        }
    }

    @Test(arguments: [StoryMode.preModerated, .closed, .frozen, .hidden])
    func `holds everything while the story is`(mode: StoryMode) async throws {
        _ = try await test.desk.setMode(
            of: StoryID("s1"),
            to: mode,
            reason: "a trial",
            by: test.editor,
            confirmedBy: test.lawyer,
            now: test.now
        )
        let advice = try await advice(on: "A fair point.")
        #expect(advice.recommendation == .hold)
        #expect(!advice.why.isEmpty)
        #expect(advice.screening.recommendation == .publish)
    }

    @Test func `holds what answers a comment that readers do not see`() async throws {
        try await test.submit("What rubbish.", id: "held")
        try await test.submit("A fair point.", id: "seen")
        #expect(try await advice(on: "I agree.", parent: "held").recommendation == .hold)
        #expect(try await advice(on: "I agree.", parent: "seen").recommendation == .publish)
        #expect(try await advice(on: "I agree.", parent: "elsewhere").recommendation == .publish)
    }

    @Test func `rejects what somebody writes who may not comment`() async throws {
        try await test.submit("A fair point.", by: "reader-7")
        _ = try await test.desk.sanction(
            CommenterID("reader-7"),
            .suspension,
            lasts: .seconds(3_600),
            reason: "a trial",
            rules: [RuleID("personal-abuse")],
            by: test.senior,
            now: test.now
        )
        #expect(try await advice(on: "A point.", by: "reader-7").recommendation == .reject)
        #expect(try await advice(on: "A point.", by: "reader-8").recommendation == .publish)
    }

    @Test func `sees an order that another desk has confirmed a moment ago`() async throws {
        try await test.addStory("s2", profile: .sensitiveCase)
        let before = try await advice(on: "Rowena Plimsoll was there.", story: "s2")
        #expect(before.recommendation == .publish)
        let other = Desk(
            store: test.store,
            policy: try .forDeskTests(),
            key: DeskKey(bytes: Data(repeating: 7, count: 32))
        )
        let person = ProtectedPerson(ref: "P1", name: Sealed("Rowena Plimsoll"))
        let order = ReportingOrder(id: "ORD-1", people: [person])
        try await other.enter(order, by: test.editor, now: test.now)
        _ = try await other.confirm(OrderID(order.id), by: test.lawyer, now: test.now)
        let advice = try await advice(on: "Rowena Plimsoll was there.", story: "s2")
        #expect(advice.recommendation > .publish)
        #expect(advice.isSealed)
        #expect(advice.rules.isEmpty)
    }
}
