/// Tells a name from an ordinary word by its capital and its neighbours.
enum ProperName {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "cllr", "councillor",
        "professor", "prof", "rev", "reverend", "judge", "pc", "sgt", "inspector",
    ]
    private static let ordinary: Set<String> = [
        "i", "you", "he", "she", "they", "we", "it", "the", "a", "an", "this", "that", "what",
        "and", "but", "so", "or", "no", "yes", "my", "your", "his", "her", "their", "absolute",
        "total", "complete", "utter", "stupid", "bloody",
    ]

    /// Whether the words at a place are capitalised as part of a name.
    ///
    /// The place's first word must have a capital and small letters, and stand beside another such
    /// word or after a title.
    static func isPart(_ place: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
        guard place.upperBound <= scalars.count, isName(word(scalars[place])) else { return false }
        let before = word(scalars[..<place.lowerBound].reversed(), isReversed: true)
        let after = word(scalars[place.upperBound...])
        if titles.contains(before.lowercased()) { return true }
        return [before, after].contains { isName($0) && !ordinary.contains($0.lowercased()) }
    }

    private static func word(
        _ scalars: some Sequence<Unicode.Scalar>,
        isReversed: Bool = false
    ) -> String {
        var letters: [Unicode.Scalar] = []
        for scalar in scalars {
            if scalar.properties.isAlphabetic {
                letters.append(scalar)
            } else if letters.isEmpty, scalar == " " || scalar == "." && isReversed {
                continue
            } else {
                break
            }
        }
        return String(String.UnicodeScalarView(isReversed ? letters.reversed() : letters))
    }

    private static func isName(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, first.properties.isUppercase else {
            return false
        }
        return word.unicodeScalars.dropFirst().contains { $0.properties.isLowercase }
    }
}
