import Foundation
import PostbagCore
import PostbagDesk
import PostbagSQL
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

/// Suites that need a server say that they were skipped where PostgreSQL is not installed.
extension Trait where Self == ConditionTrait {
    static var needsPostgres: Self {
        .enabled(
            if: PostgresCluster.isInstalled || PostgresCluster.isRequired,
            "PostgreSQL is not installed here"
        )
    }
}

@Suite(.needsPostgres) struct `A connection to PostgreSQL` {
    @Test func `that nobody answers is told with the server's name and without the password`()
        async throws
    {
        let store = PostgresDeskStore(address: "postgres://postbag:hunter2@127.0.0.1:9/desk")
        let error = await #expect(throws: PostgresError.self) {
            try await store.read { try $0.registerVersion() }
        }
        let text = try #require(error?.description)
        #expect(text.hasPrefix("cannot reach the database at 127.0.0.1:9/desk"))
        #expect(text.contains("Connection refused") && text.contains("POSTBAG_DATABASE"))
        #expect(!text.contains("hunter2"))
    }

    @Test func `to a database that is not there is refused, and says so`() async throws {
        let address = try PostgresCluster.shared.get().address(of: "nowhere")
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresDeskStore(address: address).read { try $0.registerVersion() }
        }
        guard case .refused(_, let reason) = try #require(error) else {
            Issue.record("it was \(String(describing: error))")
            return
        }
        #expect(reason.contains("\"nowhere\" does not exist"))
    }

    @Test func `gives values back as they were sent`() async throws {
        let trial = try Trial()
        let bytes = Data((0...255).map { UInt8($0) })
        let text = "It's \"quoted\" – ünï 🌉 $1 ? \\ \u{202E}"
        let found = try await trial.store.pool.run { worker, _ in
            let sql = """
                SELECT ?::text AS text, ?::bytea AS bytes, ?::bigint AS number, ?::float8 AS real,
                    ?::smallint AS flag, ?::text AS nothing, '?' AS mark
                """
            let values: [SQLValue] = [
                .text(text), .blob(bytes), .integer(.min), .real(0.1), .integer(-1), .null,
            ]
            let row = try worker.ready().answer(to: PostgresQuery(sql: sql, values: values))[0]
            #expect(row.text("text") == text)
            #expect(row.blob("bytes") == bytes)
            #expect(row.real("real") == 0.1)
            #expect(row.integer("flag") == -1)
            #expect(row.text("nothing") == nil && row.integer("nothing") == nil)
            #expect(row.text("mark") == "?")
            return row.integer("number")
        }
        #expect(found == .min)
    }

    @Test func `never quotes a value in an error`() async throws {
        let trial = try Trial()
        for sql in ["SELECT ?::bigint AS value", "SELECT ?::jsonb AS value"] {
            let error = await #expect(throws: PostgresError.self) {
                try await trial.store.pool.run { worker, _ in
                    let query = PostgresQuery(sql: sql, values: [.text("the child's name")])
                    _ = try worker.ready().answer(to: query)
                }
            }
            #expect(try #require(error).description.contains("SQLSTATE 22"))
            #expect(!String(reflecting: error).contains("child"))
        }
    }

    @Test func `that the server ends is made anew`() async throws {
        let trial = try Trial()
        _ = try await trial.store.read { try $0.registerVersion() }
        let other = PostgresDeskStore(address: trial.address)
        let ended = try await other.value(
            """
            SELECT count(pg_terminate_backend(pid, 5000)) AS value FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """
        )
        #expect(ended > 0)
        try await trial.store.write { try $0.record([], as: [Trial.event]) }
        #expect(try await other.read { try $0.auditHead().sequence } == 1)
    }
}

@Suite(.needsPostgres) struct `A pool of connections` {
    @Test func `serves many more units than it has connections, each on its own`() async throws {
        var settings = PostgresSettings()
        settings.connections = 3
        let trial = try Trial(settings)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask {
                    try await trial.store.write { unit in
                        let comment = Trial.comment("c\(number)")
                        try unit.record([.addComment(comment)], as: [Trial.event])
                    }
                }
            }
            try await group.waitForAll()
        }
        let sql =
            "SELECT count(*) AS value FROM pg_stat_activity WHERE datname = current_database()"
        #expect(try await trial.store.value(sql) <= 3)
        #expect(try await trial.store.value("SELECT count(*) AS value FROM comment") == 60)
    }

    @Test func `says so when all of them are at work for too long`() async throws {
        var settings = PostgresSettings()
        settings.connections = 1
        settings.patience = .milliseconds(50)
        let trial = try Trial(settings)
        let sleeper = Task { try await trial.store.value("SELECT 1 AS value FROM pg_sleep(60)") }
        try await waitForSleeper(in: trial)
        await #expect(
            throws: PostgresError.busy(connections: 1, waited: .milliseconds(50))
        ) {
            try await trial.store.read { try $0.registerVersion() }
        }
        sleeper.cancel()
        _ = try? await sleeper.value
    }

    @Test func `goes from unit to unit while every thread of Swift's own is at work`() async throws
    {
        let pool = PostgresPool(limit: 1, patience: .seconds(1)) { throw CancellationError() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try await pool.run { _, _ in Thread.sleep(forTimeInterval: 0.05) }
                }
            }
            try await Task.sleep(for: .milliseconds(20))
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                group.addTask { Self.blockThread(for: 2.5) }
            }
            try await group.waitForAll()
        }
    }

    private static func blockThread(for seconds: Double) {
        Thread.sleep(forTimeInterval: seconds)
    }

    @Test func `tells the server when a unit is cancelled, and goes on with the next`() async throws
    {
        var settings = PostgresSettings()
        settings.connections = 1
        let trial = try Trial(settings)
        let sleeper = Task { try await trial.store.value("SELECT 1 AS value FROM pg_sleep(60)") }
        try await waitForSleeper(in: trial)
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(try await sleepers(in: trial) == 0)
        #expect(try await trial.store.value("SELECT 7 AS value") == 7)
    }

    /// How many statements of the test's database sleep, seen from outside.
    private func sleepers(in trial: Trial) async throws -> Int64 {
        try await PostgresDeskStore(address: trial.address).value(
            """
            SELECT count(*) AS value FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event = 'PgSleep'
            """
        )
    }

    private func waitForSleeper(in trial: Trial) async throws {
        while try await sleepers(in: trial) == 0 { try await Task.sleep(for: .milliseconds(20)) }
    }
}
