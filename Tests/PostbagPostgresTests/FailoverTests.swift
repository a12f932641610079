import Foundation
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Synchronization
import Testing

@testable import PostbagPostgres

@Suite(.needsPostgres, .timeLimit(.minutes(5))) struct `A desk whose primary is lost` {
    @Test func `has all that was acknowledged on its replica, and goes on there`() async throws {
        let primary = try PostgresCluster()
        let place = try primary.makeDatabase()
        _ = try await PostgresDeskStore(address: place).read { try $0.registerVersion() }
        let replica = try PostgresCluster(following: primary)
        try primary.run(
            sql: "ALTER SYSTEM SET synchronous_standby_names = '*'",
            "SELECT pg_reload_conf()"
        )
        var settings = PostgresSettings()
        settings.reconnecting = .seconds(60)
        let store = PostgresDeskStore(
            address: Self.address(of: place, primary, replica),
            settings: settings
        )
        let isSafe = """
            SELECT count(*)::bigint AS value FROM pg_stat_replication WHERE sync_state = 'sync'
            """
        while try await store.value(isSafe) == 0 { try await Task.sleep(for: .milliseconds(20)) }

        let acknowledged = Acknowledged()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<6 {
                group.addTask {
                    for number in 0..<150 {
                        let id = "c\(writer)-\(number)"
                        try await Self.add(id, to: store)
                        acknowledged.add(id)
                    }
                }
            }
            group.addTask {
                while acknowledged.count < 200 {
                    try await Task.sleep(for: .milliseconds(5))
                }
                primary.lose()
                try replica.run(sql: "SELECT pg_promote()")
            }
            try await group.waitForAll()
        }
        #expect(acknowledged.count == 900)
        let kept = try await store.value("SELECT count(*)::bigint AS value FROM comment")
        #expect(kept == 900)
        var verifier = AuditVerifier()
        for entry in try await store.read({ try $0.auditEntries(after: 0, limit: 2_000) }) {
            try verifier.check(entry)
        }
        #expect(verifier.head.sequence == 900)
        replica.lose()
    }

    /// What writers were told is stored.
    private final class Acknowledged: Sendable {
        private let ids = Mutex<Set<String>>([])

        var count: Int { ids.withLock { $0.count } }
        func add(_ id: String) { ids.withLock { _ = $0.insert(id) } }
    }

    /// Stores a comment once, and asks whether it is there where that is in doubt.
    private static func add(_ id: String, to store: PostgresDeskStore) async throws {
        while true {
            do {
                return try await store.write { unit in
                    guard try unit.comment(CommentID(id)) == nil else { return }
                    try unit.record([.addComment(Trial.comment(id))], as: [Trial.event])
                }
            } catch PostgresError.inDoubt {
                continue
            }
        }
    }

    private static func address(
        of place: String,
        _ primary: PostgresCluster,
        _ replica: PostgresCluster
    ) -> String {
        let hosts = [primary, replica].map(\.surroundings.socket).joined(separator: ",")
        return place.replacing(primary.surroundings.socket, with: hosts)
            + "&target_session_attrs=read-write"
    }
}
