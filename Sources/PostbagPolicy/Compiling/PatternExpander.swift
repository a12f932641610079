import Foundation
import PostbagCore
import PostbagText

/// Puts fragments and word lists into patterns.
struct PatternExpander {
    private let fragments: [String: LocatedSource]
    private let site: Site
    private var known: [String: Replacement] = [:]
    private var inProgress: [String] = []

    /// A pattern with every name replaced.
    struct Expansion {
        /// The pattern written out, in pieces: what stood there, and what names stood for.
        var pieces: [String] = []
        /// Where names stood in the pattern as it was, and what they stood for.
        var inserts: [PatternInsert] = []
    }

    /// What a name stands for: a text in brackets, read once.
    private struct Replacement {
        var text: String
        var part: PatternPart?
    }

    init(fragments: [String: LocatedSource], site: Site) {
        self.fragments = fragments
        self.site = site
    }

    /// A pattern with every `{name}` replaced, and where a name was wrong.
    ///
    /// - Throws: `PatternError` with the offset of the name that is unknown or refers to itself.
    mutating func expand(
        _ text: String,
        words: (String) -> WordList?
    ) throws(PatternError) -> Expansion {
        guard text.utf8.contains(UInt8(ascii: "{")) else {
            return Expansion(pieces: [text])
        }
        var result = Expansion()
        let bytes = Array(text.utf8)
        var (index, copied, offset) = (0, 0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "{"), let end = Self.endOfName(bytes, at: index) {
                result.pieces.append(String(decoding: bytes[copied..<index], as: UTF8.self))
                let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
                let replacement = try replacement(for: name, at: offset, words: words)
                result.pieces.append(replacement.text)
                let length = name.unicodeScalars.count + 2
                result.inserts.append(
                    PatternInsert(offset: offset, length: length, part: replacement.part)
                )
                (index, copied, offset) = (end + 1, end + 1, offset + length)
                continue
            }
            let isEscape = byte == UInt8(ascii: "\\") && index + 1 < bytes.count
            let end = isEscape ? Self.endOfEscape(bytes, at: index) : index + 1
            offset += bytes[index..<end].count { $0 & 0xC0 != 0x80 }
            index = end
        }
        result.pieces.append(String(decoding: bytes[copied...], as: UTF8.self))
        return result
    }

    /// The end of an escape, which may have a name in braces that is no fragment's.
    private static func endOfEscape(_ bytes: [UInt8], at index: Int) -> Int {
        guard takesBraces.contains(bytes[index + 1]), index + 2 < bytes.count,
            bytes[index + 2] == UInt8(ascii: "{"),
            let close = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: "}"))
        else { return index + 2 }
        return close + 1
    }

    private static let takesBraces = Set("pPxoNgku".utf8)

    private static func endOfName(_ bytes: [UInt8], at index: Int) -> Int? {
        guard index + 1 < bytes.count, bytes[index + 1] &- UInt8(ascii: "a") < 26 else {
            return nil
        }
        return bytes[index...].firstIndex(of: UInt8(ascii: "}"))
    }

    private mutating func replacement(
        for name: String,
        at offset: Int,
        words: (String) -> WordList?
    ) throws(PatternError) -> Replacement {
        if let known = known[name] { return known }
        let replacement: Replacement
        if let alternatives = siteAlternatives(name) {
            replacement = Self.plain(alternatives.isEmpty ? "(?!)" : Self.alternation(alternatives))
        } else if name.hasPrefix("words/") {
            guard let list = words(name) else {
                throw PatternError(
                    message: "there is no word list '\(name).txt'",
                    offset: offset,
                    fix: "write the file, or mend the name"
                )
            }
            replacement = Self.plain(Self.alternation(of: list))
        } else {
            replacement = try fragment(named: name, at: offset, words: words)
        }
        known[name] = replacement
        return replacement
    }

    private static func plain(_ text: String) -> Replacement {
        Replacement(text: text, part: PatternPart(text))
    }

    private mutating func fragment(
        named name: String,
        at offset: Int,
        words: (String) -> WordList?
    ) throws(PatternError) -> Replacement {
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
        do {
            let inner = try expand("(?:\(source.text))", words: words)
            return Replacement(
                text: inner.pieces.joined(),
                part: PatternPart("(?:\(source.text))", inserts: inner.inserts)
            )
        } catch {
            // The reader of the diagnostic sees the pattern, so the place is the name's in it.
            throw PatternError(
                message: "in fragment '\(name)': \(error.message)",
                offset: offset,
                fix: error.fix
            )
        }
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
