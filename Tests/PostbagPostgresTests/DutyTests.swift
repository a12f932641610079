import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

@Suite(.needsPostgres) struct `Duties of machines that share a database` {
    @Test func `are one machine's alone, and another's when that one is gone`() async throws {
        // A busy machine may stop this test between two lines for longer than a duty lasts.
        var settings = PostgresSettings()
        settings.stalled = .seconds(3_600)
        let trial = try Trial(settings)
        let other = PostgresDeskStore(address: trial.address, settings: settings)
        #expect(await trial.store.holds(.timers))
        #expect(await trial.store.holds(.timers))
        #expect(await !other.holds(.timers))
        #expect(await other.holds(.outbox))
        // The server ends every connection of the first machine, as when it dies.
        let end = """
            SELECT count(pg_terminate_backend(pid, 5000)) AS value FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND objid = \(Self.objectID(of: .timers))
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """
        #expect(try await other.value(end) == 1)
        #expect(await other.holds(.timers))
        #expect(await !trial.store.holds(.timers))
    }

    /// The lower half of the lock's number, as the server lists it.
    private static func objectID(of duty: DeskDuty) -> Int64 {
        PostgresLocks.timers & 0xFFFF_FFFF
    }

    @Test func `pass on when the machine that has one stands still`() async throws {
        var settings = PostgresSettings()
        settings.stalled = .seconds(1)
        let trial = try Trial(settings)
        let other = PostgresDeskStore(address: trial.address, settings: settings)
        #expect(await trial.store.holds(.outbox))
        // The first machine says nothing any more.
        while await !other.holds(.outbox) { try await Task.sleep(for: .milliseconds(100)) }
        #expect(await other.holds(.outbox))
    }
}

@Suite(.needsPostgres) struct `The register of machines that share a database` {
    @Test(.timeLimit(.minutes(5))) func `is heard of when another machine changes it`() async throws
    {
        let trial = try Trial()
        let other = PostgresDeskStore(address: trial.address)
        // From the first answer on it listens, so the change below cannot be missed.
        let before = try await other.nextRegisterVersion(within: .zero)
        async let heard = other.nextRegisterVersion(within: .seconds(3_600))
        try await trial.store.write { unit in
            let story = StoryRecord(story: Story(id: "s1"), modeSince: Trial.now)
            try unit.record([.story(story)], as: [Trial.event])
        }
        #expect(try await heard > before)
    }

    @Test(.timeLimit(.minutes(5)))
    func `is followed until a machine is told to stop, and no longer`() async throws {
        let trial = try Trial()
        let desk = Desk(store: trial.store, policy: try .forDeskTests())
        let following = Task {
            try await desk.follow(every: .seconds(3_600), clock: { Trial.now })
        }
        // It has asked once, and waits for the server from now on.
        while try await listeners(of: trial) == 0 {
            try await Task.sleep(for: .milliseconds(20))
        }
        following.cancel()
        await #expect(throws: CancellationError.self) { try await following.value }
    }

    private func listeners(of trial: Trial) async throws -> Int64 {
        try await trial.store.value(
            """
            SELECT count(*) AS value FROM pg_stat_activity
            WHERE datname = current_database() AND query LIKE '%FROM register%'
                AND pid <> pg_backend_pid()
            """
        )
    }
}
