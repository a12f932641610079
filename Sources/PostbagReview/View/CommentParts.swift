/// A comment's text in pieces that a screen can lay out at once.
///
/// Sites take comments of a few thousand characters; one of a megabyte is an attack or an accident,
/// and it must neither hang the screen nor be cut without a word.
package struct CommentParts: Sendable, Hashable {
    /// A piece of the text.
    package struct Part: Sendable, Hashable {
        /// The piece, as it came in.
        package var scalars: [Unicode.Scalar]
        /// Where it begins, in Unicode scalars of the whole.
        package var start: Int
    }

    /// How many scalars a piece holds.
    static let length = 8_000

    private let text: String
    /// Where each piece begins.
    private let starts: [String.Index]
    /// How many scalars the text has.
    package let scalarCount: Int

    /// Cuts a text into pieces.
    package init(_ text: String) {
        self.text = text
        var starts = [text.startIndex]
        var count = 0
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index != scalars.endIndex {
            if count > 0, count % Self.length == 0 { starts.append(index) }
            count += 1
            index = scalars.index(after: index)
        }
        self.starts = starts
        scalarCount = count
    }

    /// How many pieces there are; one at least.
    package var count: Int { starts.count }

    /// A piece by its number.
    package func part(_ number: Int) -> Part {
        let number = min(max(0, number), starts.count - 1)
        let end = number + 1 < starts.count ? starts[number + 1] : text.endIndex
        return Part(
            scalars: Array(text.unicodeScalars[starts[number]..<end]),
            start: number * Self.length
        )
    }
}
