import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagSQL
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

@Suite(.needsPostgres) struct `The audit in months` {
    private let trial: Trial
    /// By the database's clock, which pages go by.
    private let now = Instant(secondsSince1970: Date().timeIntervalSince1970)
    private let month: AuditMonth

    init() throws {
        trial = try Trial()
        month = AuditMonth(of: now)
    }

    private func append(_ count: Int, of subject: String = "test") async throws {
        for number in 0..<count {
            let event = AuditEvent(
                at: Trial.now,
                actor: "desk",
                action: "test-\(number)",
                subject: subject
            )
            try await trial.store.write { try $0.record([], as: [event]) }
        }
    }

    private func turn(to later: AuditMonth) async throws {
        let sql = "SELECT turn_audit_page(\(later.number)) AS value"
        #expect(try await trial.store.value(sql) == Int64(later.number))
    }

    private func verified(expecting kept: AuditHead? = nil) async throws -> AuditVerifier {
        let desk = Desk(store: trial.store, policy: try .forDeskTests())
        return try await desk.verifiedAudit(expecting: kept)
    }

    @Test func `is one chain over its pages, whoever writes while they turn`() async throws {
        try await append(3)
        let store = trial.store
        let others = (0..<3).map { _ in PostgresDeskStore(address: trial.address) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for other in others {
                group.addTask {
                    for _ in 0..<40 {
                        try await other.write { try $0.record([], as: [Trial.event]) }
                    }
                }
            }
            group.addTask { [month] in
                for step in 1...6 {
                    let later = month.advanced(by: step).number
                    _ = try await store.value("SELECT turn_audit_page(\(later)) AS value")
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            try await group.waitForAll()
        }
        let head = try await verified().head
        #expect(head.sequence == 123)
        #expect(try await store.read { try $0.auditHead() } == head)
        let pages = try await store.auditPages()
        #expect(pages.map(\.month) == (0...6).map { month.advanced(by: $0) })
        #expect(pages.map(\.isOpen) == (0...6).map { $0 == 6 })
        #expect(pages.reduce(0) { $0 + $1.entries } == 123)
    }

    @Test func `opens a page once for a month, and for none that is past`() async throws {
        try await append(1)
        try await trial.store.keepUp()
        #expect(try await trial.store.auditPages().count == 1)
        try await turn(to: month.advanced(by: 2))
        // It is not that month yet, by the database's clock.
        try await trial.store.keepUp()
        #expect(try await trial.store.auditPages().count == 2)
    }

    @Test func `goes on with the page that is open while somebody reads it`() async throws {
        try await append(1)
        let reader = try PostgresConnection(address: trial.address, settings: PostgresSettings())
        try reader.script("BEGIN; SELECT count(*) FROM audit_open")
        let later = month.advanced(by: 1).number
        await #expect(throws: PostgresError.self) {
            _ = try await trial.store.value("SELECT turn_audit_page(\(later)) AS value")
        }
        try await append(1)
        try reader.script("COMMIT")
        try await turn(to: month.advanced(by: 1))
        try await append(1)
        #expect(try await verified().head.sequence == 3)
    }

    @Test func `cannot be changed or cut on any page`() async throws {
        try await append(1)
        try await turn(to: month.advanced(by: 1))
        try await append(1)
        for page in ["audit", "audit_open", "audit_\(month.number)"] {
            for verb in ["DELETE FROM", "TRUNCATE", "UPDATE"] {
                let rest = verb == "UPDATE" ? " SET actor = 'x'" : ""
                await #expect(throws: PostgresError.self, "\(verb) \(page)") {
                    try await trial.store.script("\(verb) \(page)\(rest)")
                }
            }
        }
        #expect(try await verified().head.sequence == 2)
    }

    @Test func `is verified when a month was removed, and tells it`() async throws {
        try await append(5)
        try await turn(to: month.advanced(by: 1))
        try await append(4)
        try await turn(to: month.advanced(by: 2))
        let early = try await trial.store.read { try $0.auditHead() }
        let later = now + .days(31 * (AuditMonth.shortestLife + 2))
        let gone = try await trial.store.removeAudit(through: month, by: "owner", now: later)
        #expect(gone?.sequence == 5)
        try await append(2)
        let found = try await verified(expecting: early)
        #expect(found.removed == gone)
        #expect(found.head.sequence == 12)
        // And once more, over what is left and the entry that told of the first time.
        let next = month.advanced(by: 1)
        let more = try await trial.store.removeAudit(
            through: next,
            by: "owner",
            now: later + .days(62)
        )
        #expect(more?.sequence == 9)
        #expect(try await verified().removed == more)
        #expect(try await trial.store.auditPages().map(\.first) == [10])
    }

    @Test func `keeps what is young, open or still needed`() async throws {
        let comment = Trial.comment("c1")
        try await trial.store.write { unit in
            var held = comment
            held.hasLegalHold = true
            try unit.record([.addComment(held)], as: [Trial.event])
        }
        try await append(1, of: "comment:c1")
        let later = now + .days(31 * (AuditMonth.shortestLife + 2))
        await #expect(throws: AuditRemovalRefusal.open(month)) {
            try await trial.store.removeAudit(through: month, by: "owner", now: later)
        }
        try await turn(to: month.advanced(by: 1))
        let oldest = month.advanced(by: -AuditMonth.shortestLife - 1)
        await #expect(throws: AuditRemovalRefusal.tooYoung(month, oldest: oldest)) {
            try await trial.store.removeAudit(through: month, by: "owner", now: now)
        }
        await #expect(throws: AuditRemovalRefusal.needed(subject: "comment:c1")) {
            try await trial.store.removeAudit(through: month, by: "owner", now: later)
        }
        #expect(try await verified().head.sequence == 2)
        try await trial.store.write { unit in
            try unit.record([.comment(comment)], as: [Trial.event])
        }
        let gone = try await trial.store.removeAudit(through: month, by: "owner", now: later)
        #expect(gone?.sequence == 2)
        #expect(try await verified().head.sequence == 4)
    }

    @Test func `is what a desk of before becomes, while a program of before is at work`()
        async throws
    {
        let address = try PostgresCluster.shared.get().makeDatabase()
        let connection = try PostgresConnection(address: address, settings: PostgresSettings())
        try PostgresMigrations.apply(on: connection, through: "0005-throughput")
        let insert = "SELECT append_to_audit(1, 'desk', 'test', 'test', '{}') AS value"
        let ask = PostgresQuery(sql: insert)
        let old = try PostgresConnection(address: address, settings: PostgresSettings())
        for _ in 0..<3 { _ = try old.answer(to: ask) }
        try connection.script("CREATE ROLE reads_months; GRANT SELECT ON audit TO reads_months")
        let store = PostgresDeskStore(address: address)
        let names = try await store.migrate()
        #expect(names == ["0006-audit-months", "0007-feedback"])
        // The program of before asks what it had prepared.
        for _ in 0..<3 { _ = try old.answer(to: ask) }
        #expect(try old.answer(to: ask)[0].integer("value") == 7)
        let desk = Desk(store: store, policy: try .forDeskTests())
        #expect(try await desk.verifyAudit().sequence == 7)
        let right = "SELECT has_table_privilege('reads_months', 'audit', 'SELECT')::int AS value"
        #expect(try await store.value(right) == 1)
        try connection.script("DROP OWNED BY reads_months; DROP ROLE reads_months")
    }

    @Test func `turns for a role that owns nothing`() async throws {
        try await append(1)
        let store = trial.store
        try await store.script(
            """
            CREATE ROLE turner; GRANT SELECT, INSERT ON audit_open TO turner;
            SET ROLE turner
            """
        )
        await #expect(throws: PostgresError.self) {
            _ = try await store.value("SELECT turn_audit_page(209901) AS value")
        }
        #expect(
            try await store.value("SELECT turn_audit_page() AS value") == Int64(month.number)
        )
        try await store.script("RESET ROLE")
        try await turn(to: month.advanced(by: 1))
        let right = "SELECT has_table_privilege('turner', 'audit_open', 'INSERT')::int AS value"
        #expect(try await store.value(right) == 1)
        try await store.script("DROP OWNED BY turner; DROP ROLE turner")
    }
}
