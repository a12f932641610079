#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells a search how long it has taken.
package enum SearchClock: Sendable {
    /// The time that the processor has spent on this thread: on a busy machine, a comment that was
    /// only kept waiting is still assessed in full.
    case thread
    /// No time passes: what a search finds then depends on nothing but the text and the patterns.
    case stopped

    /// The time by this clock; asking a thread's costs some hundreds of nanoseconds.
    var now: Duration {
        switch self {
        case .stopped: return .zero
        case .thread:
            var time = timespec()
            guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
            return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
        }
    }
}
