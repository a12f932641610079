import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport
import Testing

@Suite(
    .enabled(
        if: PostgresCluster.isInstalled || PostgresCluster.isRequired,
        "PostgreSQL is not installed here, so several services were not tested"
    )
)
struct `Three services at one PostgreSQL desk` {
    static let lease = 4

    @Test func `lose nothing when one dies, one stands still and the database crashes`()
        async throws
    {
        let trial = try await SharedTrial(lease: Self.lease)
        let services = trial.services
        let acknowledged = Acknowledgements()
        let load = Task {
            await withTaskGroup(of: Void.self) { group in
                for (number, key) in trial.keys.enumerated() {
                    let client = SiteClient(
                        services: services,
                        key: key,
                        number: number,
                        acknowledged: acknowledged
                    )
                    group.addTask { await client.work() }
                }
            }
        }
        try await acknowledged.waitForDecisions(20)

        // Somebody holds a case through the service that dies.
        let claimed = try await trial.claimHeld()
        services[0].killNow()
        services[1].pause(true)
        async let heir = trial.inherit(claimed.reviewCase)
        try await Task.sleep(for: .seconds(Self.lease + 1))
        services[1].pause(false)
        let inherited = try await heir
        #expect(inherited.at >= claimed.until)
        try await acknowledged.waitForDecisions(20)

        let crash = ContinuousClock.now
        try trial.cluster.crash()
        try await acknowledged.waitForDecisions(1)
        let again = ContinuousClock.now - crash
        try await acknowledged.waitForDecisions(20)
        acknowledged.change { $0.isOver = true }
        await load.value
        for service in services.dropFirst() {
            service.terminate()
            #expect(await service.status() == 0)
        }

        let lists = acknowledged.now
        #expect(lists.odd.isEmpty)
        #expect(lists.resent > 0)
        try await trial.check(lists)
        print(
            """
            three services: acknowledged \(lists.comments.count) submits, \(lists.reports.count) \
            reports, \(lists.decisions.count) decisions, \(lists.resent) sent again; the dead \
            one's case was free \(inherited.at - claimed.until) after its lease; decisions again \
            \(again) after the crash
            """
        )
    }
}
