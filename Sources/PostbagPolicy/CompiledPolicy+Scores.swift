package import PostbagScoring
import PostbagText

extension CompiledPolicy {
    /// What the classifier alone makes of a text; nothing if the policy has no classifier.
    package func scores(of text: String) -> LabelScores? {
        model?.scores(of: Reading(text, vocabulary: vocabulary))
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
