/// A pattern as it is written, in pieces that patterns share.
///
/// Written out, the patterns of a policy repeat its fragments and word lists thousands of times.
package struct PatternText: Sendable, Hashable {
    /// The pieces, one after the other.
    package let pieces: [String]

    /// Keeps a pattern's pieces.
    package init(_ pieces: [String]) {
        self.pieces = pieces
    }

    /// The pattern written out.
    package var whole: String { pieces.count == 1 ? pieces[0] : pieces.joined() }
}
