/// A scalar as it may be shown on a terminal.
///
/// What a stranger wrote can hold escape sequences that repaint the screen and marks that turn the
/// reading direction round. Both are written out, so that nobody is deceived by what they see.
///
///     visible("\u{1B}")   // "‹1B›"
package func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\n" { return "\n" }
    if scalar == "\t" { return "    " }
    switch scalar.value {
    case 0x20..<0x7F: return String(Character(scalar))
    case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return writtenOut(scalar)
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
        return writtenOut(scalar)
    case 0xE0000...0xE007F: return writtenOut(scalar)
    default: return String(Character(scalar))
    }
}

/// Text as it may be shown on a terminal, see ``visible(_:)-(Unicode.Scalar)``.
package func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return visible(text.unicodeScalars)
}

/// Scalars as they may be shown on a terminal, see ``visible(_:)-(Unicode.Scalar)``.
///
/// A zero-width joiner is kept: emoji are made with it, and it shows nothing by itself.
package func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    scalars.map { visible($0) }.joined()
}

private func writtenOut(_ scalar: Unicode.Scalar) -> String {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    return "‹" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal + "›"
}
