import PostbagText

/// Brings a site's copy of a model closer to what its reviewers decided.
///
/// Only what words and pairs of words add by themselves may move, and every step is pulled back
/// towards the model that was shipped, so a few hundred decisions cannot undo what it knows.
package struct ModelAdapter: Sendable {
    /// How good a model is on the decisions that were kept from it.
    package struct Quality: Sendable, Equatable {
        /// By the highest score of the labels that a decision speaks of.
        package var rocAUC: Double
        /// The mean loss over the labels that decisions speak of; lower is better.
        package var loss: Double
    }

    /// What came of adapting.
    package struct Outcome: Sendable {
        package var learntFrom: Int
        package var measuredOn: Int
        package var before: Quality
        package var after: Quality
        /// The adapted file; meant to be kept only if it is better.
        package var bytes: [UInt8]
        /// Whether it loses less on decisions that it has not seen and ranks them no worse.
        package var isBetter: Bool {
            after.loss < before.loss && after.rocAUC >= before.rocAUC - 0.0005
        }
    }

    /// Why decisions cannot be learnt from.
    package enum Problem: Error, Equatable {
        /// Fewer than this many of a kind, where at least so many are needed.
        case tooFew(found: Int, needed: Int)
    }

    /// The fewest decisions to publish and to remove that are learnt from.
    static let fewest = 20
    private static let passes = 8
    private static let rate: Float = 0.05
    private static let pull: Float = 0.02

    private let model: ScoringModel
    private var rows: [TrainingRow] = []
    private var measured: [TrainingRow] = []
    private let vocabulary: Vocabulary

    /// Starts from the model that was shipped.
    package init(_ model: ScoringModel) {
        self.model = model
        vocabulary = Vocabulary(model.vocabulary)
    }

    /// Takes a decision in; one in four is kept to measure by, chosen by its id.
    ///
    /// A decision that names labels speaks of those alone, since an advertisement that was turned
    /// away need not be rude; any other speaks of toxicity.
    package mutating func add(_ decision: LabelledComment) {
        var targets = Targets(of: model.group)
        for label in model.group.labels {
            if let value = decision.numbers[label.rawValue] { targets[label] = Float(value) }
        }
        if targets == Targets(of: model.group) {
            // What is said of other models' labels says nothing of toxicity.
            let namesOthers = decision.numbers.keys.contains { ScoreLabel(rawValue: $0) != nil }
            guard let label = decision.label, model.group == .tone, !namesOthers else { return }
            targets[.toxicity] = label == 1 ? 1 : 0
        }
        let text = TrainingData.folded(decision.text, vocabulary)
        let row = TrainingRow(source: 0, targets: targets, text: text, share: 1)
        let hash = FeatureHash.word(decision.id.utf8.reduce(29) { FeatureHash.next($0, $1) })
        if hash % 4 == 0 { measured.append(row) } else { rows.append(row) }
    }

    /// Adapts, and measures before and after.
    package func adapt(notes: String) throws(Problem) -> Outcome {
        for part in [rows, measured] {
            let needed = part.count == rows.count ? Self.fewest : Self.fewest / 4
            let removed = part.count { $0.targets.nameBreach }
            let found = min(removed, part.count - removed)
            guard found >= needed else { throw .tooFew(found: found, needed: needed) }
        }
        var table = DirectTable(model)
        var random = SeededRandom(seed: 3)
        for _ in 0..<Self.passes {
            var order = Array(rows.indices)
            for place in stride(from: order.count - 1, to: 0, by: -1) {
                order.swapAt(place, random.below(place + 1))
            }
            for index in order { table.learn(rows[index], rate: Self.rate, pull: Self.pull) }
        }
        let writer = table.writer(notes: model.notes + " " + notes)
        return Outcome(
            learntFrom: rows.count,
            measuredOn: measured.count,
            before: Self.quality(measured, model.kernel, model.weights),
            after: Self.quality(
                measured,
                NetworkOutputs(writer).kernel,
                writer.weights
            ),
            bytes: writer.bytes
        )
    }

    private static func quality(
        _ rows: [TrainingRow],
        _ kernel: NetworkKernel,
        _ weights: NetworkWeights
    ) -> Quality {
        var loss = 0.0
        var count = 0
        let scored = rows.map { row in
            let logits = kernel.outputs(row.text.span) * weights.slope + weights.intercept
            var highest = -Float.infinity
            for label in row.targets.group.labels {
                guard let target = row.targets[label] else { continue }
                loss += Double(MemberTrainer.loss(logits[label.index], target))
                count += 1
                highest = max(highest, logits[label.index])
            }
            return (score: Double(highest), isBreach: row.targets.nameBreach)
        }
        return Quality(
            rocAUC: RankMetrics(scored)?.rocAUC ?? 0.5,
            loss: loss / Double(max(count, 1))
        )
    }
}

/// The part of a model that a site may change, with the rest as it was shipped.
private struct DirectTable {
    private let model: ScoringModel
    private let shipped: [LabelRow]
    private var rows: [LabelRow]
    private var intercept: LabelRow

    init(_ model: ScoringModel) {
        self.model = model
        let bytes = model.file.bytes(model.layout.pairs)
        let scale = model.weights.pairScale
        let labels = model.group.labels.count
        shipped = stride(from: 0, to: bytes.count, by: labels).map { start in
            var row = LabelRow.zero
            for label in 0..<labels {
                row[label] = Float(Int8(bitPattern: bytes[start + label])) * scale
            }
            return row
        }
        rows = shipped
        intercept = model.weights.intercept
    }

    mutating func learn(_ row: TrainingRow, rate: Float, pull: Float) {
        let places = Self.places(row.text, of: UInt32(rows.count))
        guard !places.isEmpty else { return }
        let share = 1 / Float(places.count).squareRoot()
        let slope = model.weights.slope
        // What the table has gained since it was shipped, beside what the shipped model says.
        let gain = places.reduce(LabelRow.zero) { $0 + rows[$1] - shipped[$1] } * share
        let logits = (model.kernel.outputs(row.text.span) + gain) * slope + intercept
        var errors = LabelRow.zero
        for label in 0..<model.group.labels.count where row.targets.values[label] >= 0 {
            errors[label] = probability(logits[label]) - row.targets.values[label]
        }
        for place in places {
            let back = (rows[place] - shipped[place]) * pull
            rows[place] -= (errors * share + back) * rate
        }
        let back = (intercept - model.weights.intercept) * pull
        intercept -= (errors + back) * rate * 0.2
    }

    private static func places(_ text: [UInt8], of count: UInt32) -> [Int] {
        var reader = TokenReader()
        var places: [Int] = []
        var last: UInt32?
        while let token = reader.next(text.span) {
            places.append(FeatureHash.row(token.hash, of: count))
            if let last {
                places.append(FeatureHash.row(FeatureHash.pair(last, token.hash), of: count))
            }
            last = token.hash
        }
        return places
    }

    func writer(notes: String) -> ModelWriter {
        var weights = model.weights
        weights.intercept = intercept
        let bytes = model.file.bytes(model.layout.words)
        let words = stride(from: 0, to: bytes.count, by: 16).map { start in
            var row = SIMD16<Int8>.zero
            for index in 0..<16 { row[index] = Int8(bitPattern: bytes[start + index]) }
            return row
        }
        return ModelWriter(
            group: model.group,
            words: words,
            pairs: rows.map { Quantiser.row($0, weights.pairScale) },
            weights: weights,
            vocabulary: VocabularyText.bytes(of: model.vocabulary),
            notes: notes
        )
    }
}
