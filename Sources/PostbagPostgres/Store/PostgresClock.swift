import PostbagCore
import PostbagDesk
import PostbagSQL

/// Decides whose clock a unit goes by.
///
/// A caller that gives the present as `now` means the present, and all machines must agree on when
/// that is: it gets the database's clock. A caller that gives another time (a test, an invented day,
/// a replay) keeps it.
struct PostgresClock: Sendable {
    /// How far from this machine's clock a time may be to mean the present.
    static let present = Duration.seconds(30)

    /// This machine's clock; without it, every time is the caller's own.
    let machine: (@Sendable () -> Instant)?

    static let sql = """
        SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS value
        """

    /// The time that a unit goes by.
    func moment(_ now: Instant, on connection: PostgresConnection) throws -> Instant {
        guard let machine else { return now }
        let off = machine() - now
        guard off < Self.present, .zero - off < Self.present else { return now }
        let result = try connection.answer(to: PostgresQuery(sql: Self.sql))
        guard result.count == 1, let milliseconds = result[0].integer("value") else { return now }
        return Instant(milliseconds: milliseconds)
    }
}
