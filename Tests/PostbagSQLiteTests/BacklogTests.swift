import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@Suite struct `The backlog` {
    @Test(arguments: StoreUnderTest.available)
    func `is what waits, however cases come, move and go`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.write { transaction in
            try transaction.record([.addComment(Full.comment(story: nil))], as: [Full.event])
        }
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            var changes: [DeskChange] = []
            for _ in 0..<5 {
                var reviewCase = Full.reviewCase(Int64.random(in: 1...20, using: &generator))
                reviewCase.story = nil
                reviewCase.queue = Queue.allCases.randomElement(using: &generator) ?? .held
                reviewCase.state =
                    ReviewCase.State.allCases.randomElement(using: &generator) ?? .open
                let minutes = Int.random(in: 0..<600, using: &generator)
                reviewCase.entered = Full.now + .minutes(minutes)
                reviewCase.due = Full.now + .minutes(700 - minutes)
                changes.append(.reviewCase(reviewCase))
            }
            let batch = changes
            try await store.write { try $0.record(batch, as: [Full.event]) }
            try await store.read { (reader) throws in
                let open = try reader.cases(CaseFilter(limit: 1_000))
                let expected = Dictionary(grouping: open, by: \.queue).map { queue, cases in
                    QueueBacklog(
                        queue: queue,
                        count: cases.count,
                        oldest: cases.map(\.entered).min(),
                        nextDue: cases.map(\.due).min()
                    )
                }
                #expect(Set(try reader.backlog()) == Set(expected))
                let moment = Full.now + .minutes(350)
                let rows = try reader.statisticsRows(from: moment, until: moment, now: moment)
                #expect(
                    rows.waiting.reduce(0) { $0 + $1.overdue }
                        == open.count { $0.due < moment }
                )
            }
        }
    }
}
