import PostbagCore
import PostbagTerminal

/// A comment's text as a reviewer sees it: what rules found is marked and numbered, what is sealed
/// is covered, and hard words are masked until they are wanted.
struct CommentText {
    let findings: [FindingSheet]
    let isRevealed: Bool
    /// Whether found words get marks that need no colours.
    let marksWords: Bool

    /// What stands in place of sealed words, whatever their length.
    static let cover = "░░░░░"

    /// The text of a piece.
    func styled(_ part: CommentParts.Part) -> StyledText {
        let spans = spans(in: part)
        guard !spans.isEmpty else { return StyledText(visible(part.scalars)) }
        var text = StyledText()
        var index = 0
        for span in spans {
            if span.range.lowerBound > index {
                text.append(visible(part.scalars[index..<span.range.lowerBound]))
            }
            text.append(words(part.scalars[span.range], of: span))
            index = span.range.upperBound
        }
        if index < part.scalars.count { text.append(visible(part.scalars[index...])) }
        return text
    }

    private struct Span {
        var range: Range<Int>
        /// The finding's place in the list.
        var number: Int
        var isMasked: Bool
    }

    private func words(_ scalars: ArraySlice<Unicode.Scalar>, of span: Span) -> StyledText {
        let finding = findings[span.number]
        if finding.isSealed, !(finding.mayBeOpened && isRevealed) {
            return StyledText("▐\(Self.cover)▌", .reversed)
        }
        let words =
            span.isMasked && !isRevealed ? HardWords.masked(scalars) : visible(scalars)
        let marked = marksWords ? "▸\(words)◂" : words
        return StyledText(marked, finding.style) + StyledText(Self.raised(span.number + 1), .dim)
    }

    /// The places that findings saw, in order and without overlap; sealed and masked ones win.
    private func spans(in part: CommentParts.Part) -> [Span] {
        let count = part.scalars.count
        var owner = [Int](repeating: -1, count: findings.isEmpty ? 0 : count)
        var masked = [Bool](repeating: false, count: owner.count)
        guard !owner.isEmpty else { return [] }
        for (number, finding) in findings.enumerated().reversed() {
            // A sealed finding without a place could mean any of the words.
            let everywhere = finding.isSealed && finding.spans.isEmpty
            let ranges =
                everywhere
                ? [0..<count]
                : finding.spans.map { span in
                    let start = max(0, span.start - part.start)
                    return start..<max(start, span.end - part.start)
                }
            for range in ranges where range.lowerBound < count {
                for index in range.clamped(to: 0..<count) {
                    let isSealedBefore = owner[index] >= 0 && findings[owner[index]].isSealed
                    if !isSealedBefore { owner[index] = number }
                    if HardWords.masks(finding.rule) { masked[index] = true }
                }
            }
        }
        return Self.runs(owner, masked)
    }

    private static func runs(_ owner: [Int], _ masked: [Bool]) -> [Span] {
        var spans: [Span] = []
        var index = 0
        while index < owner.count {
            let number = owner[index]
            var end = index + 1
            while end < owner.count, owner[end] == number, masked[end] == masked[index] { end += 1 }
            if number >= 0 {
                spans.append(Span(range: index..<end, number: number, isMasked: masked[index]))
            }
            index = end
        }
        return spans
    }

    /// A number in small raised digits.
    static func raised(_ number: Int) -> String {
        let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
}

extension FindingSheet {
    /// How the words that it saw look.
    var style: Style {
        switch recommendation {
        case .publish: Style(underlined: true)
        case .hold: Style(Palette.hold, bold: true, underlined: true)
        case .reject: Style(Palette.reject, bold: true, underlined: true)
        }
    }
}
