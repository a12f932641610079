import Foundation
import PostbagCore

/// The entries of a word list with every form that is looked for.
package struct WordList: Sendable {
    /// An entry with its inflected forms.
    package struct Entry: Sendable, Hashable {
        /// The entry as the list writes it.
        package var word: String
        /// The entry and its inflections, lower case, single spaces.
        package var forms: [String]
        /// Never looked for under a disguise.
        package var isPlain = false
        /// Found even when all but its first letter is masked.
        package var isStarred = false
    }

    package var entries: [Entry] = []

    /// Every form of every entry.
    package var forms: [String] { entries.flatMap(\.forms) }

    package init() {}

    /// Reads a word list's text; mistakes are reported and the rest is kept.
    package init(reading file: SourceFile, using reader: inout DocumentReader) {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let content = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            guard !content.isEmpty else { continue }
            let place = Place(line: index + 1, column: 1, length: content.count)
            if let entry = Self.entry(content, at: place, in: file, using: &reader) {
                entries.append(entry)
            }
        }
    }

    /// Reads one entry with its markers, such as `muppet /n` or `fuck /v +er !starred`.
    package static func entry(
        _ text: String,
        at place: Place,
        in file: SourceFile,
        using reader: inout DocumentReader
    ) -> Entry? {
        let parts = text.split(separator: " ").map(String.init)
        let firstMarker =
            parts.firstIndex { ["/", "+", "!"].contains($0.prefix(1)) } ?? parts.count
        // A marker may also touch the word, as in muppet/n.
        let touching = parts[..<firstMarker].joined(separator: " ").split(separator: "/")
        let word = touching.first.map(String.init) ?? ""
        let markers = touching.dropFirst().map { "/\($0)" } + parts[firstMarker...]
        guard isPlainWord(word) else {
            reader.report(
                "'\(text)' is no entry for a word list",
                at: place,
                in: file,
                expected: "lower-case words with single spaces, then markers",
                fix: "write for example: waste of space /n"
            )
            return nil
        }
        var entry = Entry(word: word, forms: [word])
        for marker in markers {
            if entry.apply(marker) { continue }
            reader.report(
                "'\(marker)' is no marker",
                at: place,
                in: file,
                expected: "one of: /n, /v, /a, +ending, !plain, !starred"
            )
        }
        var seen: Set<String> = []
        entry.forms = entry.forms.filter { seen.insert($0).inserted }
        return entry
    }

    private static func isPlainWord(_ word: String) -> Bool {
        !word.isEmpty
            && word.unicodeScalars.allSatisfy {
                ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == " " || $0 == "'"
                    || $0 == "-"
            }
    }
}

extension WordList.Entry {
    /// Adds what a marker asks for; `false` if there is no such marker.
    fileprivate mutating func apply(_ marker: String) -> Bool {
        switch marker {
        case "/n": forms += Inflection.noun(word)
        case "/v": forms += Inflection.verb(word)
        case "/a": forms += Inflection.adjective(word)
        case "!plain": isPlain = true
        case "!starred": isStarred = true
        default:
            guard marker.hasPrefix("+"), marker.count > 1 else { return false }
            forms.append(Inflection.join(word, String(marker.dropFirst())))
        }
        return true
    }
}
