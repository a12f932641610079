import PostbagScoring

/// Probabilities by the names of their labels, in the order of the names.
///
/// A list and no dictionary, since every screening has one and few are asked for a label.
///
/// ```swift
/// let scores: ScoresByLabel = ["THREAT": 0.02, "INSULT": 0.4]
/// scores["INSULT"]      // 0.4
/// scores["TOXICITY"]    // nil
/// scores.map(\.label)   // ["INSULT", "THREAT"]
/// ```
public struct ScoresByLabel: Sendable, Hashable {
    /// A label and its probability.
    public struct Score: Sendable, Hashable {
        /// The label's name, such as `TOXICITY`.
        public let label: String
        /// From 0 to 1.
        public let probability: Double
    }

    private let scores: [Score]

    /// No scores.
    public init() { scores = [] }

    /// Puts scores in order; of a label's several the last counts.
    public init(_ scores: some Sequence<(String, Double)>) {
        let byLabel = Dictionary(scores.map { ($0, $1) }) { $1 }
        self.scores = byLabel.map { Score(label: $0, probability: $1) }.sorted {
            $0.label < $1.label
        }
    }

    /// What the models say of a comment.
    init(_ scores: LabelScores) {
        self.scores = scores.labelsByName.map {
            Score(label: $0.rawValue, probability: scores[$0])
        }
    }

    /// The probability of a label, or `nil` where nothing is said of it.
    public subscript(label: String) -> Double? {
        scores.first { $0.label == label }?.probability
    }
}

extension ScoresByLabel: RandomAccessCollection {
    /// The place of the first score.
    public var startIndex: Int { scores.startIndex }
    /// The place after the last.
    public var endIndex: Int { scores.endIndex }
    /// The score at a place.
    public subscript(position: Int) -> Score { scores[position] }
}

extension ScoresByLabel: ExpressibleByDictionaryLiteral {
    /// Takes labels and their probabilities; of a label's several the last counts.
    public init(dictionaryLiteral elements: (String, Double)...) { self.init(elements) }
}

extension ScoresByLabel: Codable {
    /// Reads an object with a number for each label.
    ///
    /// - Throws: `DecodingError` if it is none.
    public init(from decoder: any Decoder) throws {
        self.init(try [String: Double](from: decoder).map { ($0, $1) })
    }

    /// Writes an object with a number for each label.
    public func encode(to encoder: any Encoder) throws {
        let byLabel = scores.map { ($0.label, $0.probability) }
        try Dictionary(uniqueKeysWithValues: byLabel).encode(to: encoder)
    }
}
