import PostbagCore
import PostbagText

/// The people of a story, as readers may speak of them.
struct StoryPeople: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        /// Whoever stands trial.
        case accused
        /// Whoever the story names itself and is accused of nothing.
        case named
        /// Whoever must not be located or pictured.
        case vulnerable
    }

    /// A place that speaks of somebody.
    struct Mention: Sendable {
        let kind: Kind
        let bytes: Range<Int>
    }

    private struct Phrase: Sendable {
        let kind: Kind
        let words: [UInt64]
    }

    private var phrases: [Phrase] = []

    init(_ story: Story) {
        let accused = story.proceedings.map(\.defendant)
        let isAccused = Set(accused.map { $0.lowercased() })
        for name in accused { add(name, .accused) }
        for name in story.namedOK where !isAccused.contains(name.lowercased()) { add(name, .named) }
        for label in story.permittedLabels where !isAccused.contains(label.lowercased()) {
            add(label, .named)
        }
        for person in story.vulnerable { addVulnerable(person) }
    }

    private static let small = hashes("the a an s of in at on and for child mr mrs ms dr cllr our")
    private static let siblings: [String: [String]] = [
        "brother": ["brothers", "sibling", "siblings"],
        "sister": ["sisters", "sibling", "siblings"],
        "children": ["kids", "child", "kid", "siblings"], "son": ["lad", "boy"],
        "daughter": ["girl", "lass"], "mother": ["mum", "mam"], "father": ["dad"],
        "grandmother": ["gran", "nan", "grandma"], "grandfather": ["grandad", "granddad"],
    ]

    private static func hashes(_ words: String) -> HashSet {
        HashSet(words.split(separator: " ").map { LetterHash.of(Letters.collapsed($0.utf8)) })
    }

    private static func hash(_ word: String) -> UInt64 {
        LetterHash.of(Letters.collapsed(word.utf8))
    }

    /// A name counts whole, and by its first and last word if they are more than a small word.
    private mutating func add(_ name: String, _ kind: Kind) {
        let tokens = WordTokens(of: Reading(name).views[0])
        let words = tokens.words.map(\.hash).filter { !Self.small.contains($0) }
        guard !words.isEmpty else { return }
        let all = tokens.words.map(\.hash)
        phrases.append(Phrase(kind: kind, words: all))
        guard words.count > 1 || all.count == 1 || kind == .accused else { return }
        let isName = name.split(separator: " ").count { $0.first?.isUppercase ?? false } > 1
        for word in [words.first, isName ? words.last : nil].compactMap({ $0 })
        where isName && !OrdinaryWords.contains(word) {
            phrases.append(Phrase(kind: kind, words: [word]))
        }
    }

    /// "Child W's brother and sister" are spoken of as the brother, the sister or the siblings.
    private mutating func addVulnerable(_ written: String) {
        add(written, .vulnerable)
        let folded = String(decoding: Reading(written).views[0].bytes, as: UTF8.self)
        let pieces = folded.split(separator: ",").flatMap { $0.split(separator: " ") }
            .split(whereSeparator: { $0 == "and" || $0 == "or" })
        for piece in pieces {
            guard let head = piece.last.map(String.init) else { continue }
            let words = [head] + (Self.siblings[head] ?? [])
            for word in words where word.count > 2 {
                phrases.append(Phrase(kind: .vulnerable, words: [Self.hash(word)]))
            }
        }
    }

    /// Whether the story tells of nobody.
    var isEmpty: Bool { phrases.isEmpty }

    /// Everybody a text speaks of by name or label, in order.
    func mentions(in tokens: WordTokens) -> [Mention] {
        guard !phrases.isEmpty else { return [] }
        var found: [Mention] = []
        for at in tokens.words.indices {
            for phrase in phrases where phrase.words.first == tokens.words[at].hash {
                let end = at + phrase.words.count
                guard end <= tokens.words.count,
                    tokens.words[at..<end].map(\.hash) == phrase.words
                else { continue }
                let bytes =
                    tokens.words[at].bytes.lowerBound..<tokens.words[end - 1].bytes.upperBound
                found.append(Mention(kind: phrase.kind, bytes: bytes))
            }
        }
        return found
    }
}
