import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Confirming` {
    /// A threat that the policy rejected still waits for a person, who must be able to end the case.
    @Test func `what was turned away can be turned away again, and only that`() {
        let rejected = CommentStateMachine(state: .rejected)
        #expect(rejected.state(after: .reject) == .rejected)
        #expect(rejected.fitting(.remove) == .reject)
        let removed = CommentStateMachine(state: .removed)
        #expect(removed.state(after: .remove) == .removed)
        #expect(removed.state(after: .keep) == nil)
    }
}

extension `Confirming` {
    @Test func `a rejection of the policy's counts once against its author`() async throws {
        let test = try TestDesk()
        try await test.addStory()
        try await test.submit("You muppet.", id: "c1")
        for _ in 0..<2 {
            let version = try await test.desk.comment(CommentID("c1")).version
            let choice = CaseChoice(
                .reject,
                rules: [RuleID("personal-abuse")],
                reason: "abuse",
                version: version
            )
            _ = try await test.desk.decide(CommentID("c1"), choice, by: test.asha, now: test.now)
            try await test.desk.elapse(now: test.now + .seconds(3_600))
        }
        let view = try await test.desk.commenter(
            CommenterID("reader-1"),
            now: test.now + .seconds(3_600)
        )
        #expect(view.record.strikes.count == 1)
    }
}
