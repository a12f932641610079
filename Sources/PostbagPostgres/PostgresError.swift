/// Why the database did not do what it was asked.
///
/// No value of a statement stands in any of them: a server's messages may quote what readers wrote,
/// so those that can are left out.
package enum PostgresError: Error, Sendable, Hashable {
    /// Nobody answers there, or the answer was that the server takes no work now.
    case unreachable(server: String, reason: String)
    /// The server answers, and refuses the connection.
    case refused(server: String, reason: String)
    /// The server is too old.
    case tooOld(server: String, version: Int)
    /// The connection was lost before anything was stored.
    case lost(server: String)
    /// The connection was lost while the unit was being stored: it may be stored or not.
    case inDoubt(server: String)
    /// All connections were at work for too long.
    case busy(connections: Int, waited: Duration)
    /// The database holds nothing yet.
    case empty(server: String)
    /// The database lacks migrations that this program needs.
    case outdated(missing: [String])
    /// A statement failed.
    case statement(state: String, what: String)
}

extension PostgresError {
    /// The state of a prepared statement whose answer would have other columns than before.
    static let outdatedPlan = "0A000"

    /// What stands in the way for a moment only, so that a unit that has stored nothing may run again.
    var isPassing: Bool {
        switch self {
        case .lost: true
        // Serialization failures, deadlocks, and another unit that was first.
        case .statement(let state, _):
            ["40001", "40P01", "23505", "55P03", Self.outdatedPlan].contains(state)
        case .unreachable, .refused, .tooOld, .inDoubt, .busy, .empty, .outdated:
            false
        }
    }
}

extension PostgresError: CustomStringConvertible {
    /// What went wrong, where, and how to mend it.
    package var description: String {
        switch self {
        case .unreachable(let server, let reason):
            "cannot reach the database at \(server): \(reason); check that PostgreSQL runs there "
                + "and that POSTBAG_DATABASE names it"
        case .refused(let server, let reason):
            "the database at \(server) refuses the connection: \(reason); "
                + Self.fix(ofRefusal: reason)
        case .tooOld(let server, let version):
            "the database at \(server) is PostgreSQL \(version); Postbag needs 13 or newer"
        case .lost(let server):
            "the connection to the database at \(server) was lost; nothing was stored, try again"
        case .inDoubt(let server):
            "the connection to the database at \(server) was lost while it stored; ask again with "
                + "the same id or idempotency key to learn whether it did"
        case .busy(let connections, let waited):
            "all \(connections) connections to the database were at work for \(waited); try again, "
                + "or raise POSTBAG_DATABASE_CONNECTIONS"
        case .empty(let server):
            "the database at \(server) holds no desk yet; make one with `postbag migrate`"
        case .outdated(let missing):
            "the database lacks the migration '\(missing.joined(separator: "', '"))'; run "
                + "`postbag migrate`"
        case .statement(let state, let what):
            "the database could not do it: \(what) (SQLSTATE \(state))"
        }
    }

    /// What to look at, by what libpq says.
    private static func fix(ofRefusal reason: String) -> String {
        ["SSL", "certificate"].contains { reason.contains($0) }
            ? "check sslmode and sslrootcert in POSTBAG_DATABASE, and the server's certificate"
            : "check the user, the password and the database's name in POSTBAG_DATABASE"
    }
}
