/// The regular forms of English words.
///
/// Word lists ask for them with `/n`, `/v` and `/a`; the last word of a phrase is inflected.
package enum Inflection {
    /// Plural and possessive: muppets, muppet's.
    package static func noun(_ word: String) -> [String] {
        [plural(word), "\(word)'s", "\(plural(word))'"]
    }

    /// The verb's forms: moans, moaned, moaning, moanin, moanin'.
    package static func verb(_ word: String) -> [String] {
        let stem = doubled(word)
        let ing = join(stem, "ing")
        return [plural(word), join(stem, "ed"), ing, String(ing.dropLast()), "\(ing.dropLast())'"]
    }

    /// Comparative, superlative and adverb: thicker, thickest, thickly.
    package static func adjective(_ word: String) -> [String] {
        let stem = doubled(word)
        return [join(stem, "er"), join(stem, "est"), join(word, "ly")]
    }

    /// A word with an ending, spelt as English spells it.
    ///
    ///     Inflection.join("wanke", "er") == "wanker"
    package static func join(_ word: String, _ ending: String) -> String {
        let startsWithVowel = ending.first.map { "aeiouy".contains($0) } ?? false
        if startsWithVowel, word.hasSuffix("e"), !word.hasSuffix("ee") || ending.hasPrefix("e") {
            return word.dropLast() + ending
        }
        if word.hasSuffix("y"), !endsInVowelAndY(word), ending != "ing", !ending.hasPrefix("'") {
            return word.dropLast() + "i" + ending
        }
        return word + ending
    }

    private static func plural(_ word: String) -> String {
        let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
        if hisses { return word + "es" }
        if word.hasSuffix("y"), !endsInVowelAndY(word) { return word.dropLast() + "ies" }
        return word + "s"
    }

    private static func endsInVowelAndY(_ word: String) -> Bool {
        guard let before = word.dropLast().last else { return true }
        return "aeiou".contains(before)
    }

    /// Doubles the last consonant of a short word, as in slag, slagging.
    private static func doubled(_ word: String) -> String {
        let last = word.split(separator: " ").last.map(Array.init) ?? []
        guard last.count >= 3, last.count <= 4 else { return word }
        let isVowel = last.map { "aeiou".contains($0) }
        let end = last.count - 1
        let isClosed = !isVowel[end] && isVowel[end - 1] && !isVowel[end - 2]
        guard isClosed, !"wxy".contains(last[end]) else { return word }
        return word + String(last[end])
    }
}
