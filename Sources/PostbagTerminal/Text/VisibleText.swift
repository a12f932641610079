/// A scalar as it may be shown on a terminal.
///
/// What a stranger wrote can hold escape sequences that repaint the screen and marks that turn the
/// reading direction round. Both are written out, so that nobody is deceived by what they see.
///
///     visible("\u{1B}")   // "‹1B›"
package func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\n" { return "\n" }
    if scalar == "\t" { return "    " }
    return isWrittenOut(scalar) ? writtenOut(scalar) : String(Character(scalar))
}

/// Text as it may be shown on a terminal, see ``visible(_:)-(Unicode.Scalar)``.
package func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return visible(text.unicodeScalars)
}

/// Scalars as they may be shown on a terminal, see ``visible(_:)-(Unicode.Scalar)``.
///
/// A zero-width joiner is kept: emoji are made with it, and it shows nothing by itself. Of more
/// marks stacked on one letter than any language stacks, a number is shown: `a‹+4992 marks›`.
package func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var stacked = 0
    for scalar in scalars {
        if isStacking(scalar) {
            stacked += 1
            if stacked <= mostStackedMarks { result.append(scalar) }
            continue
        }
        note(stacked, in: &result)
        stacked = 0
        if (scalar.value >= 0x20 && scalar.value < 0x7F) || scalar == "\n" {
            result.append(scalar)
        } else {
            result.append(contentsOf: visible(scalar).unicodeScalars)
        }
    }
    note(stacked, in: &result)
    return String(result)
}

/// Whether a scalar is shown as its number.
func isWrittenOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
}

/// How many marks may stand on one letter; Vietnamese needs two, Hebrew with cantillation four.
private let mostStackedMarks = 8

private func isStacking(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.value {
    // Joiners and variation selectors can be piled up without end as well.
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return true
    // Letters of the scripts that make up most text, so that they need no look-up.
    case 0x370...0x482, 0x48A...0x590, 0x3041...0x3096, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
        return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
}

private func note(_ stacked: Int, in result: inout String.UnicodeScalarView) {
    guard stacked > mostStackedMarks else { return }
    result.append(contentsOf: "‹+\(stacked - mostStackedMarks) marks›".unicodeScalars)
}

private func writtenOut(_ scalar: Unicode.Scalar) -> String {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    return "‹" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal + "›"
}
