/// Where the time of searching goes, entry by entry of a set.
package struct MatchProfile: Sendable {
    /// What the patterns of one entry took.
    package struct Share: Sendable {
        /// How often they ran.
        package var runs = 0
        /// How long that took.
        package var time = Duration.zero

        package init(runs: Int = 0, time: Duration = .zero) {
            self.runs = runs
            self.time = time
        }
    }

    /// The entries that ran.
    package private(set) var shares: [Int: Share] = [:]

    package init() {}

    /// Adds a run of an entry.
    mutating func add(_ entry: Int, took time: Duration) {
        shares[entry, default: Share()].runs += 1
        shares[entry, default: Share()].time += time
    }

    /// Forgets everything and keeps the memory.
    package mutating func removeAll() {
        shares.removeAll(keepingCapacity: true)
    }
}

/// Measures how long something takes; for profiles only, since no result may depend on a clock.
package struct Stopwatch: ~Copyable {
    private var start = ContinuousClock.now

    /// Starts.
    package init() {}

    /// The time since the start or the last lap.
    package mutating func lap() -> Duration {
        let now = ContinuousClock.now
        defer { start = now }
        return now - start
    }
}
