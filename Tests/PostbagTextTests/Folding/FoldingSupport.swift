import PostbagText

/// Words that no reader would mind, listed as a policy lists its insults.
enum ListedWords {
    static let all: [String] = [
        "fool", "idiot", "moron", "muppet", "pillock", "numpty", "wally", "plonker", "dunce",
        "nitwit", "halfwit", "dimwit", "buffoon", "clown", "coward", "crook", "liar", "traitor",
        "vermin", "weasel", "maggot", "parasite", "scoundrel", "rascal", "bully", "brute",
        "bonehead", "blockhead", "airhead", "fathead", "knucklehead", "simpleton", "imbecile",
        "cretin", "oaf", "twerp", "prat", "berk", "git", "toerag",
    ]
    static let vocabulary = Vocabulary(all.map { Vocabulary.Word(text: $0) })
}

extension TextView {
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The runs of letters in the view.
    var words: [Substring] { text.split { !$0.isLetter } }
}

extension Reading {
    var folded: String { views[0].text }
    var repaired: String? { views.dropFirst().first?.text }
    var allDisguises: DisguiseSet { disguises(in: 0..<scalarCount) }

    init(_ text: String, looking words: String...) {
        self.init(text, vocabulary: Vocabulary(words.map { Vocabulary.Word(text: $0) }))
    }

    /// Whether a word stands in any view.
    func finds(_ word: String) -> Bool {
        views.contains { $0.words.contains { $0 == word } }
    }
}
