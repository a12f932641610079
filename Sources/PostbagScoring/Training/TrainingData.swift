package import PostbagText

/// The rows that a model is trained on and those that are kept from it.
package struct TrainingData: Sendable {
    /// The sets, in the order in which they were met.
    package private(set) var sources: [String] = []
    var rows: [TrainingRow] = []
    var heldBack: [TrainingRow] = []
    /// Which labels are to be learnt.
    var group: LabelGroup { settings.group }
    let vocabulary: [Vocabulary.Word]
    private let reader: Vocabulary
    private let settings: TrainingSettings

    /// Prepares to take comments in, which are read with the words that a disguise may hide.
    package init(vocabulary: Vocabulary, settings: TrainingSettings) {
        self.vocabulary = vocabulary.allWords
        reader = vocabulary
        self.settings = settings
    }

    /// How many comments were taken in.
    package var count: Int { rows.count + heldBack.count }

    /// Takes a comment in; one in so many is kept from training, chosen by its id.
    package mutating func add(_ comment: LabelledComment) {
        let row = TrainingRow(
            source: source(comment.source),
            targets: SourceNorms.targets(of: comment, for: group),
            text: Self.folded(comment.text, reader),
            share: SourceNorms.share(of: comment.source, for: group)
        )
        if isHeldBack(comment) {
            heldBack.append(row)
        } else {
            rows.append(row)
        }
    }

    /// What a teacher said is no measure of a model, so nothing of it is kept from training.
    private func isHeldBack(_ comment: LabelledComment) -> Bool {
        guard SourceNorms.isMeasure(comment.source) else { return false }
        let hash = FeatureHash.word(comment.id.utf8.reduce(17) { FeatureHash.next($0, $1) })
        return Int(hash) % settings.heldBack == 0
    }

    /// Adds sentences from templates about tone, and pieces of the comments that nobody found harmful.
    package mutating func addSynthetic(_ words: SyntheticWords) {
        let harmless = rows.filter { $0.targets == Targets(every: 0) }.map(\.text)
        var maker = SyntheticComments(words, seed: settings.seed &+ 5)
        let counts = SyntheticComments.Counts()
        for example in maker.examples(counts, harmless: harmless) {
            let row = TrainingRow(
                source: source(SyntheticComments.source),
                targets: example.targets,
                text: Array(example.text.utf8),
                share: SourceNorms.share(of: SyntheticComments.source, for: group)
            )
            rows.append(row)
        }
    }

    private mutating func source(_ name: String) -> Int {
        if let known = sources.firstIndex(of: name) { return known }
        sources.append(name)
        return sources.count - 1
    }

    static func folded(_ text: String, _ vocabulary: Vocabulary) -> [UInt8] {
        Reading(text, vocabulary: vocabulary).views.last?.bytes ?? []
    }
}
