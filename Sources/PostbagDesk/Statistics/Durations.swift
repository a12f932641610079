/// How long something took, over many: the median and the 95th percentile.
public struct Durations: Sendable, Hashable {
    /// How many.
    public let count: Int
    /// Half took no longer than this.
    public let median: Duration
    /// Nineteen of twenty took no longer than this.
    public let p95: Duration

    /// Works them out by nearest rank, so that each is a time that something really took; `nil` of
    /// nothing.
    public init?(of durations: [Duration]) {
        guard !durations.isEmpty else { return nil }
        let sorted = durations.sorted()
        count = sorted.count
        median = sorted[Self.rank(50, of: sorted.count)]
        p95 = sorted[Self.rank(95, of: sorted.count)]
    }

    private static func rank(_ percent: Int, of count: Int) -> Int {
        max(0, (percent * count + 99) / 100 - 1)
    }
}
