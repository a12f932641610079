/// Instants differ by durations: `now + .seconds(90)`, `later - earlier`.
extension Instant: InstantProtocol {
    /// Names a moment by its milliseconds since 1970 (UTC), as the desk's store keeps it.
    public init(milliseconds: Int64) {
        self.init(secondsSince1970: Double(milliseconds) / 1_000)
    }

    /// Milliseconds since 1970 (UTC), to the nearest.
    public var milliseconds: Int64 { Int64((secondsSince1970 * 1_000).rounded()) }

    /// The moment that lies a duration later.
    public func advanced(by duration: Duration) -> Instant {
        Instant(milliseconds: milliseconds + duration.milliseconds)
    }

    /// How long it is from this moment to another, to the millisecond.
    public func duration(to other: Instant) -> Duration {
        .milliseconds(other.milliseconds - milliseconds)
    }

    /// The moment that lies a duration later.
    public static func + (lhs: Instant, rhs: Duration) -> Instant { lhs.advanced(by: rhs) }

    /// The moment that lies a duration earlier.
    public static func - (lhs: Instant, rhs: Duration) -> Instant { lhs.advanced(by: .zero - rhs) }

    /// How long it is from the right moment to the left.
    public static func - (lhs: Instant, rhs: Instant) -> Duration { rhs.duration(to: lhs) }
}

extension Duration {
    /// The whole milliseconds of this duration.
    package var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }

    /// The duration in seconds.
    package var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }

    /// Whole minutes.
    package static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }

    /// Whole hours.
    package static func hours(_ count: Int) -> Duration { .seconds(count * 3_600) }

    /// Whole days of 24 hours.
    package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
