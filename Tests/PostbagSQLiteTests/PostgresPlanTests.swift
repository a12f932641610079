import Foundation
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Synchronization
import Testing

@testable import PostbagPostgres

@Suite(
    .enabled(
        if: StoreUnderTest.postgres.isAvailable,
        "PostgreSQL is not installed here, so its query plans were not looked at"
    )
)
struct `Query plans of PostgreSQL` {
    /// Tables that hold a handful of rows, however big the site.
    static let small: Set<String> = [
        "register", "reporting_order", "rescan", "webhook_receiver", "access_key", "account",
    ]

    @Test func `of everything that the desk asks go through an index`() async throws {
        let statements = try await statementsOfAllFlows()
        #expect(statements.count > 40)
        let store = PostgresDeskStore(
            address: try PostgresCluster.shared.get().makeDatabase()
        )
        _ = try await store.read { try $0.registerVersion() }
        let scans = try await store.pool.run { worker, _ in
            try Self.scans(of: statements, on: worker.ready())
        }
        for (sql, steps) in scans { Issue.record("\(steps)\n\(sql)") }
    }

    /// The text of every statement that the flows send.
    private func statementsOfAllFlows() async throws -> [String] {
        let asked = Mutex<Set<String>>([])
        for flow in TrialFlow.all {
            let address = try PostgresCluster.shared.get().makeDatabase()
            let store = PostgresDeskStore(address: address) { sql in
                asked.withLock { _ = $0.insert(sql) }
            }
            try await flow.runAndAskEverything(of: store)
            try PostgresCluster.shared.get().drop(address)
        }
        let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE"]
        let others = ["pg_class", "pg_advisory", "nextval", "set_config", "append_to_audit"]
        return asked.withLock { $0 }.sorted().filter { sql in
            verbs.contains { sql.hasPrefix($0) } && sql.contains(" FROM ")
                && !others.contains { sql.contains($0) }
        }
    }

    /// The statements for which no index helps: they read a table even when that is made dear.
    private static func scans(
        of statements: [String],
        on connection: PostgresConnection
    ) throws -> [(String, [String])] {
        try connection.script("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan")
        var found: [(String, [String])] = []
        for (number, sql) in statements.enumerated() {
            let text = PostgresText.numbered(sql)
            let count = Set(text.matches(of: /\$\d+/).map(\.output)).count
            let values = (0..<count).map { _ in "NULL" }.joined(separator: ", ")
            try connection.script("PREPARE p\(number) AS \(text)")
            let explain = "EXPLAIN EXECUTE p\(number)" + (count > 0 ? "(\(values))" : "")
            let plan = try connection.lines(of: explain)
            let steps = plan.filter { line in
                guard let range = line.range(of: "Seq Scan on ") else { return false }
                let table = line[range.upperBound...].prefix { $0 != " " }
                return !small.contains(String(table))
            }
            if !steps.isEmpty { found.append((sql, steps)) }
        }
        return found
    }

    @Test(arguments: [
        CaseSearch.sql: "'held,reported', ',senior', 0, 0, 16, 16",
        FreeCase.sql: "'held,reported', ',senior', 'asha', NULL",
        FreeCase.wideSQL: "'held,reported', ',senior', 'asha', NULL",
        FreeCase.sharedSQL: "'held,reported', ',senior', '{asha,bert}', NULL, 2",
        FreeCase.wideSharedSQL: "'held,reported', ',senior', '{asha,bert}', NULL, 2",
    ])
    func `of the first cases read the heads of the queues, in the order of an index`(
        _ sql: String,
        _ values: String
    ) async throws {
        let address = try PostgresCluster.shared.get().makeDatabase()
        let store = PostgresDeskStore(address: address)
        _ = try await store.read { try $0.registerVersion() }
        let plan = try await store.pool.run { worker, _ in
            let connection = try worker.ready()
            try connection.script("SET plan_cache_mode = force_generic_plan")
            try connection.script("SET enable_seqscan = off")
            try connection.script("PREPARE head AS \(PostgresText.numbered(sql))")
            return try connection.lines(of: "EXPLAIN EXECUTE head(\(values))")
        }
        #expect(plan.contains { $0.contains("Index Scan using review_case_waiting") })
        #expect(!plan.contains { $0.contains("Seq Scan on review_case") })
    }
}

extension PostgresConnection {
    /// The lines that a statement without values answers with.
    fileprivate func lines(of sql: String) throws -> [String] {
        let result = try scripted(sql)
        return (0..<result.count).map { result[$0].text("QUERY PLAN") ?? "" }
    }
}
