import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

/// A store may write only what is another than before, if it is told what was before.
@Suite struct `Store contract: a change told with what it was` {
    private func change(_ comment: inout CommentRecord) {
        comment.state = .removed
        comment.rules = []
        comment.keptFor = []
        comment.isReviewed = false
        comment.changed = comment.changed + .minutes(1)
        comment.version += 1
    }

    private func change(_ reviewCase: inout ReviewCase) {
        reviewCase.state = .decided
        reviewCase.claim = nil
        reviewCase.passedBy = []
        reviewCase.firstChoice = nil
        reviewCase.decision = DecisionID(7)
        reviewCase.decided = Full.now
        reviewCase.version += 1
    }

    @Test(arguments: StoreUnderTest.available)
    func `is read back as one told without`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (comment, twin) = (Full.comment("c1"), Full.comment("c2"))
        let (first, second) = (Full.reviewCase(1), Full.reviewCase(2, comment: "c2"))
        try await store.write { unit in
            try unit.record(
                [
                    .story(Full.story()), .addComment(comment), .addComment(twin),
                    .addReviewCase(first), .addReviewCase(second),
                ],
                as: [Full.event]
            )
        }
        var (changed, changedTwin) = (comment, twin)
        var (decided, decidedTwin) = (first, second)
        change(&changed)
        change(&changedTwin)
        change(&decided)
        change(&decidedTwin)
        let changes: [DeskChange] = [
            .comment(changed, was: comment), .reviewCase(decided, was: first),
            .comment(changedTwin), .reviewCase(decidedTwin),
            // Nothing at all is another.
            .comment(changed, was: changed),
        ]
        try await store.write { try $0.record(changes, as: [Full.event]) }
        let (comments, cases) = try await store.read { reader in
            (
                try [CommentID("c1"), CommentID("c2")].map { try reader.comment($0) },
                try [CaseID(1), CaseID(2)].map { try reader.reviewCase($0) }
            )
        }
        #expect(comments == [changed, changedTwin])
        #expect(cases == [decided, decidedTwin])
    }

    @Test(arguments: StoreUnderTest.available)
    func `leaves alone what others have made of the rest`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let comment = Full.comment()
        try await store.write { unit in
            try unit.record([.story(Full.story()), .addComment(comment)], as: [Full.event])
        }
        var (named, removed) = (comment, comment)
        named.authorName = "Somebody else"
        removed.state = .removed
        let changes: [DeskChange] = [
            .comment(named, was: comment), .comment(removed, was: comment),
        ]
        try await store.write { try $0.record(changes, as: [Full.event]) }
        let stored = try await store.read { try $0.comment(comment.id) }
        #expect(stored?.authorName == "Somebody else")
        #expect(stored?.state == .removed)
    }
}
