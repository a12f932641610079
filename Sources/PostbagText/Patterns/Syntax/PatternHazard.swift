/// A part of a pattern that can take very long on an unlucky text.
package struct PatternHazard: Sendable, Hashable {
    /// In what way a part can take long.
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// A repetition without bound inside another: `(a+)+`.
        case nestedRepetition
        /// A repeated group that can take the same text in two ways: `(a|a)*`.
        case ambiguousRepetition
        /// Repetitions side by side that can take the same text: `\w*\w*`.
        case adjacentRepetitions
        /// A group that runs itself or another group: `(?R)`.
        case recursion
    }

    /// In what way the part can take long.
    package var kind: Kind
    /// What is wrong, in lower case.
    package var message: String
    /// Where the part starts in the source, in Unicode scalars.
    package var offset: Int
    /// What to write instead.
    package var fix: String
}
