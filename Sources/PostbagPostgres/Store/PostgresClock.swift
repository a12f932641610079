import PostbagCore

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

    static let sql = "SELECT \(milliseconds) AS value"
    /// The time as a column of a query that a unit asks anyway.
    static let column = "\(milliseconds) AS database_clock"

    private static let milliseconds = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint"

    /// Whether a caller that gives a time means the present.
    func isPresent(_ now: Instant) -> Bool {
        guard let machine else { return false }
        let off = machine() - now
        return off < Self.present && .zero - off < Self.present
    }
}
