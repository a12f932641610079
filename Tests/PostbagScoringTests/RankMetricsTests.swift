import PostbagScoring
import Testing

@Suite struct `Rank metrics` {
    private func metrics(_ scores: [Double], _ labels: [Int]) -> RankMetrics? {
        RankMetrics(zip(scores, labels).map { ($0, $1 == 1) })
    }

    @Test func `the area is the share of pairs in the right order`() throws {
        // Of the four pairs, (0.9, 0.8), (0.9, 0.1) and (0.4, 0.1) are in the right order.
        let found = try #require(metrics([0.9, 0.8, 0.4, 0.1], [1, 0, 1, 0]))
        #expect(found.rocAUC == 0.75)
        #expect(found.count == 4)
        #expect(found.positives == 2)
    }

    @Test func `ties count one half`() throws {
        #expect(try #require(metrics([0.5, 0.5], [1, 0])).rocAUC == 0.5)
        #expect(try #require(metrics([0.5, 0.5, 0.1], [1, 0, 0])).rocAUC == 0.75)
    }

    @Test func `average precision is the mean over the breaches`() throws {
        let found = try #require(metrics([0.9, 0.8, 0.4, 0.1], [1, 0, 1, 0]))
        #expect(abs(found.averagePrecision - (1 + 2.0 / 3) / 2) < 1e-12)
    }

    @Test func `the best threshold is the lowest score that counts`() throws {
        let found = try #require(metrics([0.9, 0.8, 0.4, 0.1], [1, 1, 0, 0]))
        #expect(found.bestF1 == 1)
        #expect(found.bestThreshold == 0.8)
        #expect(found.precisionAtRecall80 == 1)
        #expect(found.recallAtPrecision95 == 1)
    }

    @Test func `one kind alone cannot be ranked`() {
        #expect(metrics([0.2, 0.3], [1, 1]) == nil)
        #expect(metrics([], []) == nil)
    }

    @Test func `the interval holds the area and is the same each time`() throws {
        let scored = (0..<200).map { index in
            let score = index * 37 % 101
            return (score: Double(score), isBreach: score > 40 + index % 30)
        }
        let area = try #require(RankMetrics(scored)).rocAUC
        let interval = try #require(RankMetrics.interval(scored))
        #expect(interval.contains(area))
        #expect(interval.lowerBound < interval.upperBound)
        #expect(RankMetrics.interval(scored) == interval)
    }
}
