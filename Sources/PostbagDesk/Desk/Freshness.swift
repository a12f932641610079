import PostbagCore
import Synchronization

/// How sure a machine can be that it knows the register as it is.
struct Freshness: Sendable {
    /// How long what was heard is good for: a machine that was paused finds out by that.
    static let life = Duration.seconds(30)

    /// When the store was last asked; `nil` if nobody follows the register.
    var asked: Instant?
    /// Whether it could not be reached the last time.
    var isCutOff = false

    func isStale(at now: Instant) -> Bool {
        guard let asked else { return false }
        return isCutOff || now - asked > Self.life
    }
}

extension Register {
    /// Whether the register may have changed without this machine having heard of it.
    func isStale(at now: Instant) -> Bool { freshness.withLock { $0.isStale(at: now) } }

    /// Somebody sees to it from now on that the store is asked all the time.
    func isFollowed(from now: Instant) { freshness.withLock { $0.asked = now } }

    /// The store was asked just now; `false` if it could not be reached.
    func wasAsked(at now: Instant, isReached: Bool) {
        freshness.withLock { freshness in
            if isReached { freshness.asked = now }
            freshness.isCutOff = !isReached
        }
    }
}
