/// How a piece of text looks on a terminal that can show it.
package struct Style: Sendable, Hashable {
    /// One of the eight colours that every terminal has, or a mixed one.
    package enum Colour: Sendable, Hashable {
        case black, red, green, yellow, blue, magenta, cyan, white
        /// Red, green and blue, each 0 to 255; shown as the nearest that the terminal has.
        case rgb(UInt8, UInt8, UInt8)
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
    /// Whether letters and background change places.
    package var isReversed: Bool

    /// Describes a look; without arguments it is the terminal's own.
    package init(
        _ foreground: Colour? = nil,
        on background: Colour? = nil,
        bold isBold: Bool = false,
        dim isDim: Bool = false,
        underlined isUnderlined: Bool = false,
        reversed isReversed: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.isBold = isBold
        self.isDim = isDim
        self.isUnderlined = isUnderlined
        self.isReversed = isReversed
    }

    /// The terminal's own look.
    package static let plain = Style()
    /// Bold.
    package static let bold = Style(bold: true)
    /// Faint, for what matters less.
    package static let dim = Style(dim: true)
    /// Letters and background change places.
    package static let reversed = Style(reversed: true)

    /// The escape sequence that switches this look on; empty for ``plain``.
    package var escapeSequence: String { escapeSequence(in: .trueColour) }

    /// The escape sequence that switches this look on, with no more colours than a terminal has.
    ///
    /// Without colours, bold, faint, underlined and reversed letters remain.
    package func escapeSequence(in depth: ColourDepth) -> String {
        var codes: [String] = []
        if isBold { codes.append("1") }
        if isDim { codes.append("2") }
        if isUnderlined { codes.append("4") }
        if isReversed { codes.append("7") }
        if let foreground, depth > .none { codes.append(foreground.code(base: 30, in: depth)) }
        if let background, depth > .none { codes.append(background.code(base: 40, in: depth)) }
        return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    /// The escape sequence that goes back to the terminal's own look.
    package static let reset = "\u{1B}[0m"
}
