import Foundation
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Synchronization
import Testing

@testable import PostbagPostgres

@Suite(.needsPostgres) struct `A database that several machines share` {
    @Test func `keeps one chain of the audit, whoever writes and however many at once`()
        async throws
    {
        let trial = try Trial()
        let machines = (0..<4).map { _ in PostgresDeskStore(address: trial.address) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (machine, store) in machines.enumerated() {
                for number in 0..<50 {
                    group.addTask {
                        try await store.write { unit in
                            let comment = Trial.comment("c\(machine)-\(number)")
                            let event = AuditEvent(
                                at: Trial.now,
                                actor: "machine:\(machine)",
                                action: "added",
                                subject: "comment:\(number) – ünï"
                            )
                            try unit.record([.addComment(comment)], as: [event, Trial.event])
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        var verifier = AuditVerifier()
        for entry in try await trial.store.read({ try $0.auditEntries(after: 0, limit: 1_000) }) {
            try verifier.check(entry)
        }
        #expect(verifier.head.sequence == 400)
        #expect(try await trial.store.read { try $0.auditHead() } == verifier.head)
    }

    @Test func `keeps the audit from being changed, cut or emptied`() async throws {
        let trial = try Trial()
        try await trial.store.write { try $0.record([], as: [Trial.event]) }
        for sql in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit", "TRUNCATE audit"] {
            await #expect(throws: PostgresError.self) { try await trial.store.script(sql) }
        }
        #expect(try await trial.store.read { try $0.auditHead().sequence } == 1)
    }

    @Test func `goes by its own clock when a caller means the present`() async throws {
        let slow = PostgresSettings(clock: { Instant(milliseconds: 1_000_000) })
        let trial = try Trial(slow)
        let sql = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS value"
        let before = try await trial.store.value(sql)
        // The machine's clock is off by decades; its callers mean the present all the same.
        let present = try await trial.store.write { try $0.clock(Instant(milliseconds: 1_000_900)) }
        let after = try await trial.store.value(sql)
        #expect((before...after).contains(present.milliseconds))
        let invented = try await trial.store.write { try $0.clock(Trial.now) }
        #expect(invented == Trial.now)
    }

    @Test func `waits for the disk before it acknowledges, though its commits do not`() async throws
    {
        let trial = try Trial()
        try await trial.store.write { try $0.record([], as: [Trial.event]) }
        let settings = """
            SELECT (current_setting('synchronous_commit') = 'off')::int AS value
            """
        #expect(try await trial.store.value(settings) == 1)
        func place(_ name: String) -> String {
            "SELECT (pg_current_wal_\(name)_lsn() - '0/0')::bigint AS value"
        }
        for number in 0..<20 {
            let before = try await trial.store.value(place("insert"))
            try await trial.store.write { unit in
                let comment = Trial.comment("c\(number)")
                try unit.record([.addComment(comment)], as: [Trial.event])
            }
            #expect(try await trial.store.value(place("flush")) > before)
        }
    }

    @Test func `lets nobody wait for a machine that has stopped in the middle of a unit`()
        async throws
    {
        var settings = PostgresSettings()
        settings.stalled = .seconds(2)
        let trial = try Trial(settings)
        try await trial.store.write { unit in
            try unit.record([.addComment(Trial.comment("c1"))], as: [Trial.event])
        }
        let stopped = PostgresDeskStore(address: trial.address, settings: settings)
        let hasStopped = Atomic(false)
        let held = Task {
            try await stopped.write { unit in
                _ = try unit.comment(CommentID("c1"))
                // As a paused process would: the row is locked, and nothing is said any more.
                if !hasStopped.exchange(true, ordering: .relaxed) {
                    Thread.sleep(forTimeInterval: 5)
                }
                try unit.record([.comment(Trial.comment("c1", text: "Late."))], as: [Trial.event])
            }
        }
        try await Task.sleep(for: .milliseconds(300))
        try await trial.store.write { unit in
            guard var comment = try unit.comment(CommentID("c1")) else { return }
            comment.text = "In time."
            try unit.record([.comment(comment)], as: [Trial.event])
        }
        // Its locks were taken away, so it has to begin again, and then nobody is in its way.
        try await held.value
        #expect(try await trial.store.read { try $0.auditHead().sequence } == 3)
    }

    @Test func `lets only one of two machines give the same new comment's id`() async throws {
        let trial = try Trial()
        let machines = (0..<6).map { _ in PostgresDeskStore(address: trial.address) }
        let stored = await withTaskGroup(of: Int.self) { group in
            for store in machines {
                group.addTask {
                    let done: ()? = try? await store.write { unit in
                        try unit.record([.addComment(Trial.comment("c1"))], as: [Trial.event])
                    }
                    return done == nil ? 0 : 1
                }
            }
            return await group.reduce(0, +)
        }
        #expect(stored == 1)
        #expect(try await trial.store.read { try $0.auditHead().sequence } == 1)
    }
}
