import Postbag
import PostbagCore
import PostbagDesk

/// The answer to `POST /v1/moderations`.
struct ModerationsAnswer: Encodable, Sendable {
    /// What is told of one text.
    struct Result: Encodable, Sendable {
        var flagged: Bool
        var categories: [String: Bool?]
        var scores: [String: Float?]
        var inputTypes: [String: [String]]
        var recommendation: String
        var rules: [String]

        enum CodingKeys: String, CodingKey {
            case flagged, categories
            case scores = "category_scores"
            case inputTypes = "category_applied_input_types"
            case recommendation = "postbag_recommendation"
            case rules = "postbag_rules"
        }

        /// A text is flagged if the desk would not publish it, whatever for, or if a category counts.
        init(_ advice: Advice) {
            var isInAny = false
            categories = [:]
            scores = [:]
            inputTypes = [:]
            for category in ModerationCategory.allCases {
                let score = category.score(of: advice)
                let isIn = score.map { $0 >= ModerationCategory.threshold }
                categories[category.rawValue] = .some(isIn)
                scores[category.rawValue] = .some(score.map { Float($0) })
                inputTypes[category.rawValue] = score == nil ? [] : ["text"]
                isInAny = isInAny || isIn == true
            }
            flagged = advice.recommendation > .publish || isInAny
            recommendation = advice.recommendation.rawValue
            rules = advice.rules.map(\.rawValue)
        }
    }

    var id: String
    var model: String
    var results: [Result]
}
