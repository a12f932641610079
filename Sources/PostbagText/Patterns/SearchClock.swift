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

    /// The nanoseconds by this clock; asking a thread's costs some hundreds of them.
    var now: Int64 {
        switch self {
        case .stopped: 0
        case .thread: SearchClock.nanoseconds(CLOCK_THREAD_CPUTIME_ID)
        }
    }

    /// The nanoseconds by a clock that is soon asked, and that goes on while the thread waits.
    var quick: Int64 {
        switch self {
        case .stopped: 0
        case .thread: SearchClock.nanoseconds(CLOCK_MONOTONIC)
        }
    }

    private static func nanoseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        guard unsafe clock_gettime(clock, &time) == 0 else { return 0 }
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
