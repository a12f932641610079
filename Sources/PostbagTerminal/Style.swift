/// How a piece of text looks on a terminal that can show it.
package struct Style: Sendable, Hashable {
    /// One of the eight colours that every terminal has.
    package enum Colour: Int, Sendable, Hashable, CaseIterable {
        case black, red, green, yellow, blue, magenta, cyan, white
    }

    /// The colour of the letters; `nil` is the terminal's own.
    package var foreground: Colour?
    /// The colour behind the letters; `nil` is the terminal's own.
    package var background: Colour?
    /// Whether the letters are bold.
    package var isBold: Bool
    /// Whether the letters are faint.
    package var isDim: Bool
    /// Whether a line runs under the letters.
    package var isUnderlined: Bool

    /// Describes a look; without arguments it is the terminal's own.
    package init(
        _ foreground: Colour? = nil,
        on background: Colour? = nil,
        bold isBold: Bool = false,
        dim isDim: Bool = false,
        underlined isUnderlined: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.isBold = isBold
        self.isDim = isDim
        self.isUnderlined = isUnderlined
    }

    /// The terminal's own look.
    package static let plain = Style()
    /// Bold.
    package static let bold = Style(bold: true)
    /// Faint, for what matters less.
    package static let dim = Style(dim: true)

    /// The escape sequence that switches this look on; empty for ``plain``.
    package var escapeSequence: String {
        var codes: [String] = []
        if isBold { codes.append("1") }
        if isDim { codes.append("2") }
        if isUnderlined { codes.append("4") }
        if let foreground { codes.append(String(30 + foreground.rawValue)) }
        if let background { codes.append(String(40 + background.rawValue)) }
        return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    /// The escape sequence that goes back to the terminal's own look.
    package static let reset = "\u{1B}[0m"
}
