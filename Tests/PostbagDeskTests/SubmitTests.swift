import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `Submitting a comment` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    @Test func `publishes, holds or rejects as the policy says`() async throws {
        let published = try await test.submit("A fair point about the bridge.")
        let held = try await test.submit("What rubbish this bridge is.")
        let rejected = try await test.submit("You muppet.")
        #expect(published.state == .published && published.reviewCase == nil)
        #expect(held.state == .held && held.reviewCase != nil)
        #expect(rejected.state == .rejected && rejected.decision != nil)
        #expect(rejected.rules == [RuleID("personal-abuse")])
        let shown = try await test.desk.published(under: StoryID("s1"))
        #expect(shown.map(\.id) == [published.comment])
    }

    @Test func `gives the same answer for the same idempotency key, and nothing twice`()
        async throws
    {
        let first = try await test.submit("What rubbish.", id: "c1", key: "k1")
        let again = try await test.submit("What rubbish.", id: "c1", key: "k1")
        #expect(first == again)
        #expect(try await test.desk.backlog().map(\.count) == [1])
        await #expect(throws: DeskError.keyReused("k1")) {
            try await test.submit("Something else.", id: "c2", key: "k1")
        }
    }

    @Test func `answers for the same id and words without a key, and refuses other words`()
        async throws
    {
        let first = try await test.submit("A fair point.", id: "c1")
        let again = try await test.submit("A fair point.", id: "c1")
        #expect(again.state == first.state)
        await #expect(throws: DeskStoreError.commentExists(CommentID("c1"))) {
            try await test.submit("Other words.", id: "c1")
        }
    }

    @Test func `names a story that is not in the register, and stores nothing`() async throws {
        await #expect(throws: DeskError.unknownStory(StoryID("nowhere"))) {
            try await test.submit("A fair point.", id: "c1", story: "nowhere")
        }
        await #expect(throws: DeskError.unknownComment(CommentID("c1"))) {
            try await test.desk.comment(CommentID("c1"))
        }
    }

    @Test(arguments: [StoryMode.closed, .frozen, .hidden])
    func `takes nothing in while the story is`(mode: StoryMode) async throws {
        let desk = test.desk
        try await desk.setMode(
            of: StoryID("s1"),
            to: mode,
            reason: "night",
            by: test.asha,
            now: test.now
        )
        let receipt = try await test.submit("A fair point.")
        #expect(receipt.refusal == .storyClosed(mode))
        #expect(receipt.state == nil)
    }

    @Test func `notices a change of mode that another desk made`() async throws {
        try await test.submit("A fair point.")
        let other = Desk(store: test.store, policy: test.desk.policy, settings: test.desk.settings)
        try await other.setMode(
            of: StoryID("s1"),
            to: .preModerated,
            reason: "heat",
            by: test.asha,
            now: test.now
        )
        #expect(try await test.submit("Another fair point.").state == .held)
    }

    @Test func `hides what stands under a story that hides its comments`() async throws {
        try await test.submit("A fair point.")
        try await test.desk.setMode(
            of: StoryID("s1"),
            to: .hidden,
            reason: "order",
            by: test.asha,
            now: test.now
        )
        #expect(try await test.desk.published(under: StoryID("s1")).isEmpty)
    }

    @Test func `holds a reply to what was taken down, and refuses one to nothing`() async throws {
        let parent = try await test.submit("What rubbish.", id: "p1")
        let reply = try await test.submit("I see.", by: "reader-2", parent: "p1")
        #expect(parent.state == .held)
        #expect(reply.state == .held)
        await #expect(throws: DeskError.unknownParent(CommentID("p9"))) {
            try await test.submit("I see.", by: "reader-3", parent: "p9")
        }
    }

    @Test func `refuses an empty or a huge text`() async throws {
        await #expect(throws: DeskError.self) { try await test.submit(" \n ") }
        await #expect(throws: DeskError.self) {
            try await test.submit(String(repeating: "long ", count: 40_000))
        }
    }
}

@Suite struct `Commenters` {
    @Test func `wait for a person until one comment is approved`() async throws {
        let test = try TestDesk { $0.approvalsBeforeTrust = 1 }
        try await test.addStory()
        let first = try await test.submit("A fair point.")
        #expect(first.state == .held)
        let id = try #require(first.reviewCase)
        #expect(try await test.desk.cases().first?.queue == .newUser)
        try await test.decide(id, .approve, by: test.asha)
        try await test.settle()
        #expect(try await test.submit("Another fair point.").state == .published)
    }

    @Test func `are slowed down when they send many, and told until when`() async throws {
        let test = try TestDesk {
            $0.floodLimit = 3
            $0.floodWindow = .minutes(1)
        }
        try await test.addStory()
        for text in ["One.", "Two.", "Three."] { try await test.submit(text) }
        let fourth = try await test.submit("Four.")
        #expect(fourth.refusal == .tooMany(retryAfter: test.now + .minutes(1)))
        test.clock.advance(by: .minutes(1))
        #expect(try await test.submit("Four.").state == .published)
    }

    @Test func `cannot send the same words again, in other case or spacing either`() async throws {
        let test = try TestDesk()
        try await test.addStory()
        let first = try await test.submit("Close the bridge now!")
        let second = try await test.submit("close  the BRIDGE now")
        #expect(second.refusal == .repeats(first.comment))
        #expect(try await test.submit("Close the bridge now!", by: "reader-2").state == .published)
    }

    @Test func `who are suspended are told why and until when`() async throws {
        let test = try TestDesk()
        try await test.addStory()
        try await test.desk.sanction(
            CommenterID("reader-1"),
            .suspension,
            lasts: .days(7),
            reason: "Repeated abuse.",
            by: test.senior,
            now: test.now
        )
        let receipt = try await test.submit("A fair point.")
        #expect(
            receipt.refusal == .suspended(until: test.now + .days(7), reason: "Repeated abuse.")
        )
        test.clock.advance(by: .days(8))
        try await test.desk.elapse(now: test.now)
        #expect(try await test.submit("A fair point.").state == .published)
    }

    @Test func `cannot be banned by an ordinary reviewer`() async throws {
        let test = try TestDesk()
        await #expect(throws: DeskError.self) {
            try await test.desk.sanction(
                CommenterID("reader-1"),
                .ban,
                reason: "No.",
                by: test.asha,
                now: test.now
            )
        }
    }
}

@Suite struct `Editing a comment` {
    let test: TestDesk

    init() async throws {
        test = try TestDesk()
        try await test.addStory()
    }

    private func edit(_ id: String, _ text: String, by author: String = "reader-1") async throws
        -> SubmitReceipt
    {
        try await test.desk.edit(
            CommentID(id),
            text: text,
            by: CommenterID(author),
            now: test.now
        )
    }

    @Test func `screens the new text and keeps the old one`() async throws {
        try await test.submit("A fair point.", id: "c1")
        let receipt = try await edit("c1", "A fairer point.")
        #expect(receipt.state == .published && receipt.revision == 2)
        let revisions = try await test.store.read { try $0.revisions(of: CommentID("c1")) }
        #expect(revisions.map(\.text) == ["A fair point."])
    }

    @Test func `takes what needs a person out of sight`() async throws {
        try await test.submit("A fair point.", id: "c1")
        #expect(try await edit("c1", "What rubbish.").state == .hidden)
        #expect(try await test.desk.cases().map(\.comment) == [CommentID("c1")])
    }

    @Test func `refuses what would be rejected, and the old text stands`() async throws {
        try await test.submit("A fair point.", id: "c1")
        let receipt = try await edit("c1", "You muppet.")
        #expect(receipt.refusal == .editRejected([RuleID("personal-abuse")]))
        #expect(try await test.desk.comment(CommentID("c1")).text == "A fair point.")
    }

    @Test func `is no way past the person who is to look`() async throws {
        try await test.submit("What rubbish.", id: "c1")
        let receipt = try await edit("c1", "A fair point.")
        #expect(receipt.state == .held)
        #expect(try await test.desk.cases().map(\.revision) == [2])
    }

    @Test func `is for the author alone, and for a time`() async throws {
        try await test.submit("A fair point.", id: "c1")
        #expect(try await edit("c1", "Mine.", by: "reader-2").refusal != nil)
        test.clock.advance(by: .hours(1))
        #expect(try await edit("c1", "Later.").refusal != nil)
    }

    @Test func `makes a reviewer's decision on the old text a conflict`() async throws {
        let receipt = try await test.submit("What rubbish.", id: "c1")
        let id = try #require(receipt.reviewCase)
        let seen = try await test.desk.claim(id, for: test.asha, now: test.now)
        _ = try await edit("c1", "What utter rubbish.")
        await #expect(throws: CaseRefusal.changed(to: seen.version + 1)) {
            try await test.desk.decide(
                id,
                CaseChoice(.approve, version: seen.version),
                by: test.asha,
                now: test.now
            )
        }
    }
}
