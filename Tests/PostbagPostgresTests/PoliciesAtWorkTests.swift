import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

@Suite(.needsPostgres) struct `Policies of machines that share a database` {
    @Test(.timeLimit(.minutes(5)))
    func `are known to each other while they are at work`() async throws {
        let trial = try Trial()
        let first = trial.store
        let second = PostgresDeskStore(address: trial.address)
        // Longer than the name of a connection may be.
        let long = "house-of-many-names-that-the-server-would-cut-off@0123456789ab"
        #expect(try await first.policiesAtWork(with: long) == [long])
        #expect(try await second.policiesAtWork(with: "house@b") == ["house@b"])
        for store in [first, second, first] {
            _ = try await store.nextRegisterVersion(within: .zero)
        }
        #expect(try await first.policiesAtWork(with: long) == [long, "house@b"])
        let seen = try await second.policiesAtWork(with: "house@b")
        #expect(seen.count == 2 && seen.contains { $0 != "house@b" && long.hasPrefix($0) })
        // The second takes up the first one's policy.
        _ = try await second.policiesAtWork(with: long)
        for store in [second, first] { _ = try await store.nextRegisterVersion(within: .zero) }
        #expect(try await first.policiesAtWork(with: long) == [long])
        #expect(try await second.policiesAtWork(with: long) == [long])
    }
}
