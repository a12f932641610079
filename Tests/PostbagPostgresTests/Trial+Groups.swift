import Dispatch
import Synchronization

@testable import PostbagPostgres

private final class Flag: Sendable {
    private let state = Atomic(false)
    var isRaised: Bool { state.load(ordering: .acquiring) }
    func raise() { state.store(true, ordering: .releasing) }
}

extension PostgresSettings {
    /// One connection, so that units wait for one another; however long a busy machine lets it lie,
    /// it is not tried out.
    static var oneConnection: PostgresSettings {
        var settings = PostgresSettings()
        settings.connections = 1
        settings.freshness = .seconds(86_400)
        return settings
    }
}

extension Trial {
    /// How many messages the one connection has sent and waited for.
    func exchanges() async throws -> Int {
        try await store.pool.run { worker, _ in worker.current?.exchanges ?? 0 }
    }

    /// Starts units while the one connection is busy, so that they wait together, and then lets it go.
    ///
    /// - Returns: what came of each, in their order.
    func together<Value: Sendable>(
        _ units: [@Sendable () async -> Result<Value, any Error>],
        meanwhile: @Sendable ([Task<Result<Value, any Error>, Never>]) async -> Void = { _ in }
    ) async throws -> [Result<Value, any Error>] {
        let gate = DispatchSemaphore(value: 0)
        let isHeld = Flag()
        async let holder: Void = store.pool.run { _, _ in
            isHeld.raise()
            gate.wait()
        }
        while !isHeld.isRaised { try await Task.sleep(for: .milliseconds(1)) }
        var tasks: [Task<Result<Value, any Error>, Never>] = []
        for unit in units {
            tasks.append(Task { await unit() })
            // One after another, so that their order is known.
            while store.groups.waitingCount < tasks.count {
                try await Task.sleep(for: .milliseconds(1))
            }
        }
        await meanwhile(tasks)
        gate.signal()
        try await holder
        var values: [Result<Value, any Error>] = []
        for task in tasks { values.append(await task.value) }
        return values
    }
}
