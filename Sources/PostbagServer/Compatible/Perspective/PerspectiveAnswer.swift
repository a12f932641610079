/// The answer to `comments:analyze`.
struct PerspectiveAnswer: Encodable, Sendable, Hashable {
    /// A probability.
    struct Score: Encodable, Sendable, Hashable {
        var value: Float
        var type = "PROBABILITY"
    }

    /// A part's probability; `begin` and `end` count UTF-16 code units, `end` is the first after it.
    struct SpanScore: Encodable, Sendable, Hashable {
        var begin: Int
        var end: Int
        var score: Score
    }

    /// What is told of one attribute.
    struct AttributeScores: Encodable, Sendable, Hashable {
        var spanScores: [SpanScore]
        var summaryScore: Score?
    }

    var attributeScores: [String: AttributeScores]
    var languages: [String]
    var detectedLanguages: [String]
    var clientToken: String?
}

/// The answer to `comments:suggestscore`.
struct PerspectiveThanks: Encodable, Sendable, Hashable {
    var clientToken: String?
    var requestedLanguages: [String]?
}
