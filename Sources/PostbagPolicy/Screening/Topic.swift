import PostbagCore
import PostbagText

/// Tells whether a comment speaks of what its story is about.
enum Topic {
    private static let common: Set<String> = [
        "all", "and", "any", "are", "but", "can", "did", "does", "done", "for", "get", "got", "had",
        "has", "her", "him", "his", "how", "its", "let", "may", "new", "not", "now", "off", "one",
        "our", "out", "own", "put", "say", "see", "she", "the", "too", "two", "use", "was", "way",
        "who", "why", "yes", "yet", "you", "about", "after", "again", "also", "been", "before",
        "being", "could", "down",
        "even", "every", "from", "have", "here", "into", "just", "know", "like", "made", "make",
        "many", "more", "most", "much", "must", "never", "only", "other", "over", "people", "said",
        "same", "says", "should", "some", "such", "than", "that", "their", "them", "then", "there",
        "these", "they", "thing", "think", "this", "those", "time", "very", "want", "were", "what",
        "when", "where", "which", "while", "will", "with", "would", "year", "years", "your",
    ]

    /// Whether the comment shares a content word with the story's headline, section, facts or text.
    static func isShared(by input: ScreeningInput) -> Bool {
        guard let story = input.context.story else { return false }
        let texts =
            [story.headline, story.section ?? "", story.body ?? ""] + story.facts
            + story.namedOK
        let known = stems(of: texts.joined(separator: "\n"))
        return !known.isDisjoint(with: stems(of: input.reading.text))
    }

    private static func stems(of text: String) -> Set<String> {
        let folded = String(decoding: Reading(text).views[0].bytes, as: UTF8.self)
        let words = folded.split { !$0.isLetter }
        return Set(words.lazy.map(String.init).filter { isContent($0) }.map(stem))
    }

    private static func isContent(_ word: String) -> Bool {
        word.count >= 3 && !common.contains(word)
    }

    private static func stem(_ word: String) -> String {
        for ending in ["ings", "ing", "ers", "ed", "es", "er", "s"]
        where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}
