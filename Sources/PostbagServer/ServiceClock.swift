public import PostbagCore

/// Where the service takes its time from, so that tests can move it.
///
///     let clock = ServiceClock(now: { manual.now }, nanoseconds: { 0 })
public struct ServiceClock: Sendable {
    /// The time of day that deadlines and audits go by.
    public var now: @Sendable () -> Instant
    /// A steady clock, in nanoseconds from any moment on, by which durations are measured.
    public var nanoseconds: @Sendable () -> UInt64

    /// Takes time from two functions.
    public init(
        now: @escaping @Sendable () -> Instant,
        nanoseconds: @escaping @Sendable () -> UInt64
    ) {
        self.now = now
        self.nanoseconds = nanoseconds
    }
}
