import PostbagTerminal
import Testing

@testable import PostbagReview

@Suite struct `A sitting` {
    /// Keys come from a thread of their own, which may be ahead of the one that asks the desk.
    @Test func `begins before anything that is typed, however early that is`() {
        let desk = FakeDesk(Samples.plain)
        var run = SessionRun(model: ReviewModel(size: .usual), desk: desk)
        run.queue.push(.input(.key(Key(.character("a")))))
        run.handleAll { Samples.now }
        #expect(run.model.keysAhead.count == 1)
        run.end()
    }
}
