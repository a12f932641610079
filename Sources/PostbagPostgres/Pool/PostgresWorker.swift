import Dispatch
import PostbagDesk
import Synchronization

/// One connection with a thread of its own, so that waiting for the server holds up nobody else.
final class PostgresWorker: Sendable {
    private let open: @Sendable () throws -> PostgresConnection
    private let queue = DispatchQueue(label: "postbag.postgres")
    private let connection = Mutex<PostgresConnection?>(nil)
    private let lastUsed = Mutex(ContinuousClock.now)
    private let freshness: Duration

    /// A worker that has no connection yet.
    ///
    /// - Parameters:
    ///   - freshness: how long a connection may lie idle before it is tried out.
    ///   - open: makes a connection.
    init(
        freshness: Duration = PostgresSettings().freshness,
        _ open: @escaping @Sendable () throws -> PostgresConnection
    ) {
        self.freshness = freshness
        self.open = open
    }

    /// Runs `body` on the worker's thread.
    func run(_ body: @escaping @Sendable () -> Void) {
        queue.async(execute: body)
    }

    /// The connection, opened if there is none and tried out if it has lain idle; only on the thread.
    func ready() throws -> PostgresConnection {
        let idle = lastUsed.withLock { last in
            defer { last = .now }
            return last.duration(to: .now)
        }
        if let kept = connection.withLock({ $0 }), kept.isOpen() {
            guard idle > freshness else { return kept }
            if (try? kept.answer(to: PostgresQuery(sql: "SELECT 1 AS value"))) != nil {
                return kept
            }
        }
        drop()
        let opened = try open()
        connection.withLock { $0 = opened }
        return opened
    }

    /// The connection as it was left, if there is one.
    var current: PostgresConnection? { connection.withLock { $0 } }

    /// Gives the connection up.
    func drop() {
        connection.withLock { $0 = nil }
    }
}
