/// Why a pattern cannot be used, where it is wrong, and how to mend it.
package struct PatternError: Error, Sendable, Hashable {
    /// What is wrong, in lower case and without blame.
    package var message: String
    /// Where in the source it is wrong, in Unicode scalars from its start.
    package var offset: Int
    /// What to write instead, when that is known.
    package var fix: String?

    /// Describes what is wrong, where, and how to mend it.
    package init(message: String, offset: Int, fix: String? = nil) {
        self.message = message
        self.offset = offset
        self.fix = fix
    }
}

/// What came of looking for a pattern in a text.
package enum PatternOutcome: Sendable, Hashable {
    /// The bytes that match.
    case match(Range<Int>)
    /// The pattern does not match.
    case noMatch
    /// The search was given up because it took too long, so nothing is known.
    case limitReached
}
