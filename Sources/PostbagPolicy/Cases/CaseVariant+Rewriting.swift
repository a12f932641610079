extension CaseVariant {
    /// The text in this variant, or `nil` when it has no such variant.
    package func rewrite(_ marked: MarkedText) -> MarkedText? {
        switch self {
        case .asWritten: marked
        case .afterEmoji: MarkedText("\u{1F44B}\u{1F3FD} \(marked.written)")
        case .inCapitals: inCapitals(marked)
        case .withJoiner: withJoiner(marked)
        case .inQuotes: inQuotes(marked)
        }
    }

    private func inCapitals(_ marked: MarkedText) -> MarkedText? {
        let capitals = marked.written.uppercased()
        return capitals == marked.written ? nil : MarkedText(capitals)
    }

    /// The text with a zero-width joiner after the first letter of each marked word.
    private func withJoiner(_ marked: MarkedText) -> MarkedText? {
        guard !marked.marks.isEmpty else { return nil }
        var scalars = String.UnicodeScalarView()
        var isMarked = false
        var previous: Unicode.Scalar = " "
        for scalar in marked.written.unicodeScalars {
            if isMarked, previous.properties.isAlphabetic, scalar.properties.isAlphabetic {
                scalars.append("\u{200D}")
            }
            if scalar == "\u{25B8}" { isMarked = true }
            if scalar == "\u{25C2}" { isMarked = false }
            scalars.append(scalar)
            previous = scalar
        }
        return MarkedText(String(scalars))
    }

    /// The text quoted inside a sentence of somebody else's; a text with quotation marks has none.
    private func inQuotes(_ marked: MarkedText) -> MarkedText? {
        let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}", "\u{2018}"]
        guard !marked.written.contains(where: { marks.contains($0) }) else { return nil }
        return MarkedText(
            "Further down it says \u{201C}\(marked.written)\u{201D} and there it ends"
        )
    }
}
