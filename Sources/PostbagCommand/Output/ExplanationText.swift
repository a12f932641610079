import PostbagScoring
import PostbagTerminal

/// What moved a score, in words for people.
enum ExplanationText {
    /// The words that spoke loudest for a label, such as `fool +1.82, you +0.40`.
    static func words(_ explanation: Explanation, of text: String, count: Int = 4) -> String {
        let scalars = Array(text.unicodeScalars)
        let parts = explanation.strongest(count).filter { $0.weight > 0.05 }.map { word in
            let range = word.span.clamped(to: 0..<scalars.count)
            let shown = String(String.UnicodeScalarView(scalars[range]))
            return "\(visible(shown)) +\(Fixed.text(word.weight, 1))"
        }
        return parts.joined(separator: ", ")
    }
}
