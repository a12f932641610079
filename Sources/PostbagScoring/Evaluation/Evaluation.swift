import PostbagText

/// Scores labelled comments and measures how good the scores are.
package struct Evaluation: Sendable {
    /// A comment with its scores.
    struct Scored: Sendable {
        var comment: LabelledComment
        var targets: Targets
        var scores: LabelScores
    }

    private let model: ScoringModel
    private let vocabulary: Vocabulary
    private(set) var scored: [String: [Scored]] = [:]

    /// Prepares to evaluate a model on comments that it was not trained on.
    package init(_ model: ScoringModel) {
        self.model = model
        vocabulary = Vocabulary(model.vocabulary)
    }

    /// The labels that the model gives.
    package var labels: [ScoreLabel] { model.group.labels }

    /// The sets that comments came from, sorted.
    package var sources: [String] { scored.keys.sorted() }

    /// Takes a comment in.
    package mutating func add(_ comment: LabelledComment) {
        let reading = Reading(comment.text, vocabulary: vocabulary)
        let entry = Scored(
            comment: comment,
            targets: SourceNorms.targets(of: comment, for: model.group),
            scores: model.scores(of: reading)
        )
        scored[comment.source, default: []].append(entry)
    }

    /// How well a label's scores tell the breaches of a set's own norm, or of all sets for `nil`.
    package func metrics(
        of label: ScoreLabel,
        in source: String? = nil
    ) -> (metrics: RankMetrics, interval: ClosedRange<Double>?)? {
        let examples = Self.ownNorm(entries(source), label)
        return RankMetrics(examples).map { ($0, RankMetrics.interval(examples)) }
    }

    /// Sets that object to several things which are labels of their own here.
    package static let mixedNorms: [String: [ScoreLabel]] = [
        "openai_moderation": [.toxicity, .identityAttack, .threat, .sexuallyExplicit]
    ]

    /// How well the probability that any of several labels holds tells the breaches of a set's norm,
    /// as if the labels were independent.
    package func metrics(
        ofAny labels: [ScoreLabel],
        in source: String
    ) -> (metrics: RankMetrics, interval: ClosedRange<Double>?)? {
        let examples = entries(source).compactMap { entry in
            entry.comment.label.map { label in
                (score: 1 - labels.reduce(1) { $0 * (1 - entry.scores[$1]) }, isBreach: label == 1)
            }
        }
        return RankMetrics(examples).map { ($0, RankMetrics.interval(examples)) }
    }

    /// How well a label's scores tell what the set itself says of that label.
    package func metricsOfTarget(_ label: ScoreLabel, in source: String?) -> RankMetrics? {
        RankMetrics(
            entries(source).compactMap { entry in
                entry.targets[label].map { (entry.scores[label], $0 >= 0.5) }
            }
        )
    }

    /// The comments on which nearly all raters of a set agree: at most a quarter on the other side.
    package func metricsOfClearCases(of label: ScoreLabel, in source: String) -> RankMetrics? {
        let clear = entries(source).filter { entry in
            entry.comment.share.map { $0 <= 0.25 || $0 >= 0.75 } ?? false
        }
        return RankMetrics(clear.map { ($0.scores[label], ($0.comment.share ?? 0) > 0.5) })
    }

    /// For each identity that comments name, how well the scores tell breaches among those comments.
    package func subgroups(
        _ terms: [String],
        label: ScoreLabel,
        in source: String?,
        atLeast least: Int = 15
    ) -> [(term: String, metrics: RankMetrics)] {
        let entries = entries(source).map { ($0, Self.padded($0.comment.text)) }
        return terms.compactMap { term in
            let named = entries.filter { $0.1.contains(" \(term) ") }.map(\.0)
            let breaches = named.count { ($0.comment.label ?? 0) == 1 }
            guard breaches >= least, named.count - breaches >= least else { return nil }
            return RankMetrics(Self.ownNorm(named, label)).map { (term, $0) }
        }
    }

    /// The score that five in a hundred harmless comments of a set exceed.
    package func threshold(
        falseAlarms: Double = 0.05,
        label: ScoreLabel = .toxicity,
        in source: String
    ) -> Double? {
        let harmless = entries(source).filter { $0.comment.label == 0 }.map { $0.scores[label] }
        guard !harmless.isEmpty else { return nil }
        let sorted = harmless.sorted()
        return sorted[min(Int(Double(sorted.count) * (1 - falseAlarms)), sorted.count - 1)]
    }

    /// For each disguise that comments of a set name as their kind, the share above a threshold.
    package func recallByDisguise(
        above threshold: Double,
        label: ScoreLabel = .toxicity,
        in source: String
    ) -> [(kind: String, count: Int, recall: Double)] {
        let groups = Dictionary(grouping: entries(source)) { $0.comment.words["kind"] ?? "" }
        return groups.sorted { $0.key < $1.key }.filter { !$0.key.isEmpty }.map { kind, entries in
            let found = entries.count { $0.scores[label] > threshold }
            return (kind, entries.count, Double(found) / Double(entries.count))
        }
    }

    /// How often comments with scores of a tenth of the scale were breaches.
    package func reliability(
        of label: ScoreLabel,
        in source: String?
    ) -> [(range: ClosedRange<Double>, count: Int, mean: Double, rate: Double)] {
        let known = entries(source).compactMap { entry in
            entry.targets[label].map { (entry.scores[label], Double($0)) }
        }
        return (0..<10).compactMap { tenth in
            let low = Double(tenth) / 10
            let within = known.filter { $0.0 >= low && ($0.0 < low + 0.1 || tenth == 9) }
            guard !within.isEmpty else { return nil }
            let count = Double(within.count)
            return (
                low...low + 0.1, within.count, within.reduce(0) { $0 + $1.0 } / count,
                within.reduce(0) { $0 + $1.1 } / count
            )
        }
    }

    private func entries(_ source: String?) -> [Scored] {
        if let source { return scored[source] ?? [] }
        return scored.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private static func ownNorm(
        _ entries: [Scored],
        _ label: ScoreLabel
    ) -> [(score: Double, isBreach: Bool)] {
        entries.compactMap { entry in
            entry.comment.label.map { (entry.scores[label], $0 == 1) }
        }
    }

    private static func padded(_ text: String) -> String {
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }
        return " " + words.joined(separator: " ") + " "
    }
}

extension Evaluation {
    /// How many harmless comments a set has, and the share of them above a threshold.
    package func harmless(
        above threshold: Double,
        label: ScoreLabel = .toxicity,
        in source: String
    ) -> (count: Int, share: Double)? {
        let harmless = (scored[source] ?? []).filter { $0.comment.label == 0 }
        guard !harmless.isEmpty else { return nil }
        let above = harmless.count { $0.scores[label] > threshold }
        return (harmless.count, Double(above) / Double(harmless.count))
    }
}
