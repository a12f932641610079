import Foundation
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

@Suite(.needsPostgres) struct `The migrations of a PostgreSQL desk` {
    @Test func `are the files of the folder, and bear the same names as SQLite's`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        func files(_ room: String) throws -> [String] {
            let folder = sources.appending(path: "\(room)/Migrations")
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        }
        #expect(try files("PostbagPostgres") == PostgresMigrations.names.map { "\($0).sql" })
        #expect(try files("PostbagPostgres") == files("PostbagSQLite"))
    }

    @Test func `are applied once, however many programs begin at the same moment`() async throws {
        let address = try PostgresCluster.shared.get().makeDatabase()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    _ = try await PostgresDeskStore(address: address).read { try $0.auditHead() }
                }
            }
            try await group.waitForAll()
        }
        let store = PostgresDeskStore(address: address)
        let count = try await store.value("SELECT count(*) AS value FROM postbag_migration")
        #expect(Int(count) == PostgresMigrations.names.count)
    }

    @Test func `of a newer program are named, and it is asked to be updated`() async throws {
        let trial = try Trial()
        _ = try await trial.store.read { try $0.auditHead() }
        try await trial.store.script("INSERT INTO postbag_migration VALUES ('9999-later', 0)")
        let error = await #expect(throws: DeskStoreError.newer(migration: "9999-later")) {
            _ = try await PostgresDeskStore(address: trial.address).read { try $0.auditHead() }
        }
        #expect(error?.description.contains("newer than this program; update it") == true)
        // A program that is at work goes on.
        _ = try await trial.store.read { try $0.auditHead() }
    }

    @Test func `may add columns while a program is at work that knows nothing of them`()
        async throws
    {
        let trial = try Trial()
        try await trial.store.write { unit in
            try unit.record([.addComment(Trial.comment("c1"))], as: [Trial.event])
        }
        // What a program asks for has been prepared with the columns that were there.
        let change: @Sendable (any DeskTransaction) throws -> Void = { unit in
            guard var comment = try unit.comment(CommentID("c1")) else { return }
            comment.version += 1
            try unit.record([.comment(comment)], as: [Trial.event])
        }
        try await trial.store.write(change)
        let other = PostgresDeskStore(address: trial.address)
        try await other.script("ALTER TABLE comment ADD COLUMN later TEXT NOT NULL DEFAULT ''")
        #expect(try await trial.store.read { try $0.comment(CommentID("c1")) } != nil)
        try await trial.store.write(change)
        let version = try await other.read { try $0.comment(CommentID("c1"))?.version }
        #expect(version == Trial.comment("c1").version + 2)
    }

    @Test func `are refused by a database of something else`() async throws {
        let trial = try Trial()
        let other = try PostgresConnection(address: trial.address, settings: PostgresSettings())
        try other.script("CREATE TABLE stock (item TEXT)")
        await #expect(throws: DeskStoreError.self) {
            _ = try await trial.store.read { try $0.auditHead() }
        }
        #expect(
            try other.answer(to: PostgresQuery(sql: "SELECT to_regclass('comment') AS value"))[0]
                .text("value") == nil
        )
    }
}
