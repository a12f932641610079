import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Synchronization
import Testing

@Suite struct `A machine that follows the register` {
    /// A store that can be cut off.
    private final class CutOffStore: DeskStore {
        let base: any DeskStore
        let isCut = Mutex(false)

        init(_ base: any DeskStore) {
            self.base = base
        }

        private func check() throws {
            if isCut.withLock({ $0 }) { throw DeskError.busy }
        }

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any DeskReader) throws -> Value
        ) async throws -> Value {
            try check()
            return try await base.read(body)
        }

        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
        ) async throws -> Value {
            try check()
            return try await base.write(body)
        }
    }

    @Test(.timeLimit(.minutes(5))) func `knows when it is cut off or was paused, and when not`()
        async throws
    {
        let test = try TestDesk()
        let store = CutOffStore(test.store)
        let desk = Desk(store: store, policy: try .forDeskTests())
        let now = test.clock.now
        #expect(!desk.isCutOff(at: now + .hours(9)))
        let following = Task { try await desk.follow(every: .milliseconds(5)) { now } }
        while desk.isCutOff(at: now) { try await Task.sleep(for: .milliseconds(5)) }
        // It was asked at `now`; half a minute later that is worth nothing.
        while !desk.isCutOff(at: now + .seconds(31)) {
            try await Task.sleep(for: .milliseconds(5))
        }
        store.isCut.withLock { $0 = true }
        while !desk.isCutOff(at: now) { try await Task.sleep(for: .milliseconds(5)) }
        store.isCut.withLock { $0 = false }
        while desk.isCutOff(at: now) { try await Task.sleep(for: .milliseconds(5)) }
        following.cancel()
        await #expect(throws: CancellationError.self) { try await following.value }
    }
}
