import CPostgres
import Foundation

/// Calls of libpq that only make or describe a connection.
enum PostgresLibrary {
    /// What holds unless the address says otherwise; a server that is gone is found out soon.
    private static let defaults = [
        ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
        ("keepalives_count", "3"), ("tcp_user_timeout", "20000"),
        ("fallback_application_name", "postbag"),
    ]

    /// Connects, and waits for that; the caller must end the connection whatever came of it.
    static func connect(to address: String) -> OpaquePointer? {
        // What stands after the address would win over it, so the defaults stand before.
        let pairs = defaults + [("dbname", address), ("client_encoding", "UTF8")]
        return unsafe withStrings(pairs.map(\.0)) { keywords in
            unsafe withStrings(pairs.map(\.1)) { values in
                unsafe PQconnectdbParams(keywords, values, 1)
            }
        }
    }

    private static func withStrings<Result>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let copies = unsafe strings.map { unsafe strdup($0) }
        defer { unsafe copies.forEach { unsafe free($0) } }
        let list = unsafe copies.map { unsafe UnsafePointer<CChar>($0) } + [nil]
        return unsafe list.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
    }

    /// Where a connection leads, as people say it: database, host and port.
    static func name(of connection: OpaquePointer) -> String {
        let parts = unsafe [PQhost(connection), PQport(connection), PQdb(connection)].map { text in
            unsafe text.map { unsafe String(cString: $0) } ?? ""
        }
        return "\(parts[0]):\(parts[1])/\(parts[2])"
    }

    /// Why there is no connection.
    static func refusal(of connection: OpaquePointer, server: String) -> PostgresError {
        let text = unsafe PQerrorMessage(connection).map { unsafe String(cString: $0) } ?? ""
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let reason = lines.first.map(shortened) ?? "it does not say why"
        // Before the server has read who we are, nobody answers; after that, it refuses.
        let isRefused = ["FATAL", "no password", "SSL", "certificate"].contains {
            text.contains($0)
        }
        let isStarting = ["starting up", "shutting down", "recovery", "too many"]
            .contains { text.contains($0) }
        return isRefused && !isStarting
            ? .refused(server: server, reason: reason)
            : .unreachable(server: server, reason: reason)
    }

    /// The part of libpq's words that does not repeat the server's name.
    private static func shortened(_ line: String) -> String {
        guard let range = line.range(of: "failed: ") else { return line }
        return String(line[range.upperBound...])
    }

    /// Keeps libpq from writing the server's notices to standard error, since they may quote values.
    static func silenceNotices(of connection: OpaquePointer) {
        _ = unsafe PQsetNoticeReceiver(connection, { _, _ in }, nil)
    }
}
