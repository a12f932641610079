import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagSQL
import PostbagTestSupport

@testable import PostbagPostgres

/// A desk's database of a test's own.
struct Trial {
    let address: String
    let store: PostgresDeskStore

    init(_ settings: PostgresSettings = PostgresSettings()) throws {
        address = try PostgresCluster.shared.get().makeDatabase()
        store = PostgresDeskStore(address: address, settings: settings)
    }

    static let now = Instant(milliseconds: 1_772_452_800_123)
    static let event = AuditEvent(at: now, actor: "desk", action: "test", subject: "test")

    static func comment(_ id: String, text: String = "A point.") -> CommentRecord {
        CommentRecord(
            id: CommentID(id),
            author: CommenterID("reader-1"),
            authorName: "Reader",
            text: text,
            state: .published,
            policyRevision: "trial@1",
            created: now,
            changed: now,
            digest: 1,
            salt: nil
        )
    }
}

extension Trial {
    /// Desks on the database, the first on the trial's own connections, with a story `s1`; nobody
    /// needs to earn trust, and no decision is looked at again.
    func desks(
        _ count: Int = 1,
        floodLimit: Int = DeskSettings().floodLimit
    ) async throws -> [Desk] {
        var settings = DeskSettings()
        settings.approvalsBeforeTrust = 0
        settings.qualitySample = 0
        settings.floodLimit = floodLimit
        let policy = try CompiledPolicy.forDeskTests()
        let stores = [store] + (1..<count).map { _ in PostgresDeskStore(address: address) }
        let desks = stores.map { Desk(store: $0, policy: policy, settings: settings) }
        try await desks[0].put(Story(id: "s1"), by: ReviewerID("edith"), now: Self.now)
        return desks
    }

    /// How often units of the database have waited for one another in a circle.
    func deadlocks() async throws -> Int64 {
        try await store.value(
            "SELECT deadlocks AS value FROM pg_stat_database WHERE datname = current_database()"
        )
    }
}

extension PostgresDeskStore {
    /// The first column called `value` of the first row of a statement.
    func value(_ sql: String) async throws -> Int64 {
        try await pool.run { worker, job in
            let connection = try worker.ready()
            try job.begin(on: connection)
            let result = try connection.answer(to: PostgresQuery(sql: sql))
            return result.count > 0 ? result[0].integer("value") ?? 0 : 0
        }
    }

    /// Runs statements without values.
    func script(_ sql: String) async throws {
        try await pool.run { worker, _ in try worker.ready().script(sql) }
    }
}
