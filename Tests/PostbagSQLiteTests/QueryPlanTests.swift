import Foundation
import GRDB
import PostbagCore
import PostbagDesk
import PostbagSQL
import PostbagTestSupport
import Synchronization
import Testing

@testable import PostbagSQLite

@Suite struct `Query plans` {
    /// Tables that hold a handful of rows, however big the site.
    static let small: Set<String> = [
        "register", "reporting_order", "rescan", "json_each", "backlog",
        "webhook_receiver",
        "access_key", "account",
    ]

    @Test func `of everything that the desk asks go through an index`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let asked = Mutex<Set<String>>([])
        let store = try SQLiteDeskStore(path: folder.file("postbag.sqlite")) { sql in
            asked.withLock { _ = $0.insert(sql) }
        }
        asked.withLock { $0 = [] }
        for flow in TrialFlow.all {
            // One desk after another does everything there is to do; a story is a desk of its own.
            let own = try TemporaryFolder()
            defer { own.remove() }
            let fresh = try SQLiteDeskStore(path: own.file("postbag.sqlite")) { sql in
                asked.withLock { _ = $0.insert(sql) }
            }
            try await flow.runAndAskEverything(of: fresh)
        }
        let statements = asked.withLock { $0 }.filter { sql in
            ["SELECT", "INSERT", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
                && !sql.contains("sqlite_master") && !sql.contains("grdb_migrations")
        }
        #expect(statements.count > 40)
        for sql in statements.sorted() {
            for step in try await plan(of: sql, in: store) {
                // Reading a table from its end and stopping at the first row is no scan.
                #expect(!isScan(step) || sql.hasSuffix("DESC LIMIT 1"), "\(step)\n\(sql)")
            }
        }
    }

    private func plan(of sql: String, in store: SQLiteDeskStore) async throws -> [String] {
        let explained = "EXPLAIN QUERY PLAN " + sql.replacing("?", with: "1")
        return try await store.pool.read { database in
            try Row.fetchAll(database, sql: explained).map { ($0["detail"] as String?) ?? "" }
        }
    }

    /// Whether a step reads a whole table; a scan in the order of an index that a limit ends is none.
    private func isScan(_ step: String) -> Bool {
        guard step.hasPrefix("SCAN "), !step.contains("USING") else { return false }
        let table = step.dropFirst(5).prefix { $0 != " " }
        return !Self.small.contains(String(table)) && table != "CONSTANT"
    }

    @Test func `of the first case reads one entry of the index, in order`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteDeskStore(path: folder.file("postbag.sqlite"))
        let plan = try await plan(of: CaseQueries.head, in: store)
        #expect(plan.count == 1)
        #expect(plan.first?.contains("USING INDEX review_case_waiting") == true)
        #expect(plan.first?.contains("TEMP B-TREE") == false)
    }
}
