import Synchronization

/// Lets each caller do something so often and no oftener: a bucket of tokens a caller, which fills
/// again with time.
final class RateLimiter: Sendable {
    /// How often something may be done.
    struct Rate: Sendable, Hashable {
        /// How many times a second in the long run.
        var perSecond: Double
        /// How many times at once.
        var burst: Double
    }

    private struct Bucket {
        var tokens: Double
        var at: UInt64
    }

    private let buckets = Mutex<[String: Bucket]>([:])
    private static let most = 50_000

    /// Takes one token out.
    ///
    /// - Parameters:
    ///   - key: whose bucket.
    ///   - rate: how often it may be done.
    ///   - now: a steady clock's nanoseconds.
    /// - Returns: `nil` if it may be done, else the seconds to wait.
    func wait(for key: String, at rate: Rate, now: UInt64) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= Self.most, buckets[key] == nil {
                Self.forget(&buckets, rate, now)
            }
            var bucket = buckets[key] ?? Bucket(tokens: rate.burst, at: now)
            let passed = Double(now &- min(bucket.at, now)) / 1e9
            bucket.tokens = min(rate.burst, bucket.tokens + passed * rate.perSecond)
            bucket.at = max(now, bucket.at)
            defer { buckets[key] = bucket }
            guard bucket.tokens >= 1 else {
                let seconds = (1 - bucket.tokens) / max(rate.perSecond, 1e-9)
                return Int(min(seconds, 3_600).rounded(.up))
            }
            bucket.tokens -= 1
            return nil
        }
    }

    /// Forgets whoever has been quiet for a minute; if all are busy, everybody.
    private static func forget(_ buckets: inout [String: Bucket], _ rate: Rate, _ now: UInt64) {
        buckets = buckets.filter { now &- min($0.value.at, now) < 60_000_000_000 }
        if buckets.count >= most { buckets.removeAll() }
    }
}
