import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `What time makes the desk forget` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
        try await test.submit("You muppet.", id: "c1")
        try await test.submit("A fair point.", id: "c2")
    }

    @Test func `is the text of what was refused, once nobody can appeal, and nothing else`()
        async throws
    {
        test.clock.advance(by: .days(213))
        #expect(try await test.desk.elapse(now: test.now).forgotten == 0)
        test.clock.advance(by: .days(2))
        #expect(try await test.desk.elapse(now: test.now).forgotten == 1)
        let refused = try await test.desk.comment(CommentID("c1"))
        #expect(refused.text.isEmpty && refused.salt == nil && refused.state == .rejected)
        #expect(try await test.desk.comment(CommentID("c2")).text == "A fair point.")
        let decisions = try await test.store.read { try $0.decisions(about: CommentID("c1")) }
        #expect(decisions.count == 1)
        _ = try await test.desk.verifyAudit()
        #expect(try await test.desk.elapse(now: test.now).forgotten == 0)
    }

    @Test func `is not what a legal hold keeps`() async throws {
        try await test.desk.setLegalHold(
            true,
            on: CommentID("c1"),
            reason: "claim",
            by: test.lawyer,
            now: test.now
        )
        test.clock.advance(by: .days(400))
        #expect(try await test.desk.elapse(now: test.now).forgotten == 0)
        #expect(try await test.desk.comment(CommentID("c1")).text == "You muppet.")
    }

    @Test func `is where reports came from, after ninety days`() async throws {
        let receipt = try await test.desk.report(
            ReportDraft(
                comment: CommentID("c2"),
                reason: .abuse,
                reporter: .device("d1"),
                network: "n1",
                referrer: "https://forum.example",
                received: test.now
            )
        )
        let id = try #require(receipt.report)
        test.clock.advance(by: .days(91))
        try await test.desk.elapse(now: test.now)
        let report = try await test.store.read { try $0.report(id) }
        #expect(report?.report.draft.network == nil && report?.report.draft.referrer == nil)
    }
}

@Suite struct `A story that the law has a say in` {
    @Test func `is closed when a jury case becomes active, unless a person chose otherwise`()
        async throws
    {
        let test = try TestDesk()
        try await test.addStory("s1")
        try await test.addStory("s2")
        try await test.desk.setMode(
            of: StoryID("s2"),
            to: .preModerated,
            reason: "two of us watch it",
            by: test.editor,
            now: test.now
        )
        let active = Proceedings(defendant: "C. Name", step: .charged, mode: .jury)
        for id in ["s1", "s2"] {
            let story = Story(id: id, headline: "A trial", proceedings: [active])
            try await test.desk.put(story, by: test.editor.id, now: test.now)
        }
        #expect(try await test.desk.story(StoryID("s1")).mode == .closed)
        #expect(try await test.desk.story(StoryID("s2")).mode == .preModerated)
    }

    @Test func `takes two people to open`() async throws {
        let test = try TestDesk()
        try await test.addStory("s1", profile: .activeProceedings)
        await #expect(throws: DeskError.self) {
            try await test.desk.setMode(
                of: StoryID("s1"),
                to: .open,
                reason: "no",
                by: test.editor,
                now: test.now
            )
        }
        try await test.desk.setMode(
            of: StoryID("s1"),
            to: .preModerated,
            reason: "the jury is out of reach of it",
            by: test.editor,
            confirmedBy: test.lawyer,
            now: test.now
        )
        #expect(try await test.desk.story(StoryID("s1")).mode == .preModerated)
    }
}
