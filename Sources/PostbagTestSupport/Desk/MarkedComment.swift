package import PostbagCore

/// A comment in which `▸` and `◂` mark what the engine is expected to find.
///
///     MarkedComment("You ▸muppet◂.").comment.text   // "You muppet."
package struct MarkedComment: Sendable, ExpressibleByStringLiteral {
    /// The comment without the marks.
    package let comment: Comment
    /// The marked places, in Unicode scalars of the text without marks.
    package let spans: [Range<Int>]

    /// Reads marks.
    package init(_ marked: String, id: String = "c1", author: Author? = nil, story: String? = nil) {
        var text = String.UnicodeScalarView()
        var spans: [Range<Int>] = []
        var start: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "▸": start = text.count
            case "◂":
                if let begin = start { spans.append(begin..<text.count) }
                start = nil
            default: text.append(scalar)
            }
        }
        comment = Comment(id: id, text: String(text), author: author, storyID: story)
        self.spans = spans
    }

    /// Reads marks.
    package init(stringLiteral value: String) {
        self.init(value)
    }
}
