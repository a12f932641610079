import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport
import Testing

@Suite(
    .enabled(
        if: StoreUnderTest.postgres.isAvailable,
        "PostgreSQL is not installed here, so several machines were not tested"
    )
)
struct `Three machines at one PostgreSQL desk` {
    static let lease = 3

    /// `POSTBAG_SHARED_ROUNDS=20 swift test --filter 'Three machines'` is the long run.
    @Test func `lose nothing when one dies, one stands still and the database crashes`()
        async throws
    {
        // A server of its own, since it is killed; what it has written survives that.
        let cluster = try PostgresCluster()
        let address = try cluster.makeDatabase()
        let policy = try CompiledPolicy.forDeskTests()
        let clock = { @Sendable in Instant(secondsSince1970: Date().timeIntervalSince1970) }
        let store = PostgresDeskStore(address: address, settings: PostgresSettings(clock: clock))
        let desk = Desk(store: store, policy: policy, settings: .forLoad)
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: clock())
        var lines: [[String]] = []
        for round in 0..<Thoroughness.count("POSTBAG_SHARED_ROUNDS", default: 1) {
            let machines = try (0..<3).map { number in
                try WorkerProcess(
                    address,
                    "work",
                    "\(round * 10 + number)",
                    "r\(round)m\(number)",
                    environment: ["POSTBAG_WORKER_LEASE": "\(Self.lease)"]
                )
            }
            for machine in machines { await machine.waitForFirstLine() }
            try await Task.sleep(for: .milliseconds(500))
            machines[0].killNow()
            machines[1].pause(true)
            try await Task.sleep(for: .seconds(Self.lease + 1))
            machines[1].pause(false)
            try await Task.sleep(for: .milliseconds(500))
            try cluster.crash()
            try await Task.sleep(for: .seconds(2))
            machines[1].killNow()
            machines[2].killNow()
            for machine in machines { lines += await machine.lines() }
        }
        try await check(lines, in: store)
        _ = try await desk.verifyAudit()
        try await takeOver(desk, clock)
        let words = Dictionary(grouping: lines) { $0[0] }.mapValues(\.count)
        print("three machines: \(lines.count) acknowledged: \(words.sorted { $0.key < $1.key })")
    }

    /// Everything that was acknowledged is there, and nothing twice.
    private func check(_ lines: [[String]], in store: PostgresDeskStore) async throws {
        #expect(lines.contains { $0[0] == "decided" })
        let missing = try await store.read { reader in
            try lines.filter { try !$0.isKept(in: reader, after: lines) }
        }
        #expect(missing.isEmpty)
        for word in ["submitted", "decided", "reported"] {
            let place = word == "decided" ? 2 : 1
            let ids = lines.filter { $0[0] == word }.map { $0[place] }
            #expect(Set(ids).count == ids.count, "\(word) twice")
        }
        #expect(try await store.read { try ConsistencyCheck.problems(in: $0) }.isEmpty)
    }

    /// What the dead held is free when their leases have run out, by the database's clock.
    private func takeOver(_ desk: Desk, _ clock: @Sendable () -> Instant) async throws {
        let latest = clock() + .seconds(Self.lease)
        let held = try await desk.cases(CaseFilter(limit: 1_000)).compactMap(\.claim)
        #expect(held.allSatisfy { $0.until <= latest })
        try await Task.sleep(for: .seconds(Self.lease + 1))
        let heir = Reviewer(id: ReviewerID("heir"), roles: [.reviewer, .senior])
        for reviewCase in try await desk.cases(CaseFilter(limit: 20)) {
            _ = try await desk.claim(reviewCase.id, for: heir, now: clock())
        }
    }
}
