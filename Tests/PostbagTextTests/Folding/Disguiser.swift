import PostbagText
import Testing

/// A way of hiding a word, as commenters do it.
struct Disguiser: Sendable, CustomTestStringConvertible {
    let name: String
    let undoes: DisguiseSet
    let apply: @Sendable (String) -> String

    var testDescription: String { name }

    static let all: [Disguiser] = scripts + styles + invisible + signs + gaps + markup

    private static let scripts = [
        letters("Cyrillic", .homoglyph, "aаbЬcсdԁeеhһiіjјkкlӏmмnпoоpрqԛrгsѕtтuцwԝxхyу"),
        letters("Greek", .homoglyph, "aαbβeεiιkκnηoοpρtτuυvνwωxχyγ"),
        each("diacritics", .diacritics) { "\($0)\u{301}" },
        each("zalgo", .diacritics) { "\($0)\u{301}\u{317}\u{35C}\u{489}\u{36F}" },
    ]

    private static let styles = [
        shifted("full-width", 0xFF41), shifted("bold", 0x1D41A), shifted("bold italic", 0x1D482),
        shifted("bold script", 0x1D4EA), shifted("bold fraktur", 0x1D586),
        shifted("double-struck", 0x1D552), shifted("sans-serif", 0x1D5BA),
        shifted("monospace", 0x1D68A), shifted("circled", 0x24D0), shifted("squared", 0x1F130),
        shifted("negative squared", 0x1F170), shifted("negative circled", 0x1F150),
        shifted("parenthesised", 0x249C), shifted("regional indicators", 0x1F1E6),
    ]

    private static let invisible = [
        between("zero-width space", .invisible, "\u{200B}"),
        between("zero-width joiner", .invisible, "\u{200D}"),
        between("word joiner", .invisible, "\u{2060}"),
        between("soft hyphen", .invisible, "\u{AD}"),
        between("variation selector", .invisible, "\u{FE0F}"),
        between("bidi control", .invisible, "\u{202E}"),
        between("tag character", .invisible, "\u{E0061}"),
    ]

    private static let signs = [
        letters("leet digits", .leet, "a4e3i1o0s5"), letters("leet symbols", .leet, "a@i!s$l|e€"),
        between("dots", .split, "."), between("dashes", .split, "-"),
        between("underscores", .split, "_"), between("slashes", .split, "/"),
        between("long dashes", .split, "—"), between("bullets", .split, "•"),
        Disguiser(name: "one mark inside", undoes: .split) { middle($0, "'") },
        Disguiser(name: "two dots inside", undoes: .split) { middle($0, "..") },
        Disguiser(name: "stretched", undoes: .stretched) { word in
            word.replacing(first: { "aeiou".contains($0) }) { String(repeating: $0, count: 6) }
        },
        masked("*"), masked("#"), masked("_"), masked("@"),
    ]

    private static let gaps = [
        between("spaces", .spacedOut, " "), between("double spaces", .spacedOut, "  "),
        between("dash and space", .spacedOut, "- "), between("line breaks", .spacedOut, "\n"),
        between("blank lines", .spacedOut, "\n\n"),
        Disguiser(name: "broken line", undoes: .split) { middle($0, "-\n") },
    ]

    private static let markup = [
        each("decimal entities", .markup) { "&#\($0.unicodeScalars.first?.value ?? 0);" },
        each("hexadecimal entities", .markup) {
            "&#x" + String($0.unicodeScalars.first?.value ?? 0, radix: 16) + ";"
        },
        each("named entities", .markup) { "&\($0)fr;" },
        Disguiser(name: "bold tag", undoes: .markup) { middle($0, "<b></b>") },
        Disguiser(name: "word break tag", undoes: .markup) { middle($0, "<wbr>") },
        Disguiser(name: "board code", undoes: .markup) { middle($0, "[b][/b]") },
        Disguiser(name: "capitals", undoes: []) { $0.uppercased() },
        Disguiser(name: "alternating case", undoes: []) { word in
            word.enumerated().map { $0 % 2 == 0 ? $1.uppercased() : String($1) }.joined()
        },
    ]

    private static func each(
        _ name: String,
        _ undoes: DisguiseSet,
        _ change: @escaping @Sendable (Character) -> String
    ) -> Disguiser {
        Disguiser(name: name, undoes: undoes) { $0.map(change).joined() }
    }

    private static func between(
        _ name: String,
        _ undoes: DisguiseSet,
        _ filler: String
    ) -> Disguiser {
        Disguiser(name: name, undoes: undoes) { $0.map(String.init).joined(separator: filler) }
    }

    /// Replaces letters after a table in which each stands before its look-alike.
    private static func letters(
        _ name: String,
        _ undoes: DisguiseSet,
        _ pairs: String
    ) -> Disguiser {
        let list = Array(pairs)
        return each(name, undoes) { letter in
            for index in stride(from: 0, to: list.count - 1, by: 2) where list[index] == letter {
                return String(list[index + 1])
            }
            return String(letter)
        }
    }

    /// Moves every letter to an alphabet that begins at a scalar.
    private static func shifted(_ name: String, _ first: UInt32) -> Disguiser {
        each(name, .styledLetters) { letter in
            let offset = (letter.unicodeScalars.first?.value ?? 97) - 97
            return Unicode.Scalar(first + offset).map { String(Character($0)) } ?? ""
        }
    }

    /// Masks the first vowel after the first letter.
    private static func masked(_ sign: String) -> Disguiser {
        let undoes: DisguiseSet = sign == "@" ? [.masked, .leet] : .masked
        return Disguiser(name: "masked with \(sign)", undoes: undoes) { word in
            word.prefix(1)
                + String(word.dropFirst()).replacing(first: { "aeiou".contains($0) }) {
                    _ in sign
                }
        }
    }

    private static func middle(_ word: String, _ filler: String) -> String {
        let half = word.count / 2
        return word.prefix(half) + filler + word.dropFirst(half)
    }
}

extension String {
    fileprivate func replacing(
        first isWanted: (Character) -> Bool,
        by change: (Character) -> String
    ) -> String {
        guard let index = firstIndex(where: isWanted) else { return self }
        return self[..<index] + change(self[index]) + self[self.index(after: index)...]
    }
}
