/// A way of hiding a word that was undone before the word was found.
public enum Disguise: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// Letters of another script that look like Latin ones.
    case homoglyph
    /// Full-width, mathematical, enclosed, regional-indicator or other styled letters.
    case styledLetters = "styled-letters"
    /// Accents and other combining marks.
    case diacritics
    /// Characters that print nothing: zero-width, soft hyphen, variation selector, bidi control.
    case invisible
    /// HTML entities or markup inside the word.
    case markup
    /// Digits and symbols in place of letters.
    case leet
    /// Single letters set apart by spaces or line breaks.
    case spacedOut = "spaced-out"
    /// Punctuation between the letters.
    case split
    /// Letters repeated.
    case stretched
    /// Letters replaced by `*`, `#`, `_` or `@`.
    case masked

    /// Orders disguises by name.
    public static func < (lhs: Disguise, rhs: Disguise) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}
