import PostbagDesk
import Synchronization

/// Hears from the server when the register changes, on a connection of its own.
final class PostgresListener: Sendable {
    private let worker: PostgresWorker
    private let listening = Mutex<ObjectIdentifier?>(nil)

    init(open: @escaping @Sendable () throws -> PostgresConnection) {
        worker = PostgresWorker(open)
    }

    /// Waits until the register may have changed, or a time is over, and asks for its version.
    func nextVersion(within time: Duration) async throws -> Int64 {
        try await withCheckedThrowingContinuation { continuation in
            worker.run {
                continuation.resume(with: Result { try self.wait(time) })
            }
        }
    }

    private func wait(_ time: Duration) throws -> Int64 {
        let connection = try worker.ready()
        let isNew = listening.withLock { known in
            defer { known = ObjectIdentifier(connection) }
            return known != ObjectIdentifier(connection)
        }
        if isNew {
            // Whatever changed before is in the version that is read now.
            connection.queue(PostgresQuery(sql: "LISTEN postbag_register"))
        } else {
            let end = ContinuousClock.now + time
            while connection.takeNotifications().isEmpty, ContinuousClock.now < end {
                // Short waits, so that a connection that was lost is noticed.
                try connection.waitForServer(
                    min(.seconds(1), ContinuousClock.now.duration(to: end))
                )
            }
        }
        let sql = "SELECT version AS value FROM register WHERE id = 1"
        return try connection.answer(to: PostgresQuery(sql: sql))[0].integer("value") ?? 0
    }
}
