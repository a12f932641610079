/// A way of reading a comment, with an exact way back to the text as it came in.
package struct TextView: Sendable {
    /// Which reading this is.
    package enum Kind: Sendable, Hashable {
        /// Lower case, plain letters, single spaces.
        case folded
        /// The folded text with disguised words put right.
        case repaired
    }

    /// Which reading this is.
    package let kind: Kind
    /// The text as UTF-8.
    package let bytes: [UInt8]
    let map: OffsetMap

    /// The Unicode scalars of the original text that a range of bytes stands for.
    ///
    /// A byte inside a letter or a repaired word stands for the whole of it.
    ///
    /// - Complexity: O(log *s*) in the number of stretches that the folding changed.
    package func scalars(_ range: Range<Int>) -> Range<Int> {
        map.scalars(range)
    }
}
