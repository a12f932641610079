package import PostbagCore
import Synchronization

/// A clock that stands still until a test moves it.
///
///     let clock = ManualClock()
///     clock.advance(by: .seconds(90))
package final class ManualClock: Sendable {
    private let time: Mutex<Instant>

    /// Starts at noon on a Monday in March.
    package init(_ start: Instant = Instant(secondsSince1970: 1_772_452_800)) {
        time = Mutex(start)
    }

    /// The time it shows.
    package var now: Instant { time.withLock { $0 } }

    /// Moves it on.
    package func advance(by duration: Duration) {
        time.withLock { $0 = $0 + duration }
    }
}
