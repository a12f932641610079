import Foundation
import GRDB
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagSQLite

@Suite struct `A desk's SQLite file` {
    let folder: TemporaryFolder
    let path: String
    let store: SQLiteDeskStore

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("postbag.sqlite")
        store = try SQLiteDeskStore(path: path)
    }

    private func pragma(_ name: String) async throws -> String? {
        try await store.pool.writeWithoutTransaction { database in
            try String.fetchOne(database, sql: "PRAGMA \(name)")
        }
    }

    @Test func `waits for the disk at every commit`() async throws {
        // 2 is FULL; GRDB's pool sets 1, NORMAL, which can lose the last commits with the power.
        #expect(try await pragma("synchronous") == "2")
        #expect(try await pragma("journal_mode") == "wal")
        #expect(try await pragma("foreign_keys") == "1")
    }

    @Test func `is opened again with everything in it`() async throws {
        try await store.write { transaction in
            try transaction.record([.addComment(Full.comment(story: nil))], as: [Full.event])
        }
        let again = try SQLiteDeskStore(path: path)
        #expect(try await again.read { try $0.comment(CommentID("c1")) } != nil)
    }

    @Test func `is refused if a newer program made it`() async throws {
        try await store.pool.write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999-from-later')")
        }
        #expect(throws: DeskStoreError.newer(migration: "9999-from-later")) {
            _ = try SQLiteDeskStore(path: path)
        }
    }

    @Test func `is refused if it is something else's`() throws {
        let other = folder.file("other.sqlite")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
        #expect(throws: DeskStoreError.notADesk(path: other)) {
            _ = try SQLiteDeskStore(path: other)
        }
    }

    @Test func `has a migration for every file of the folder, and the other way round`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/PostbagSQLite/Migrations")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == DeskMigrations.names.map { "\($0).sql" })
    }

    @Test func `keeps the audit from being changed or cut`() async throws {
        try await store.write { try $0.record([], as: [Full.event]) }
        for sql in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"] {
            await #expect(throws: DatabaseError.self) {
                try await store.pool.write { try $0.execute(sql: sql) }
            }
        }
    }

    @Test func `gives away every altered byte of the audit, and which entry it was`() async throws {
        let desk = Desk(store: store, policy: try .forDeskTests())
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: Full.now)
        for number in 0..<4 {
            let comment = Comment(id: "c\(number)", text: "Point \(number).", storyID: "s1")
            _ = try await desk.submit(Submission(comment: comment), now: Full.now)
        }
        let head = try await desk.verifyAudit()
        try await store.pool.writeWithoutTransaction { database in
            try database.execute(sql: "DROP TRIGGER audit_is_never_changed")
        }
        let fields = ["at", "actor", "action", "subject", "detail", "previous", "hash"]
        for (place, field) in fields.enumerated() {
            let sequence = Int64(place % Int(head.sequence)) + 1
            let old = try await value(of: field, at: sequence)
            for byte in [0, 3] {
                try await set(field, at: sequence, to: old.altered(byte: byte))
                let failure = await #expect(throws: AuditFailure.self) {
                    try await desk.verifyAudit()
                }
                #expect(failure?.sequence == sequence)
            }
            try await set(field, at: sequence, to: old)
            #expect(try await desk.verifyAudit() == head)
        }
    }

    private func value(of field: String, at sequence: Int64) async throws -> DatabaseValue {
        let sql = "SELECT \(field) FROM audit WHERE sequence = ?"
        return try await store.pool.read {
            try DatabaseValue.fetchOne($0, sql: sql, arguments: [sequence]) ?? .null
        }
    }

    private func set(_ field: String, at sequence: Int64, to value: DatabaseValue) async throws {
        let sql = "UPDATE audit SET \(field) = ? WHERE sequence = ?"
        try await store.pool.write { try $0.execute(sql: sql, arguments: [value, sequence]) }
    }
}

extension DatabaseValue {
    /// The value with one bit of one byte changed.
    fileprivate func altered(byte place: Int) -> DatabaseValue {
        switch storage {
        case .int64(let number): (number ^ (1 << (place * 8))).databaseValue
        case .string(let text):
            String(decoding: Data(text.utf8).altered(place), as: UTF8.self).databaseValue
        case .blob(let data): data.altered(place).databaseValue
        case .null, .double: self
        }
    }
}

extension Data {
    fileprivate func altered(_ place: Int) -> Data {
        var copy = self
        copy[copy.startIndex + place % copy.count] ^= 1
        return copy
    }
}

@Suite struct `Backups` {
    @Test func `taken during load restore to a verified desk`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteDeskStore(path: folder.file("postbag.sqlite"))
        let desk = Desk(store: store, policy: try .forDeskTests(), settings: .forLoad)
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: Full.now)
        let acknowledged = AcknowledgedIDs()
        let copy = folder.file("backup.sqlite")
        let atLeast = try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<60 {
                        let id = "c\(writer)-\(number)"
                        let comment = Comment(id: id, text: "What rubbish, \(id).", storyID: "s1")
                        _ = try await desk.submit(Submission(comment: comment), now: Full.now)
                        acknowledged.add(id)
                    }
                }
            }
            while acknowledged.all.count < 100 { try await Task.sleep(for: .milliseconds(1)) }
            let before = acknowledged.all
            try await store.backUp(to: copy)
            try await group.waitForAll()
            return before
        }
        let restored = try SQLiteDeskStore(path: copy)
        try await restored.check()
        let head = try await Desk(store: restored, policy: desk.policy).verifyAudit()
        #expect(head.sequence > 0)
        let missing = try await restored.read { reader in
            try atLeast.filter { try reader.comment(CommentID($0)) == nil }
        }
        #expect(missing.isEmpty)
        #expect(try await restored.read { try ConsistencyCheck.problems(in: $0) }.isEmpty)
    }

    @Test func `are read by nobody else, and neither is the desk nor its log`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let names = ["postbag.sqlite", "postbag.sqlite-wal", "postbag.sqlite-shm", "copy.sqlite"]
        let store = try SQLiteDeskStore(path: folder.file(names[0]))
        try await store.backUp(to: folder.file(names[3]))
        for name in names {
            let found = try FileManager.default.attributesOfItem(atPath: folder.file(name))
            #expect((found[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    @Test func `leave the permissions of a file that is there`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.file("postbag.sqlite")
        _ = try SQLiteDeskStore(path: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        _ = try SQLiteDeskStore(path: path)
        let found = try FileManager.default.attributesOfItem(atPath: path)
        #expect((found[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    }

    @Test func `never overwrite a file that is there`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteDeskStore(path: folder.file("postbag.sqlite"))
        let copy = folder.file("backup.sqlite")
        try Data("precious".utf8).write(to: URL(filePath: copy))
        await #expect(throws: DeskError.self) { try await store.backUp(to: copy) }
        #expect(FileManager.default.contents(atPath: copy) == Data("precious".utf8))
    }

    @Test func `say which file could not be made`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteDeskStore(path: folder.file("postbag.sqlite"))
        let place = folder.file("nowhere/backup.sqlite")
        let error = await #expect(throws: DeskError.self) { try await store.backUp(to: place) }
        #expect(error?.description.contains(place) == true)
    }
}
