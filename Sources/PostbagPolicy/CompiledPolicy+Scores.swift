package import PostbagCore
package import PostbagScoring
import PostbagText

extension CompiledPolicy {
    /// What the classifier of tone alone makes of a text; nothing if the policy has none.
    package func scores(of text: String) -> LabelScores? {
        models[.tone]?.scores(of: Reading(text, vocabulary: vocabulary))
    }

    /// The language of most of a text, if it is surely none of those listed.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - listed: ISO 639-1 codes.
    /// - Returns: a code such as `de`; `nil` for a text that is listed, too short or unclear.
    package func foreignLanguage(of text: String, listed: [String]) -> String? {
        LanguageGuess.unlisted(in: PlainText(text), listed: listed)
    }
}

extension CompiledPolicy {
    /// What the rules ask the classifier: for each that does, the labels of its filters.
    package var labelsOfRules: [RuleID: Set<ScoreLabel>] {
        var labels: [RuleID: Set<ScoreLabel>] = [:]
        for rule in compiledRules {
            for filter in filters[rule.filters] {
                guard case .native(let matcher) = filter.matcher,
                    let label = (matcher as? ClassifierMatcher)?.label
                else { continue }
                for id in [rule.source.id] + rule.source.aliases {
                    labels[id, default: []].insert(label)
                }
            }
        }
        return labels
    }
}
