import Foundation
import PostbagCore
import PostbagText

/// Puts fragments and word lists into patterns.
struct PatternExpander {
    private let fragments: [String: LocatedSource]
    private let site: Site
    private var expanded: [String: String] = [:]
    private var inProgress: [String] = []

    init(fragments: [String: LocatedSource], site: Site) {
        self.fragments = fragments
        self.site = site
    }

    /// A pattern's text with every `{name}` replaced, and where a name was wrong.
    ///
    /// - Throws: `PatternError` with the offset of the name that is unknown or refers to itself.
    mutating func expand(
        _ text: String,
        words: (String) -> WordList?
    ) throws(PatternError) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\\", index + 1 < scalars.count {
                let end = endOfEscape(scalars, at: index)
                result.unicodeScalars.append(contentsOf: scalars[index..<end])
                index = end
            } else if scalars[index] == "{", let end = endOfName(scalars, at: index) {
                let name = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
                result += try replacement(for: name, at: index, words: words)
                index = end + 1
            } else {
                result.unicodeScalars.append(scalars[index])
                index += 1
            }
        }
        return result
    }

    private func endOfEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
        let takesBraces: Set<Unicode.Scalar> = ["p", "P", "x", "o", "N", "g", "k", "u"]
        guard takesBraces.contains(scalars[index + 1]), index + 2 < scalars.count,
            scalars[index + 2] == "{",
            let close = scalars[(index + 2)...].firstIndex(of: "}")
        else { return index + 2 }
        return close + 1
    }

    private func endOfName(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
        guard index + 1 < scalars.count, ("a"..."z").contains(scalars[index + 1]) else {
            return nil
        }
        return scalars[index...].firstIndex(of: "}")
    }

    private mutating func replacement(
        for name: String,
        at offset: Int,
        words: (String) -> WordList?
    ) throws(PatternError) -> String {
        if let known = expanded[name] { return known }
        if let alternatives = siteAlternatives(name) {
            return alternatives.isEmpty ? "(?!)" : Self.alternation(alternatives)
        }
        if name.hasPrefix("words/") {
            guard let list = words(name) else {
                throw PatternError(
                    message: "there is no word list '\(name).txt'",
                    offset: offset,
                    fix: "write the file, or mend the name"
                )
            }
            let alternation = Self.alternation(of: list)
            expanded[name] = alternation
            return alternation
        }
        return try fragment(named: name, at: offset, words: words)
    }

    private mutating func fragment(
        named name: String,
        at offset: Int,
        words: (String) -> WordList?
    ) throws(PatternError) -> String {
        guard let source = fragments[name] else {
            let nearest = Spelling.nearest(to: name, among: Array(fragments.keys))
            throw PatternError(
                message: "there is no fragment called '\(name)'",
                offset: offset,
                fix: nearest.map { "did you mean {\($0)}?" }
                    ?? "define it under fragments:, or write \\{ for a brace"
            )
        }
        guard !inProgress.contains(name) else {
            throw PatternError(
                message: "fragment '\(name)' uses itself",
                offset: offset,
                fix: "write it without {\(name)}"
            )
        }
        inProgress.append(name)
        defer { inProgress.removeLast() }
        let text: String
        do {
            text = try expand(source.text, words: words)
        } catch {
            // The reader of the diagnostic sees the pattern, so the place is the name's in it.
            throw PatternError(
                message: "in fragment '\(name)': \(error.message)",
                offset: offset,
                fix: error.fix
            )
        }
        expanded[name] = "(?:\(text))"
        return "(?:\(text))"
    }

    private func siteAlternatives(_ name: String) -> [String]? {
        switch name {
        case "site.name": site.name.isEmpty ? [] : Self.namesOfPaper(Self.folded(site.name))
        case "site.staff": site.staffBylines.map(Self.folded)
        default: nil
        }
    }

    /// A paper's name with and without its article, as readers write it.
    private static func namesOfPaper(_ name: String) -> [String] {
        name.hasPrefix("the ") ? [name, String(name.dropFirst(4))] : [name]
    }

    /// A name as the folded view shows it.
    private static func folded(_ name: String) -> String {
        String(decoding: Reading(name).views[0].bytes, as: UTF8.self)
    }

    /// One group of texts to be matched as they stand, longest first.
    static func alternation(_ texts: [String]) -> String {
        let ordered = Set(texts).sorted { ($1.count, $0) < ($0.count, $1) }
        return "(?:\(ordered.map(escaped).joined(separator: "|")))"
    }

    /// One group of a list's forms, each entry's endings factored out so that long lists stay small.
    private static func alternation(of list: WordList) -> String {
        let entries = list.entries.sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) }
        return "(?:\(entries.map { factored($0.forms) }.joined(separator: "|")))"
    }

    private static func factored(_ forms: [String]) -> String {
        guard let first = forms.first, forms.count > 1 else { return escaped(forms.first ?? "") }
        let stem = forms.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        let endings = Set(forms.map { String($0.dropFirst(stem.count)) })
            .sorted { ($1.count, $0) < ($0.count, $1) }
        let written = endings.filter { !$0.isEmpty }.map(escaped).joined(separator: "|")
        return "\(escaped(stem))(?:\(written))\(endings.contains("") ? "?" : "")"
    }

    private static func escaped(_ text: String) -> String {
        let special: Set<Character> = [
            "\\", "^", "$", ".", "[", "]", "|", "(", ")", "?", "*", "+", "{", "}", "-", "#",
        ]
        return text.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
