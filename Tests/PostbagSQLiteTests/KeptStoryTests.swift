import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

/// A machine keeps the stories that it has read; another machine may change them.
@Suite struct `Store contract: a decision under a story that changes` {
    @Test(arguments: StoreUnderTest.available)
    func `tells the story as it stands, whoever changed it`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let policy = try CompiledPolicy.forDeskTests()
        let (here, elsewhere) = (
            Desk(store: store, policy: policy), Desk(store: store, policy: policy)
        )
        let asha = Reviewer(id: ReviewerID("asha"))
        try await here.put(Story(id: "s1"), by: ReviewerID("edith"), now: Full.now)
        for number in 0..<3 {
            let author = Author(id: "reader-\(number)", name: "Reader")
            let comment = Comment(
                id: "c\(number)",
                text: "What rubbish, number \(number).",
                author: author,
                storyID: "s1"
            )
            _ = try await here.submit(Submission(comment: comment), now: Full.now)
        }
        try await decide(here, asha)
        try await decide(here, asha)
        try await elsewhere.setMode(
            of: StoryID("s1"),
            to: .preModerated,
            reason: "a court sits",
            by: Reviewer(id: ReviewerID("edith"), roles: [.editor]),
            now: Full.now
        )
        try await decide(here, asha)
        let modes = try await store.read { reader in
            try reader.auditEntries(after: 0, limit: 100).filter { $0.action == "decision.made" }
                .map { $0.detail.contains(#""story_mode":"pre_moderated""#) }
        }
        #expect(modes == [false, false, true])
    }

    private func decide(_ desk: Desk, _ reviewer: Reviewer) async throws {
        let next = try #require(try await desk.claim(for: reviewer, now: Full.now))
        let choice = CaseChoice(.approve, version: next.version)
        _ = try await desk.decide(next.id, choice, by: reviewer, now: Full.now)
    }
}
