/// Tells whether most of a comment is in a language that its site does not list.
///
/// A script gives a language away by itself; languages in Latin letters are told by their
/// everyday words, and where a site lists English, others by having hardly any word of it. Short
/// texts, names and single foreign words stay free: the guess must be sure.
package enum LanguageGuess {
    /// The language of most of a text, if it is not listed.
    ///
    ///     LanguageGuess.unlisted(in: PlainText("Das ist nicht die ganze Wahrheit."), listed: ["en"])
    ///
    /// - Parameters:
    ///   - text: The comment.
    ///   - listed: ISO 639-1 codes of the languages that readers may write in.
    /// - Returns: A code such as `de`, `und` for one that nobody can name (ISO 639-2), or `nil` if
    ///   the text is listed, too short or unclear.
    /// - Complexity: O(*n*) in the length of the text.
    package static func unlisted(in text: PlainText, listed: [String]) -> String? {
        unlisted(in: text, listed: listed, mask: EverydayWords.mask(of: listed))
    }

    /// The same, with the bits of the listed languages worked out before.
    static func unlisted(in text: PlainText, listed: [String], mask: UInt64) -> String? {
        if !text.isASCII, text.lower.contains(.foreignLetter),
            let found = ScriptTally(text).unlisted(listed: listed)
        {
            return found
        }
        let tally = WordTally(text, listed: mask)
        if let known = tally.unlisted { return known }
        guard tally.isHardlyListed, listed.contains("en"), UnknownWords.areMost(of: text) else {
            return nil
        }
        return undetermined
    }

    /// What stands for a language that cannot be named, by ISO 639-2.
    static let undetermined = "und"
}

/// Counts the letters of each script in a text.
struct ScriptTally {
    private var letters: [Script: Int] = [:]
    private var total = 0

    init(_ text: PlainText) {
        for scalar in text.original.unicodeScalars {
            guard let script = Script(scalar) else { continue }
            // A Chinese or Korean sign says as much as a few letters.
            let weight = script.isSyllabic ? 3 : 1
            letters[script, default: 0] += weight
            total += weight
        }
    }

    func unlisted(listed: [String]) -> String? {
        var foreign = 0
        var first: (script: Script, count: Int)?
        for (script, count) in letters where script != .latin {
            guard !script.languages.contains(where: listed.contains) else { continue }
            foreign += count
            if count > first?.count ?? 0 { first = (script, count) }
        }
        guard let first, foreign >= 12, foreign * 2 > total else { return nil }
        return first.script.languages.first
    }
}
