import PostbagCore
import PostbagTerminal

/// A comment's text with the words that findings saw marked, and sealed ones covered.
enum MarkedWords {
    /// What stands in place of sealed words, whatever their length.
    static let cover = "░░░░░"

    /// The text as it may be shown.
    ///
    /// Where there are no colours, `▸` and `◂` stand round what was found. A comment of which the
    /// whole is sealed is covered altogether.
    static func text(
        of comment: Comment,
        findings: [Finding],
        hasColours: Bool
    ) -> StyledText {
        let scalars = Array(comment.text.unicodeScalars)
        var marks = [Mark](repeating: .none, count: scalars.count)
        for finding in findings {
            // A sealed finding without a place could mean any of the words.
            let isEverywhere = finding.isSealed && finding.spans.isEmpty
            for span in isEverywhere ? [0..<scalars.count] : finding.spans {
                for index in span.clamped(to: 0..<scalars.count) {
                    marks[index] = max(marks[index], Mark(finding))
                }
            }
        }
        return styled(scalars, marks, hasColours: hasColours)
    }

    private enum Mark: Int, Comparable {
        case none, publish, hold, reject, sealed

        init(_ finding: Finding) {
            if finding.isSealed {
                self = .sealed
                return
            }
            switch finding.recommendation {
            case .publish: self = .publish
            case .hold: self = .hold
            case .reject: self = .reject
            }
        }

        static func < (lhs: Mark, rhs: Mark) -> Bool { lhs.rawValue < rhs.rawValue }

        var style: Style {
            switch self {
            case .none: .plain
            case .publish: Style(underlined: true)
            case .hold: Style(.yellow, bold: true, underlined: true)
            case .reject: Style(.red, bold: true, underlined: true)
            case .sealed: .dim
            }
        }
    }

    private static func styled(
        _ scalars: [Unicode.Scalar],
        _ marks: [Mark],
        hasColours: Bool
    ) -> StyledText {
        var result = StyledText()
        var index = 0
        while index < scalars.count {
            let mark = marks[index]
            let end = marks[index...].firstIndex { $0 != mark } ?? marks.count
            let words =
                mark == .sealed ? cover : visible(scalars[index..<end])
            let isMarked = mark != .none && !hasColours
            result.append(isMarked ? "▸\(words)◂" : words, mark.style)
            index = end
        }
        return result
    }
}
