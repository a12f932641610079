package import PostbagCore

/// How a store works with its database.
package struct PostgresSettings: Sendable {
    /// How many connections a store opens at most; each serves one unit of work at a time.
    package var connections = 8
    /// How long all connections may be at work, without one unit ending, before those that wait are
    /// told that all are busy.
    package var patience = Duration.seconds(10)
    /// How long a unit that others are in the way of begins again and again before it fails.
    package var persistence = Duration.seconds(60)
    /// How long a store tries to reach the server again before a unit fails.
    package var reconnecting = Duration.seconds(5)
    /// How long a connection may lie idle before it is tried out.
    package var freshness = Duration.seconds(15)
    /// How long the server keeps the locks of a unit whose program has stopped answering.
    package var stalled = Duration.seconds(15)
    /// How long one answer of the server may take.
    package var longestAnswer = Duration.seconds(60)
    /// Whether the first unit makes the tables in an empty database.
    package var makesDesks = true
    /// This machine's clock, by which the store finds out whether a caller means the present.
    ///
    /// Without it, units go by the time that their callers give.
    package var clock: (@Sendable () -> Instant)?

    /// The settings that suit most.
    package init(clock: (@Sendable () -> Instant)? = nil) {
        self.clock = clock
    }
}
