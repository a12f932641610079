import Postbag
import PostbagCore
import PostbagScoring
import PostbagTerminal

/// Shows screenings to a person: what was found, why, and what the commenter is told.
struct PrettyScreening: Sendable {
    /// What the place that it is shown on can do.
    let traits: TerminalTraits
    /// Whether comments that are published are shown too.
    let showsPublished: Bool

    /// The lines for a comment; none for a published one that is not to be shown.
    func lines(for screening: Screening, of comment: Comment) -> [StyledText] {
        switch screening.recommendation {
        case .publish: showsPublished ? [oneLine(screening, comment)] : []
        case .hold, .reject: block(screening, comment)
        }
    }

    private func oneLine(_ screening: Screening, _ comment: Comment) -> StyledText {
        var line = heading(screening, comment)
        line.append("  ")
        line.append(words(screening, comment))
        return line.truncated(to: traits.width)
    }

    private func block(_ screening: Screening, _ comment: Comment) -> [StyledText] {
        var lines = hanging(heading(screening, comment), after: "")
        lines += hanging(words(screening, comment).notedIfEmpty, after: "  ")
        lines += reasons(screening)
        lines += scoreLine(screening, comment)
        if let message = screening.message {
            let told = StyledText(visible(message), Style(.cyan))
            lines += hanging(told, after: "  " + StyledText("→ ", Style(.cyan)))
        }
        lines.append(StyledText())
        return lines
    }

    /// The badge, the id, the author and the rules, main rule first.
    private func heading(_ screening: Screening, _ comment: Comment) -> StyledText {
        var line = badge(screening.recommendation)
        line.append(" ")
        line.append(visible(comment.id), .bold)
        if let name = comment.author?.name, !name.isEmpty {
            // A sealed finding without a place may be of the name.
            let isSealed = screening.findings.contains { $0.isSealed && $0.spans.isEmpty }
            line.append("  \(isSealed ? MarkedWords.cover : visible(name))")
        }
        if let main = screening.rules.first {
            line.append("  ")
            line.append(main.rawValue, .bold)
            let others = screening.rules.dropFirst().map { ", \($0)" }.joined()
            line.append(others)
        }
        if screening.isUrgent { line.append("  urgent", Style(.red, bold: true)) }
        if let queue = screening.queue, queue != "held", queue != "urgent" {
            line.append("  → \(queue)", .dim)
        }
        return line
    }

    private func badge(_ recommendation: Recommendation) -> StyledText {
        switch recommendation {
        case .publish: StyledText(" PUBLISH ", Style(.black, on: .green))
        case .hold: StyledText(" HOLD ", Style(.black, on: .yellow, bold: true))
        case .reject: StyledText(" REJECT ", Style(.white, on: .red, bold: true))
        }
    }

    private func words(_ screening: Screening, _ comment: Comment) -> StyledText {
        MarkedWords.text(
            of: comment,
            findings: screening.findings,
            hasColours: traits.hasColours
        )
    }

    /// One line a finding: the filter, its points and the disguises that were undone.
    private func reasons(_ screening: Screening) -> [StyledText] {
        var rows: [[StyledText]] = []
        for (finding, count) in Self.counted(screening.findings) {
            let times = count > 1 ? ["\(count) times"] : []
            let notes =
                finding.survived.map(\.rawValue) + (finding.isSealed ? ["sealed"] : []) + times
            rows.append([
                StyledText(finding.filter, .dim), StyledText("+\(finding.score)"),
                StyledText(notes.joined(separator: ", "), Style(.magenta)),
            ])
        }
        for filter in screening.couldNotAssess {
            rows.append([
                StyledText(filter, .dim), "", StyledText("could not answer", Style(.red)),
            ])
        }
        return aligned(rows)
    }

    /// The score that a filter spoke for, and the words that moved it; no word of a comment in
    /// which something is sealed.
    private func scoreLine(_ screening: Screening, _ comment: Comment) -> [StyledText] {
        guard let explanation = screening.explanation else { return [] }
        let score = "\(explanation.label.rawValue) \(Fixed.text(explanation.score, 2))"
        let isSealed = screening.findings.contains(where: \.isSealed)
        let words = isSealed ? "" : ExplanationText.words(explanation, of: comment.text)
        let line = StyledText(score + (words.isEmpty ? "" : ": " + words), .dim)
        return hanging(line, after: "    ")
    }

    /// The rows in columns, or one after another where the columns would not fit.
    private func aligned(_ rows: [[StyledText]]) -> [StyledText] {
        var table = Table([
            Table.Column(""), Table.Column("", alignedRight: true), Table.Column(""),
        ])
        for row in rows { table.addRow(row) }
        let lines = table.lines(width: .max)
        if lines.allSatisfy({ $0.width + 4 <= traits.width }) { return lines.map { "    " + $0 } }
        return rows.flatMap { row in
            let cells = row.filter { !$0.isEmpty }
            let line = cells.dropFirst().reduce(cells.first ?? "") { $0 + "  " + $1 }
            return hanging(line, after: "    ")
        }
    }

    /// The findings without those that look the same, and how many there were of each.
    private static func counted(_ findings: [Finding]) -> [(Finding, Int)] {
        var counted: [(finding: Finding, count: Int)] = []
        for var finding in findings {
            finding.spans = []
            if let index = counted.firstIndex(where: { $0.finding == finding }) {
                counted[index].count += 1
            } else {
                counted.append((finding, 1))
            }
        }
        return counted
    }

    /// The text in lines that fit, the first after a mark and the others in line with it.
    private func hanging(_ text: StyledText, after mark: StyledText) -> [StyledText] {
        let margin = StyledText(String(repeating: " ", count: max(2, mark.width)))
        let lines = text.wrapped(to: max(10, traits.width - margin.width))
        return lines.enumerated().map { ($0.offset == 0 ? mark : margin) + $0.element }
    }
}

extension StyledText {
    /// The text, or a note where there is nothing that could be seen.
    fileprivate var notedIfEmpty: StyledText {
        plainText.allSatisfy(\.isWhitespace) ? StyledText("(nothing to see)", .dim) : self
    }
}
