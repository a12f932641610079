/// What is wrong with the shape of a comment, whatever it says.
package enum TextShape: String, Sendable, Hashable, CaseIterable {
    /// Nothing that a reader could see.
    case empty
    /// More Unicode scalars than the site allows.
    case tooLong = "too-long"
    /// Keys struck at random, or marks instead of words.
    case gibberish
    /// The same word, line or letter over and over.
    case repetitive

    /// The shapes that a text has.
    ///
    ///     TextShape.shapes(of: PlainText("\u{200B} \u{2060}"), maximum: 5_000)    // [.empty]
    ///
    /// - Parameters:
    ///   - text: The comment.
    ///   - maximum: The longest comment allowed, in Unicode scalars.
    /// - Returns: The shapes, of which ``empty`` excludes any other.
    /// - Complexity: O(*n*) in the length of the text.
    package static func shapes(of text: PlainText, maximum: Int) -> Set<TextShape> {
        Set(allCases.filter { $0.isShape(of: text, maximum: maximum) })
    }

    /// Whether a text has this shape.
    func isShape(of text: PlainText, maximum: Int) -> Bool {
        guard !Self.isEmpty(text.original) else { return self == .empty }
        return switch self {
        case .empty: false
        case .tooLong: text.scalarCount > maximum
        case .gibberish: Gibberish.isGibberish(text)
        case .repetitive: Repetition.isRepetitive(text)
        }
    }

    private static func isEmpty(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { !isVisible($0) }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x7E: return true
        // Fillers and blanks that count as letters or symbols but print nothing.
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F, 0x17B4, 0x17B5, 0x180E: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator,
            .nonspacingMark, .enclosingMark, .surrogate, .unassigned, .privateUse:
            return false
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
            .otherSymbol:
            return true
        @unknown default: return true
        }
    }
}
