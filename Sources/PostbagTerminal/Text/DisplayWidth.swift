/// How many columns of a terminal `text` takes up.
///
/// Wide characters of East Asian scripts and emoji take two columns, combining marks and other
/// characters that print nothing take none.
package func displayWidth(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// How many columns of a terminal one character takes up: 0, 1 or 2.
package func displayWidth(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var widest = 0
    for scalar in character.unicodeScalars {
        // U+FE0F asks for the picture form of the character before it, which is two columns wide.
        if scalar == "\u{FE0F}" { return 2 }
        widest = max(widest, displayWidth(of: scalar))
    }
    return widest
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    return WideCharacters.contains(scalar.value) ? 2 : 1
}

/// The ranges that Unicode's EastAsianWidth.txt calls wide or full-width, emoji apart.
private enum WideCharacters {
    static let ranges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
        0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
        0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]

    static func contains(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        return ranges.contains { $0.contains(value) }
    }
}
