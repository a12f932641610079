/// The small words by which facts and claims are taken apart.
enum FactWords {
    static let negations: Set<String> = [
        "not", "never", "no", "nobody", "none", "nothing", "neither", "nor", "without", "refused",
        "failed", "hardly",
    ]
    static let pronouns: Set<String> = ["he", "she", "they", "him", "her", "his", "them", "it"]
    /// The writer speaks of themselves.
    static let own: Set<String> = [
        "i", "we", "my", "our", "me", "mine", "i'm", "i've", "we've", "your",
    ]
    /// The writer is not sure, or puts something right.
    static let hedges: Set<String> = [
        "correction", "correct", "corrected", "typo", "misprint", "if", "whether", "maybe",
        "perhaps", "wonder", "wondering", "supposing", "imagine", "unless", "sure", "mistake",
        "hypothetically", "should", "hope", "hopefully", "wish", "would",
    ]
    static let hedgingPhrases = [
        "should read", "should say", "i thought", "i read", "i heard", "isn't it", "wasn't it",
        "is it true", "could you check", "please check", "are you sure", "as far as i know",
        "at least", "more than", "fewer than", "less than", "up to", "as many as", "another",
        "used to", "the other", "in general", "on average", "every year", "each year",
        "the person saying", "the person who said", "people saying", "anyone saying",
        "whoever said", "whoever says", "whoever keeps", "whoever wrote", "those saying",
    ]
    static let findings: Set<String> = [
        "convicted", "found", "admitted", "pleaded", "sentenced", "jailed", "serving", "concluded",
        "ruled", "accepted", "apologised", "established", "closed", "missed", "fined", "was",
        "were", "said", "says",
    ]
    static let allegations: Set<String> = [
        "charged", "denies", "denied", "alleged", "allegedly", "accused", "suspected", "arrested",
        "claims", "claimed",
    ]
    static let joins: Set<String> = ["and", "but", "while"]
    /// Somebody else's words follow in quotation marks.
    static let reporting: Set<String> = ["says", "said", "wrote", "writes", "claims", "claimed"]
    static let breaks: Set<String> = ["and", "or", "but", "to", "in", "on", "at", "with", "from"]

    static let ageUnit: UInt64 = 1
    static let yearUnit: UInt64 = 3
    static let monthUnit: UInt64 = 5
    static let weekdayUnit: UInt64 = 7

    private static let questions: Set<String> = [
        "is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "who", "what",
        "when", "where", "why", "how", "which", "can", "could", "will",
    ]
    private static let common: Set<String> = [
        "the", "a", "an", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by",
        "with", "about", "as", "is", "are", "was", "were", "be", "been", "being", "has", "have",
        "had", "do", "does", "did", "done", "will", "would", "can", "could", "may", "might",
        "must", "shall", "this", "that", "these", "those", "there", "here", "then", "than", "so",
        "too", "very", "just", "only", "also", "all", "any", "some", "more", "most", "much",
        "many", "few", "own", "same", "such", "out", "off", "up", "down", "over", "under",
        "again", "now", "still", "even", "ever", "yet", "who", "whom", "which", "what", "when",
        "where", "why", "how", "it", "its", "he", "she", "him", "her", "his", "they", "them",
        "their", "you", "your", "i", "we", "me", "us", "my", "our", "not", "no", "never", "get",
        "got", "said", "says", "one", "between", "after", "before", "during", "because", "while",
        "aged", "old", "whole", "them", "into", "actually", "really",
    ]
    private static let times: Set<String> = [
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours",
        "minute", "minutes", "pounds", "pound", "times", "time", "per", "percent", "million",
        "miles", "thousand",
    ]
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty",
    ]
    private static let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    /// Words that say the same of a case.
    private static let same: [String: String] = [
        "jailed": "sentence", "sentenced": "sentence", "serving": "sentence", "served": "sentence",
        "serve": "sentence", "imprisoned": "sentence", "prison": "sentence", "jail": "sentence",
        "given": "sentence", "sentence": "sentence", "doing": "sentence", "gets": "sentence",
        "inside": "sentence", "died": "dead", "dies": "dead", "death": "dead", "killed": "dead",
        "mum": "mother", "mam": "mother", "dad": "father", "kid": "child", "kids": "child",
        "visited": "visit", "visits": "visit", "visiting": "visit", "neglected": "neglect",
        "recommended": "recommend", "recommendations": "recommend", "burnt": "burn",
        "destroyed": "burn", "burned": "burn", "chances": "chance", "opportunities": "chance",
        "opportunity": "chance", "court": "court", "trial": "trial", "saw": "see", "seen": "see",
        "sank": "sink", "sunk": "sink",
    ]

    static func opensQuestion(_ words: [String]) -> Bool {
        words.first.map { questions.contains($0) } ?? false
    }

    /// Whether the writer only tells that they noticed what comes next, which they then claim.
    static func opensRemark(_ words: [String]) -> Bool {
        words.count > 2 && words[0] == "i" && ["see", "note", "notice"].contains(words[1])
            && !words.dropFirst(2).prefix(5).contains(where: own.contains)
    }

    static func isContent(_ word: String) -> Bool {
        word.count >= 3 && !common.contains(word) && number(word) == nil
            && !negations.contains(word) && !word.hasSuffix("n't") && !months.contains(word)
            && weekday(word) == nil
    }

    /// A day of the week, of one week or of all.
    static func weekday(_ word: String) -> String? {
        weekdays.first { word == $0 || word.dropLast() == $0 && word.last == "s" }
    }

    static func isNegation(_ word: String) -> Bool {
        negations.contains(word) || word.hasSuffix("n't") || word == "cannot"
    }

    static func isTime(_ word: String) -> Bool { times.contains(word) }

    /// The value of a number in words or figures.
    static func number(_ word: String) -> String? {
        if let index = small.firstIndex(of: word) { return String(index) }
        if let index = tens.firstIndex(of: word) { return String(index * 10 + 30) }
        return word.allSatisfy(\.isNumber) && !word.isEmpty ? String(word) : nil
    }

    /// A month; the words march and may count only where a date may stand.
    static func month(_ word: String, after previous: String?) -> String? {
        guard months.contains(word) else { return nil }
        guard word == "march" || word == "may" else { return word }
        let opens = ["in", "of", "since", "on", "last", "until", "by"]
        return previous.map { opens.contains($0) || number($0) != nil } == true ? word : nil
    }

    /// What a word is compared by, without the endings that change.
    static func stem(_ word: String) -> UInt64 {
        if let same = same[word] { return LetterHash.of(same.utf8) }
        for (ending, least) in endings
        where word.hasSuffix(ending) && word.count - ending.count >= least {
            return LetterHash.of(plain(word.dropLast(ending.count)).utf8)
        }
        return LetterHash.of(plain(word[...]).utf8)
    }

    /// Endings, and how many letters must stand before them.
    private static let endings = [
        ("ations", 4), ("ation", 4), ("ings", 4), ("ing", 3), ("ers", 4), ("ied", 4), ("ed", 3),
        ("es", 3), ("er", 4), ("s", 4),
    ]

    /// Moves and moving, ferry and ferries end alike.
    private static func plain(_ stem: Substring) -> String {
        switch stem.last {
        case "e" where stem.count > 3: String(stem.dropLast())
        case "y" where stem.count > 3: stem.dropLast() + "i"
        default: String(stem)
        }
    }
}
