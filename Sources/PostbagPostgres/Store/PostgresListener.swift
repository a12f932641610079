import PostbagDesk
import PostbagSQL
import Synchronization

/// Hears from the server when the register changes, on a connection of its own.
final class PostgresListener: Sendable {
    private let worker: PostgresWorker
    private let listening = Mutex<ObjectIdentifier?>(nil)
    private let policies = Mutex<(own: String?, others: Set<String>)>((nil, []))

    init(open: @escaping @Sendable () throws -> PostgresConnection) {
        worker = PostgresWorker(open)
    }

    /// Waits until the register may have changed, or a time is over, and asks for its version.
    ///
    /// Whoever is told to stop meanwhile waits a second longer at most.
    func nextVersion(within time: Duration) async throws -> Int64 {
        let isOver = Flag()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                worker.run {
                    continuation.resume(with: Result { try self.wait(time, or: isOver) })
                }
            }
        } onCancel: {
            isOver.value.store(true, ordering: .relaxed)
        }
    }

    private final class Flag: Sendable {
        let value = Atomic(false)
    }

    /// Has the other machines told which policy this one works under, from the next wait on.
    ///
    /// It stands where the server lists its connections, so it goes when the machine does.
    ///
    /// - Returns: what all machines had said by the end of the last wait.
    func policies(with revision: String) -> Set<String> {
        policies.withLock { policies in
            policies.own = revision
            // The server cuts long names off.
            return policies.others.filter { !revision.hasPrefix($0) }.union([revision])
        }
    }

    /// What the name of a connection begins with whose machine serves.
    private static let prefix = "postbag policy "

    private static let policiesSQL = """
        SELECT DISTINCT substr(application_name, \(prefix.count + 1)) AS policy
        FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND application_name LIKE '\(prefix)%'
        """

    private func compare(on connection: PostgresConnection) throws {
        guard let own = policies.withLock({ $0.own }) else { return }
        connection.queue(
            PostgresQuery(
                sql: "SELECT set_config('application_name', ?, false) AS value",
                values: [.text(Self.prefix + own)]
            )
        )
        let found = try connection.answer(to: PostgresQuery(sql: Self.policiesSQL))
        let others = (0..<found.count).compactMap { found[$0].text("policy") }
        policies.withLock { $0.others = Set(others) }
    }

    private func wait(_ time: Duration, or isOver: Flag) throws -> Int64 {
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
            while connection.takeNotifications().isEmpty, ContinuousClock.now < end,
                !isOver.value.load(ordering: .relaxed)
            {
                // Short waits, so that a connection that was lost is noticed.
                try connection.waitForServer(
                    min(.seconds(1), ContinuousClock.now.duration(to: end))
                )
            }
        }
        try compare(on: connection)
        let sql = "SELECT version AS value FROM register WHERE id = 1"
        return try connection.answer(to: PostgresQuery(sql: sql))[0].integer("value") ?? 0
    }
}
