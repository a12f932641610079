import PostbagDesk
import Testing

@Suite struct `Queues` {
    @Test func `are served from urgent to quality sample`() {
        #expect(Queue.allCases.sorted() == Queue.allCases)
        #expect(Set(Queue.allCases.map(\.rank)).count == Queue.allCases.count)
    }
}
