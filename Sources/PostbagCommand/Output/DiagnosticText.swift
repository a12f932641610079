import PostbagCore
import PostbagTerminal

/// A diagnostic as a terminal shows it: its own words, with the severity in colour.
enum DiagnosticText {
    static func text(of diagnostic: Diagnostic) -> StyledText {
        let severity = diagnostic.severity.rawValue
        let words = diagnostic.description.split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).map { visible(String($0)) }.joined(separator: "\n")
        guard words.hasPrefix(severity) else { return StyledText(words) }
        return StyledText(severity, style(of: diagnostic.severity))
            + StyledText(String(words.dropFirst(severity.count)))
    }

    private static func style(of severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: Style(.red, bold: true)
        case .warning: Style(.yellow, bold: true)
        case .note: Style(.cyan, bold: true)
        }
    }
}
