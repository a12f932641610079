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
