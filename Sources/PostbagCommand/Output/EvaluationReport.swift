import PostbagScoring
import PostbagTerminal

/// What an evaluation found, in tables.
struct EvaluationReport {
    private let evaluation: Evaluation
    private let harmless: String
    private let showsAll: Bool

    /// Groups whose comments are measured apart, as the sets name them.
    static let identities = [
        "asian", "atheist", "bisexual", "black", "blind", "catholic", "chinese", "christian",
        "deaf", "elderly", "female", "gay", "homosexual", "immigrant", "immigrants", "indian",
        "jewish", "jews", "latino", "lesbian", "male", "men", "mexican", "muslim", "muslims", "old",
        "queer", "straight", "trans", "transgender", "white", "women", "young",
    ]

    init(_ evaluation: Evaluation, harmless: String, showsAll: Bool) {
        self.evaluation = evaluation
        self.harmless = harmless
        self.showsAll = showsAll
    }

    /// All tables.
    var lines: [StyledText] {
        var lines = ownNorms
        lines += clearCases
        if showsAll { lines += targets }
        lines += falseAlarms
        lines += disguises
        lines += subgroups
        lines += reliability
        return lines
    }

    private static func metricCells(_ metrics: RankMetrics) -> [StyledText] {
        [
            StyledText("\(metrics.count)"), StyledText("\(metrics.positives)"),
            StyledText(Fixed.text(metrics.rocAUC, 4)),
            StyledText(Fixed.text(metrics.averagePrecision, 3)),
            StyledText(Fixed.text(metrics.bestF1, 3)),
            StyledText(Fixed.text(metrics.bestThreshold, 3)),
            StyledText(Fixed.text(metrics.precisionAtRecall80, 3)),
            StyledText(Fixed.text(metrics.recallAtPrecision95, 3)),
        ]
    }

    private static let metricNames = [
        "rows", "y=1", "ROC-AUC", "AP", "best F1", "from", "P at R .8", "R at P .95",
    ]

    private func table(_ first: [String], _ rest: [String]) -> Table {
        Table(
            first.map { Table.Column($0) } + rest.map { Table.Column($0, alignedRight: true) }
        )
    }

    private var ownNorms: [StyledText] {
        var table = table(["set", "label"], Self.metricNames + ["95 % of ROC-AUC"])
        for source in evaluation.sources.map(Optional.some) + [nil] {
            for label in labels(of: source) {
                guard let (metrics, interval) = evaluation.metrics(of: label, in: source) else {
                    continue
                }
                table.addRow(
                    [StyledText(source ?? "all sets"), StyledText(label.rawValue)]
                        + Self.metricCells(metrics) + [Self.range(interval)]
                )
            }
            guard let source, let mixed = Evaluation.mixedNorms[source],
                let (metrics, interval) = evaluation.metrics(ofAny: mixed, in: source)
            else { continue }
            table.addRow(
                [StyledText(source), StyledText("any of \(mixed.count)")]
                    + Self.metricCells(metrics) + [Self.range(interval)]
            )
        }
        return titled("Each set's own norm", table)
    }

    private static func range(_ interval: ClosedRange<Double>?) -> StyledText {
        guard let interval else { return StyledText() }
        return StyledText(
            Fixed.text(interval.lowerBound, 3) + "–" + Fixed.text(interval.upperBound, 3)
        )
    }

    /// The labels that a set's norm is about: spam is no toxicity, and hate is also an attack on groups.
    private func labels(of source: String?) -> [ScoreLabel] {
        if showsAll || !evaluation.labels.contains(.toxicity) { return evaluation.labels }
        switch source {
        case "youtube_spam": return [.spam]
        case "edos", "fox_news", "hatecheck", "hatemoji_build", "madlibs":
            return [.toxicity, .identityAttack]
        default: return [.toxicity]
        }
    }

    private var clearCases: [StyledText] {
        var table = table(["set", "label"], Self.metricNames)
        for source in evaluation.sources {
            guard let metrics = evaluation.metricsOfClearCases(of: .toxicity, in: source) else {
                continue
            }
            table.addRow(
                [StyledText(source), StyledText(ScoreLabel.toxicity.rawValue)]
                    + Self.metricCells(metrics)
            )
        }
        return titled("Clear cases: at most a quarter of the raters on the other side", table)
    }

    private var targets: [StyledText] {
        var table = table(["set", "label"], Self.metricNames)
        for source in evaluation.sources.map(Optional.some) + [nil] {
            for label in evaluation.labels {
                guard let metrics = evaluation.metricsOfTarget(label, in: source) else { continue }
                table.addRow(
                    [StyledText(source ?? "all sets"), StyledText(label.rawValue)]
                        + Self.metricCells(metrics)
                )
            }
        }
        return titled("What the sets say of each label", table)
    }

    private var falseAlarms: [StyledText] {
        guard let threshold = evaluation.threshold(in: harmless) else { return [] }
        var table = table(["set"], ["harmless rows", "above"])
        for source in evaluation.sources {
            guard let (count, above) = evaluation.harmless(above: threshold, in: source) else {
                continue
            }
            table.addRow([
                StyledText(source), StyledText("\(count)"), StyledText(Fixed.text(above, 3)),
            ])
        }
        let score = Fixed.text(threshold, 3)
        return titled("Harmless comments above \(score), as 5 % of \(harmless)'s are", table)
    }

    private var disguises: [StyledText] {
        guard let threshold = evaluation.threshold(in: harmless) else { return [] }
        var table = table(["disguise"], ["rows", "found", "of the undisguised"])
        for source in evaluation.sources {
            let found = evaluation.recallByDisguise(above: threshold, in: source)
            let original = found.first { $0.kind == "original" }?.recall
            for (kind, count, recall) in found {
                table.addRow([
                    StyledText(kind), StyledText("\(count)"), StyledText(Fixed.text(recall, 3)),
                    StyledText(original.map { Fixed.text(recall / max($0, 1e-9), 3) } ?? ""),
                ])
            }
            let disguised = found.filter { $0.kind != "original" }.map(\.recall)
            guard !disguised.isEmpty else { continue }
            let mean = disguised.reduce(0, +) / Double(disguised.count)
            table.addRow([
                StyledText("mean over disguises", .bold), "", StyledText(Fixed.text(mean, 3)),
                StyledText(original.map { Fixed.text(mean / max($0, 1e-9), 3) } ?? ""),
            ])
        }
        return titled("Disguised breaches above the same score", table)
    }

    private var subgroups: [StyledText] {
        var table = table(["set", "named"], Self.metricNames)
        for source in evaluation.sources {
            let found = evaluation.subgroups(Self.identities, label: .toxicity, in: source)
            for (term, metrics) in found {
                table.addRow([StyledText(source), StyledText(term)] + Self.metricCells(metrics))
            }
        }
        return titled("Comments that name a group (TOXICITY)", table)
    }

    private var reliability: [StyledText] {
        var table = table(["label", "score"], ["rows", "mean score", "breaches"])
        for label in evaluation.labels {
            for bin in evaluation.reliability(of: label, in: nil) {
                let range =
                    Fixed.text(bin.range.lowerBound, 1) + "–" + Fixed.text(bin.range.upperBound, 1)
                table.addRow([
                    StyledText(label.rawValue), StyledText(range), StyledText("\(bin.count)"),
                    StyledText(Fixed.text(bin.mean, 3)), StyledText(Fixed.text(bin.rate, 3)),
                ])
            }
        }
        return titled("Reliability, all sets", table)
    }

    private func titled(_ title: String, _ table: Table) -> [StyledText] {
        let lines = table.lines(width: .max)
        guard lines.count > 1 else { return [] }
        return [StyledText(title, .bold)] + lines + [StyledText()]
    }
}
