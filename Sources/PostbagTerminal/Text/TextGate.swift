/// What may become part of a cell.
enum TextGate {
    /// The most scalars that one character on the screen is made of; the longest emoji of Unicode
    /// needs ten.
    static let longestCluster = 16

    /// Whether a character may be drawn as it is.
    static func isSafe(_ character: Character) -> Bool {
        if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F }
        var count = 0
        for scalar in character.unicodeScalars {
            count += 1
            if count > longestCluster || isWrittenOut(scalar) { return false }
        }
        return true
    }

    /// The characters to draw in place of one that may not be drawn as it is.
    static func safe(_ character: Character) -> String {
        if character.isNewline { return " " }
        return visible(character.unicodeScalars)
    }

    /// Whether a script is read from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and
    /// their neighbours, up to the presentation forms.
    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
        case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
