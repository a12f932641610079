/// The disguises that were undone to read a stretch of text.
///
/// The names are those of the disguises that a finding reports.
package struct DisguiseSet: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Letters of another script that look like Latin ones.
    package static let homoglyph = DisguiseSet(rawValue: 1 << 0)
    /// Full-width, mathematical, enclosed, regional-indicator or other styled letters.
    package static let styledLetters = DisguiseSet(rawValue: 1 << 1)
    /// Accents and other combining marks.
    package static let diacritics = DisguiseSet(rawValue: 1 << 2)
    /// Characters that print nothing.
    package static let invisible = DisguiseSet(rawValue: 1 << 3)
    /// HTML entities or markup inside the word.
    package static let markup = DisguiseSet(rawValue: 1 << 4)
    /// Digits and symbols in place of letters.
    package static let leet = DisguiseSet(rawValue: 1 << 5)
    /// Single letters set apart by spaces or line breaks.
    package static let spacedOut = DisguiseSet(rawValue: 1 << 6)
    /// Punctuation between the letters.
    package static let split = DisguiseSet(rawValue: 1 << 7)
    /// Letters repeated.
    package static let stretched = DisguiseSet(rawValue: 1 << 8)
    /// Letters replaced by `*`, `#`, `_` or `@`.
    package static let masked = DisguiseSet(rawValue: 1 << 9)

    /// No disguise.
    package static var nothing: DisguiseSet { DisguiseSet(rawValue: 0) }
    /// The disguises that only the repaired view puts right.
    private static let repairs: DisguiseSet = [.leet, .spacedOut, .split, .stretched, .masked]

    /// Whether a disguise is among these that only the repaired view puts right.
    package var needsRepair: Bool { rawValue & DisguiseSet.repairs.rawValue != 0 }
    /// These without the disguises that only the repaired view puts right.
    package var withoutRepairs: DisguiseSet {
        DisguiseSet(rawValue: rawValue & ~DisguiseSet.repairs.rawValue)
    }
}

/// A stretch of the original text in which disguises were undone.
struct DisguisedRange: Sendable {
    var scalars: Range<Int>
    var disguises: DisguiseSet
}
