import PostbagCore
import PostbagTerminal

/// The parts of a case as lines of text, for a screen of any width or for none.
package struct CaseLines {
    let sheet: CaseSheet
    let rules: [RuleSheet]
    let wellbeing: Wellbeing
    let now: Double
    let isRevealed: Bool
    let marksWords: Bool

    /// The story's headline, its mode and what the law forbids.
    func story() -> [StyledText] {
        var lines = [StyledText(visible(sheet.story.headline), .bold)]
        for state in sheet.story.legalState {
            lines.append(StyledText("LAW  ", Palette.law) + StyledText(visible(state), Palette.law))
        }
        return lines
    }

    /// How the story takes comments, and what kind it is.
    var storyKind: String {
        let profile =
            sheet.story.profile == .none ? "" : Words.plain(sheet.story.profile.rawValue) + " · "
        return profile + Words.plain(sheet.story.mode)
    }

    /// The case in a few words.
    func title() -> StyledText {
        var title =
            StyledText("Case \(sheet.id)", .bold) + StyledText(" · \(Words.plain(sheet.queue))")
        if let clock = Words.clock(sheet.dueAt, now: now) {
            let style = clock.isLate ? Style(Palette.reject, bold: true) : .plain
            title.append(" · ")
            title.append(clock.words, style)
        }
        return title
    }

    /// Who wrote when, and where the comment stands.
    func byline() -> StyledText {
        let commenter = sheet.commenter
        var line = StyledText(visible(commenter.name), .bold)
        line.append(" · \(visible(commenter.standing))")
        line.append(" · \(commenter.published) published, \(commenter.rejected) rejected")
        line.append(" · \(Words.ago(sheet.comment.createdAt, now: now))", .dim)
        switch sheet.comment.state {
        case _ where sheet.comment.isPublic:
            line.append(" · readers can see it", Style(Palette.hold, bold: true))
        case "rejected": line.append(" · turned away already", .bold)
        case "hidden", "removed": line.append(" · \(sheet.comment.state)", .bold)
        default: break
        }
        return line
    }

    /// What is severe about the case, named before any of it is shown.
    func severity() -> StyledText? {
        let severe = sheet.severeRules(of: rules, under: wellbeing)
        guard !severe.isEmpty || sheet.hasHardWords else { return nil }
        var line = StyledText()
        if !severe.isEmpty {
            line.append(
                "SEVERE: " + severe.joined(separator: ", "),
                Style(Palette.reject, bold: true)
            )
        }
        if sheet.hasHardWords {
            if !line.isEmpty { line.append(" · ") }
            line.append(
                isRevealed ? "x covers hard words" : "hard words are covered, x shows them",
                .dim
            )
        }
        return line
    }

    /// The comment's text in lines.
    func comment(_ parts: CommentParts, part: Int, width: Int) -> [StyledText] {
        let text = CommentText(
            findings: sheet.comment.findings,
            isRevealed: isRevealed,
            marksWords: marksWords
        )
        var lines = text.styled(parts.part(part)).wrapped(to: width)
        if parts.count > 1 {
            let note =
                "‹ part \(part + 1) of \(parts.count) · \(parts.scalarCount) characters in all ›"
            lines.append(StyledText(note, Palette.law))
        }
        return lines
    }

    /// What rules found, numbered as in the text.
    func findings() -> [StyledText] {
        guard !sheet.comment.findings.isEmpty else {
            return [StyledText("No rule found anything.", .dim)] + score()
        }
        return score()
            + sheet.comment.findings.enumerated().map { number, finding in
                var line = StyledText("\(CommentText.raised(number + 1)) ", .dim)
                line.append(finding.rule, Palette.style(of: finding.recommendation))
                if let roles = finding.sealedFor {
                    line.append(
                        " sealed: only \(roles.joined(separator: " and ")) may see what it is",
                        .bold
                    )
                    return line
                }
                let name =
                    finding.filter.split(separator: "/").last.map(String.init) ?? finding.filter
                line.append(" \(Words.plain(name)) +\(finding.score)")
                if finding.survived.isEmpty { return line }
                line.append(" disguised: \(finding.survived.joined(separator: ", "))", .dim)
                return line
            }
    }

    /// The classifier's score, and the words that moved it most; hard words are covered as in the
    /// text.
    private func score() -> [StyledText] {
        guard let score = sheet.comment.score else { return [] }
        var line = StyledText("\(Words.plain(score.label)) \(Words.hundredths(score.score))", .bold)
        let scalars = Array(sheet.comment.text.unicodeScalars)
        for (number, word) in score.words.enumerated() {
            let range = (word.span.start..<max(word.span.start, word.span.end))
                .clamped(to: 0..<scalars.count)
            let shown =
                isRevealed || !isHard(range)
                ? String(String.UnicodeScalarView(scalars[range]))
                : HardWords.masked(scalars[range])
            line.append(number == 0 ? ": moved by " : ", ", .dim)
            line.append(visible(String(shown.prefix(40))))
            line.append(" +\(Words.tenths(word.weight))", .dim)
        }
        return [line]
    }

    /// Whether words at a place are covered until somebody wants to see them.
    private func isHard(_ range: Range<Int>) -> Bool {
        sheet.comment.findings.contains { finding in
            HardWords.masks(finding.rule)
                && finding.spans.contains {
                    $0.start < range.upperBound && range.lowerBound < $0.end
                }
        }
    }

    /// What to know where two people must agree.
    func secondPerson() -> [StyledText] {
        guard let second = sheet.secondPerson else { return [] }
        let who =
            second.isFirstDone
            ? "You would be the second; the first one's reasons are shown once you have chosen."
            : "You would be the first; a second person must agree before readers see it."
        return [
            StyledText("TWO PEOPLE  ", Palette.law)
                + StyledText("\(visible(second.reason)) \(who) One may take it down.", .plain)
        ]
    }
}
