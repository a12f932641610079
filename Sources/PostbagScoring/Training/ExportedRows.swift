extension TrainingData {
    /// A comment as training reads it, for another program to learn from.
    package struct ExportedRow: Sendable {
        package var source: String
        /// The folded text.
        package var text: String
        /// How often it is read in one pass, on average.
        package var share: Float
        /// Whether it is kept from training, to stop in time and to calibrate on.
        package var isHeldBack: Bool
        /// What a model should say of it, as far as its set speaks of it.
        package var targets: [(ScoreLabel, Float)]
    }

    /// Every comment that training would read, those that are kept from it last.
    package var exported: some Sequence<ExportedRow> {
        (rows.lazy.map { ($0, false) } + heldBack.lazy.map { ($0, true) }).lazy.map { row, isKept in
            ExportedRow(
                source: sources[row.source],
                text: String(decoding: row.text, as: UTF8.self),
                share: row.share,
                isHeldBack: isKept,
                targets: group.labels.compactMap { label in
                    row.targets[label].map { (label, $0) }
                }
            )
        }
    }
}
