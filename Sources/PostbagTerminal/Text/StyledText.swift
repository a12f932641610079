/// Text whose pieces may look different.
///
///     let text: StyledText = "one " + StyledText("two", .bold)
///     text.rendered(withColours: false)   // "one two"
package struct StyledText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A piece of text with one look.
    package struct Run: Sendable, Hashable {
        /// The text.
        package var text: String
        /// Its look.
        package var style: Style

        /// Makes a piece.
        package init(_ text: String, _ style: Style) {
            self.text = text
            self.style = style
        }
    }

    /// The pieces in order; neighbours differ in their look.
    package private(set) var runs: [Run] = []

    /// Text with one look throughout.
    package init(_ text: String = "", _ style: Style = .plain) {
        append(text, style)
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// Adds text at the end, joining it to the last piece if that looks the same.
    package mutating func append(_ text: String, _ style: Style = .plain) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.style == style {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(text, style))
        }
    }

    /// Adds the pieces of another text at the end.
    package mutating func append(_ other: StyledText) {
        for run in other.runs { append(run.text, run.style) }
    }

    package static func + (lhs: StyledText, rhs: StyledText) -> StyledText {
        var sum = lhs
        sum.append(rhs)
        return sum
    }

    /// The letters without their looks.
    package var plainText: String { runs.map(\.text).joined() }

    /// How many columns the text takes up.
    package var width: Int { displayWidth(of: plainText) }

    /// Whether there is nothing to show.
    package var isEmpty: Bool { runs.isEmpty }

    /// The text without spaces at its end.
    package var trimmed: StyledText {
        var result = self
        while let last = result.runs.last, last.text.hasSuffix(" ") {
            result.runs.removeLast()
            let spaces = last.text.reversed().prefix { $0 == " " }.count
            result.append(String(last.text.dropLast(spaces)), last.style)
        }
        return result
    }

    /// The text as it is written to a terminal, or plain where there are no colours.
    package func rendered(withColours hasColours: Bool) -> String {
        guard hasColours else { return plainText }
        return runs.map { run in
            let sequence = run.style.escapeSequence
            return sequence.isEmpty ? run.text : sequence + run.text + Style.reset
        }.joined()
    }
}
