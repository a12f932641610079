import Foundation

/// What disguises do to the letters of a name.
enum NameLetters {
    private static let lookAlikes: [Character: Character] = [
        "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і",
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р",
        "T": "Т",
    ]
    private static let figures: [Character: Character] = [
        "a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7",
    ]

    static func homoglyphs(_ text: String) -> String {
        String(text.map { lookAlikes[$0] ?? $0 })
    }

    static func leet(_ text: String) -> String { String(text.map { figures[$0] ?? $0 }) }

    static func fullWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard (0x21...0x7E).contains(scalar.value) else { return scalar }
                    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
                }
            )
        )
    }

    static func accented(_ text: String) -> String {
        String(text.map { "aeiou".contains($0) ? "\($0)\u{301}" : "\($0)" }.joined())
    }

    static func withoutAccents(_ text: String) -> String {
        text.replacing("ł", with: "l").replacing("Ł", with: "L")
            .folding(options: .diacriticInsensitive, locale: nil)
    }

    static func between(_ text: String, _ mark: String) -> String {
        text.map(String.init).joined(separator: mark)
    }

    static func entities(_ text: String) -> String {
        text.unicodeScalars.enumerated().map { index, scalar in
            index % 2 == 0 ? "&#\(scalar.value);" : String(scalar)
        }.joined()
    }

    static func letters(_ text: String) -> String { text.filter(\.isLetter) }

    static func slug(_ text: String, _ mark: String) -> String {
        let plain = withoutAccents(text).lowercased().filter { $0 != "'" }
        return plain.split { !$0.isLetter }.joined(separator: mark)
    }

    /// The vowel that carries the voice drawn out, or the last letter.
    static func stretched(_ text: String) -> String {
        let at = text.lastIndex { "aeiou".contains($0) } ?? text.index(before: text.endIndex)
        var drawn = text
        drawn.insert(contentsOf: String(repeating: text[at], count: 4), at: at)
        return drawn
    }

    /// The vowels inside starred out, the first letter left to see.
    static func masked(_ text: String) -> String {
        String(text.enumerated().map { $0 > 0 && "aeiou".contains($1) ? "*" : $1 })
    }

    static func withoutVowels(_ text: String) -> String? {
        let plain = withoutAccents(text)
        let words = plain.split(separator: " ").map { word in
            word.prefix(1) + word.dropFirst().filter { !"aeiouAEIOU".contains($0) }
        }
        // Of Una or Ivo a letter or two is left, which nobody could read.
        guard words.allSatisfy({ $0.count >= 2 }), words.joined(separator: " ") != plain else {
            return nil
        }
        return words.joined(separator: " ")
    }

    /// Other spellings of the same sound, in English.
    private static let spellings = [
        ("ph", "f"), ("ck", "k"), ("wh", "w"), ("ight", "ite"), ("ie", "y"), ("ey", "y"),
        ("ay", "ey"), ("ll", "l"), ("tt", "t"), ("nn", "n"), ("ss", "s"), ("ee", "ea"),
        ("oo", "ou"), ("ai", "ay"), ("x", "cks"), ("c", "k"), ("k", "c"), ("y", "i"), ("i", "y"),
        ("z", "s"), ("s", "ss"), ("er", "ar"), ("e", "ee"), ("t", "tt"), ("n", "nn"), ("m", "mm"),
        ("l", "ll"), ("o", "oh"), ("a", "ah"), ("f", "ff"), ("g", "gg"), ("d", "dd"),
    ]

    static func soundAlike(_ text: String) -> String? {
        var words = text.split(separator: " ").map(String.init)
        for (index, word) in words.enumerated() {
            let head = word.prefix(1)
            var rest = String(word.dropFirst())
            for (spelling, other) in spellings where rest.contains(spelling) {
                rest = rest.replacing(spelling, with: other, maxReplacements: 1)
                break
            }
            words[index] = head + rest
        }
        let other = words.joined(separator: " ")
        return other == text ? nil : other
    }

    private static let words: [Character: String] = [
        "a": "apple", "b": "ball", "c": "cat", "d": "dog", "e": "egg", "f": "fish", "g": "goat",
        "h": "hat", "i": "ink", "j": "jam", "k": "kite", "l": "lamp", "m": "moon", "n": "nut",
        "o": "orange", "p": "pig", "q": "queen", "r": "rain", "s": "sun", "t": "top", "u": "urn",
        "v": "van", "w": "wall", "x": "xylophone", "y": "yak", "z": "zoo",
    ]

    static func wordFor(_ letter: Character) -> String {
        words[Character(letter.lowercased())] ?? "nothing"
    }

    private static let lines: [Character: String] = [
        "a": "All of this is true.", "b": "But nobody says it.", "c": "Could it be so hard?",
        "d": "Do they think we forget?", "e": "Every word was known.", "f": "For shame.",
        "g": "Go on, tell us.", "h": "How long must we wait?", "i": "It is a scandal.",
        "j": "Just print it.", "k": "Keep asking.", "l": "Let it be told.", "m": "My view anyway.",
        "n": "No more secrets.", "o": "Only the truth will do.", "p": "Please be honest.",
        "q": "Quite a story.", "r": "Read between the lines.", "s": "So now you know.",
        "t": "The town knows.", "u": "Until then nothing changes.", "v": "Very sad.",
        "w": "We all know.", "x": "X marks the spot.", "y": "You can see it.", "z": "Zero trust.",
    ]

    static func acrostic(_ name: String) -> String? {
        let letters = withoutAccents(name).lowercased().filter(\.isLetter)
        guard letters.count >= 4 else { return nil }
        return letters.map { lines[$0] ?? "And so on." }.joined(separator: "\n")
    }
}

/// Numbers that are the same in every run.
struct NameRandom {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private static let neighbours: [Character: String] = [
        "a": "se", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj",
        "i": "uo", "j": "hk", "k": "jl", "l": "kp", "m": "n", "n": "bm", "o": "ip", "p": "o",
        "q": "w", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc",
        "y": "tu", "z": "x",
    ]

    private mutating func place(in word: [Character]) -> Int {
        let inner = word.indices.dropFirst().filter { word[$0].isASCII && word[$0].isLetter }
        return inner.isEmpty ? word.count - 1 : inner[number(below: inner.count)]
    }

    /// A key beside the right one.
    mutating func wrong(_ text: String) -> String {
        var word = Array(text)
        let at = place(in: word)
        let near = Array(Self.neighbours[Character(word[at].lowercased())] ?? "e")
        word[at] = near[number(below: near.count)]
        return String(word)
    }

    mutating func gone(_ text: String) -> String {
        var word = Array(text)
        word.remove(at: place(in: word))
        return String(word)
    }

    mutating func more(_ text: String) -> String {
        var word = Array(text)
        let at = place(in: word)
        let near = Array(Self.neighbours[Character(word[at].lowercased())] ?? "e")
        word.insert(near[number(below: near.count)], at: at)
        return String(word)
    }

    mutating func swapped(_ text: String) -> String {
        var word = Array(text)
        guard word.count > 3 else { return text }
        let at = 1 + number(below: word.count - 2)
        word.swapAt(at, at + 1)
        return String(word)
    }
}
