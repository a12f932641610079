package import PostbagText

/// The models that score a policy's comments: at most one for each group of labels.
public struct ScoringModels: Sendable {
    private var tone: ScoringModel?
    private var harm: ScoringModel?

    package init() {}

    /// Those there are, in the order of their groups.
    public var all: [ScoringModel] { LabelGroup.allCases.compactMap { self[$0] } }

    /// Whether nothing can be scored.
    public var isEmpty: Bool { all.isEmpty }

    /// The model that gives a group's labels.
    public internal(set) subscript(group: LabelGroup) -> ScoringModel? {
        get {
            switch group {
            case .tone: tone
            case .harm: harm
            }
        }
        set {
            switch group {
            case .tone: tone = newValue
            case .harm: harm = newValue
            }
        }
    }

    /// Takes a model in, unless another gives the same labels already.
    ///
    /// - Returns: whether it was taken.
    package mutating func add(_ model: ScoringModel) -> Bool {
        guard self[model.group] == nil else { return false }
        self[model.group] = model
        return true
    }

    /// What their files add up to, one after the other.
    package var checksum: String { all.map(\.checksum).joined(separator: "+") }

    /// The words that a disguise may hide from any of them, each once.
    package var vocabulary: [Vocabulary.Word] {
        var seen: Set<String> = []
        return all.flatMap(\.vocabulary).filter { seen.insert($0.text).inserted }
    }

    /// What they make of a comment, by a worker that reads many; nothing if there are none.
    package func scores(
        of reading: Reading,
        remembering memory: inout ScoringMemory
    ) -> LabelScores? {
        guard !isEmpty else { return nil }
        var scores = LabelScores()
        if let tone {
            scores.set(tone.probabilities(of: reading, remembering: &memory.tone), of: .tone)
        }
        if let harm {
            scores.set(harm.probabilities(of: reading, remembering: &memory.harm), of: .harm)
        }
        return scores
    }
}

/// What one worker remembers of the words that it has read, for each model by itself.
package struct ScoringMemory: ~Copyable {
    var tone = WordMemory()
    var harm = WordMemory()

    package init() {}
}
