/// How well scores put comments that breach a norm before those that do not.
package struct RankMetrics: Sendable, Equatable {
    /// How many comments, and how many of them breach.
    package let count: Int
    package let positives: Int
    /// The chance that a breach scores above a comment that is none.
    package let rocAUC: Double
    /// The mean precision over the breaches, strongest first.
    package let averagePrecision: Double
    /// The best harmonic mean of precision and recall, and the score from which it holds.
    package let bestF1: Double
    package let bestThreshold: Double
    package let precisionAtRecall80: Double
    package let recallAtPrecision95: Double

    /// Measures scores against labels; `nil` unless there are both breaches and others.
    package init?(_ scored: [(score: Double, isBreach: Bool)]) {
        let sorted = scored.sorted { $0.score > $1.score }
        let total = sorted.count { $0.isBreach }
        guard total > 0, total < sorted.count else { return nil }
        count = sorted.count
        positives = total
        rocAUC = Self.rocAUC(sorted)
        var found = 0
        var seen = 0
        var precisions = 0.0
        var best = (f1: 0.0, threshold: 1.0)
        var atRecall = 0.0
        var atPrecision = 0.0
        while seen < sorted.count {
            // Equal scores are one step: no threshold parts them.
            let score = sorted[seen].score
            let before = found
            while seen < sorted.count, sorted[seen].score == score {
                found += sorted[seen].isBreach ? 1 : 0
                seen += 1
            }
            let precision = Double(found) / Double(seen)
            let recall = Double(found) / Double(total)
            precisions += precision * Double(found - before)
            if precision + recall > 0 {
                let f1 = 2 * precision * recall / (precision + recall)
                if f1 > best.f1 { best = (f1, score) }
            }
            if recall >= 0.8 { atRecall = max(atRecall, precision) }
            if precision >= 0.95 { atPrecision = recall }
        }
        averagePrecision = precisions / Double(total)
        (bestF1, bestThreshold) = best
        precisionAtRecall80 = atRecall
        recallAtPrecision95 = atPrecision
    }

    /// The area under the curve of scores sorted downwards; ties count one half.
    private static func rocAUC(_ sorted: [(score: Double, isBreach: Bool)]) -> Double {
        var positives = 0.0
        var pairs = 0.0
        var at = 0
        while at < sorted.count {
            let score = sorted[at].score
            var tied = (positive: 0.0, negative: 0.0)
            while at < sorted.count, sorted[at].score == score {
                if sorted[at].isBreach { tied.positive += 1 } else { tied.negative += 1 }
                at += 1
            }
            pairs += tied.negative * (positives + tied.positive / 2)
            positives += tied.positive
        }
        let negatives = Double(sorted.count) - positives
        return pairs / (positives * negatives)
    }

    /// The middle 95 % of the area under the curve over samples drawn with replacement.
    ///
    /// - Parameters:
    ///   - scored: scores and labels.
    ///   - samples: how many samples are drawn, from a fixed seed.
    /// - Returns: the range, or nothing if no sample held both kinds.
    package static func interval(
        _ scored: [(score: Double, isBreach: Bool)],
        samples: Int = 200
    ) -> ClosedRange<Double>? {
        let sorted = scored.sorted { $0.score > $1.score }
        var random = SeededRandom(seed: 11)
        var areas: [Double] = []
        for _ in 0..<samples {
            var times = [Int](repeating: 0, count: sorted.count)
            for _ in sorted.indices { times[random.below(sorted.count)] += 1 }
            let sample = sorted.indices.flatMap { index in
                (0..<times[index]).map { _ in sorted[index] }
            }
            let positives = sample.count { $0.isBreach }
            guard positives > 0, positives < sample.count else { continue }
            areas.append(rocAUC(sample))
        }
        areas.sort()
        guard let first = areas.first, let last = areas.last else { return nil }
        guard areas.count >= 40 else { return first...last }
        return areas[areas.count / 40]...areas[areas.count - 1 - areas.count / 40]
    }
}
