import Foundation
import PostbagCore
import PostbagDesk
import PostbagTestSupport

extension TrialFlow {
    /// Runs the flow at a desk on a store and then asks what no flow asks, so that whoever listens
    /// has heard every statement that the flow leads to.
    func runAndAskEverything(of store: any DeskStore) async throws {
        let desk = Desk(
            store: store,
            policy: try .forDeskTests(),
            settings: .forLoad,
            key: TrialFlow.key
        )
        try await prepare(desk)
        try await run(desk)
        if let first = try await desk.cases().first {
            _ = try await desk.view(first.id, for: TrialFlow.sam, now: Full.now)
        }
        _ = try await desk.cases(CaseFilter(story: StoryID("s1")))
        _ = try await desk.cases(CaseFilter(after: CasePlace(sortKey: 0, id: CaseID(1))))
        _ = try await desk.cases(CaseFilter(author: CommenterID("reader-1")))
        _ = try await desk.backlog()
        _ = try await desk.store.read { reader in
            try reader.statisticsRows(from: Full.now - .days(1), until: Full.now, now: Full.now)
        }
    }
}
