import PostbagCore
import PostbagScoring

/// Scores and what moved them, as members of a JSON object.
enum ScoresJSON {
    /// Writes `scores`, each a probability.
    static func write(_ scores: LabelScores?, to json: inout JSONWriter) {
        json.key("scores")
        json.beginObject()
        if let scores {
            for label in scores.labels {
                json.key(label.rawValue)
                json.probability(scores[label])
            }
        }
        json.endObject()
    }

    /// Writes `explanation`: in log-odds, the base and all words' weights add up to the score's.
    static func write(_ explanation: Explanation, to json: inout JSONWriter) {
        json.key("explanation")
        json.beginObject()
        json.key("label")
        json.string(explanation.label.rawValue)
        json.key("score")
        json.probability(explanation.score)
        json.key("base")
        json.probability(explanation.base)
        json.key("words")
        json.beginArray()
        for word in explanation.words {
            json.beginObject()
            json.key("start")
            json.integer(word.span.lowerBound)
            json.key("end")
            json.integer(word.span.upperBound)
            json.key("weight")
            json.probability(word.weight)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
