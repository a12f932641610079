import PostbagTerminal

extension ReviewModel {
    /// From how many columns on details stand beside the comment.
    private static let wideColumns = 110

    func drawCase(in area: Area, of frame: inout Frame) {
        guard let lines = caseLines else {
            drawNothing(in: area, of: &frame)
            return
        }
        var area = area
        drawStory(lines, in: &area, of: &frame)
        if size.columns >= Self.wideColumns {
            var right = area.takeRight(detailColumns)
            drawSubject(lines, in: &area, isWide: true, of: &frame)
            drawDetails([.thread], lines, in: area, of: &frame)
            right.column += 1
            right.width -= 1
            drawDetails([.why, .reports, .commenter, .notes], lines, in: right, of: &frame)
        } else {
            drawSubject(lines, in: &area, isWide: false, of: &frame)
            let tabs = tabs(lines)
            let rest = Detail.allCases.filter { $0 != detail && !lines.isEmpty($0) }
            drawDetails([detail] + rest, lines, in: area, firstTitle: tabs, of: &frame)
        }
    }

    /// How wide the details are where they stand beside the comment.
    var detailColumns: Int {
        size.columns >= Self.wideColumns ? max(46, size.columns * 2 / 5) : 0
    }

    private func drawStory(_ lines: CaseLines, in area: inout Area, of frame: inout Frame) {
        let story = lines.story()
        let row = area.takeTop(1)
        let kind = StyledText(lines.storyKind, .dim)
        let room = max(10, row.width - kind.width - 2)
        frame.draw(story[0].truncated(to: room), row: row.row, width: room)
        frame.draw(kind, row: row.row, column: max(room, row.width - kind.width))
        let most = size.rows < 40 ? 2 : 6
        for state in story.dropFirst().prefix(most) {
            frame.draw(state.truncated(to: area.width), row: area.takeTop(1).row, width: area.width)
        }
        let hidden = story.count - 1 - most
        if hidden > 0 {
            let note = StyledText("LAW  and \(hidden) more: Tab, Why now", Palette.law)
            frame.draw(note, row: area.takeTop(1).row)
        }
    }

    /// Draws the comment with what was found in it.
    private func drawSubject(
        _ lines: CaseLines,
        in area: inout Area,
        isWide: Bool,
        of frame: inout Frame
    ) {
        frame.rule(
            row: area.takeTop(1).row,
            column: area.column,
            width: area.width,
            title: lines.title()
        )
        let head = subjectHead(lines, width: area.width)
        let found = lines.findings()
        var findings = Array(found.prefix(isWide ? 12 : 4))
        if found.count > findings.count {
            findings.append(StyledText("  and \(found.count - findings.count) more", .dim))
        }
        let text = commentLines
        // Air round the comment, where there is room for it.
        let least = isWide ? 8 : 5
        let spare = area.height - head.count - findings.count - text.count - least
        let air = spare >= 3 ? 1 : 0
        let room = max(3, area.height - head.count - findings.count - least - 2 * air)
        frame.draw(head, in: area.takeTop(head.count))
        _ = area.takeTop(air)
        var body = area.takeTop(min(text.count, room))
        body.column += Self.commentIndent
        body.width -= Self.commentIndent
        draw(text, in: body, skipping: scroll, of: &frame)
        _ = area.takeTop(air)
        frame.draw(findings, in: area.takeTop(findings.count))
    }

    /// How far the comment stands in from what is said about it.
    static let commentIndent = 2

    private func subjectHead(_ lines: CaseLines, width: Int) -> [StyledText] {
        var head: [StyledText] = []
        if let conflict {
            head += StyledText(visible(conflict.explanation), Palette.law).wrapped(to: width)
        }
        head += lines.secondPerson().flatMap { $0.wrapped(to: width) }.prefix(3)
        if let severity = lines.severity() { head.append(severity.truncated(to: width)) }
        head.append(lines.byline().truncated(to: width))
        if size.columns < Self.wideColumns, !lines.sheet.why.isEmpty {
            let reasons = lines.sheet.why.map { visible($0) }.joined(separator: "; ")
            head.append(StyledText("next because: \(reasons)", .dim).truncated(to: width))
        }
        return head
    }

    private func tabs(_ lines: CaseLines) -> StyledText {
        var tabs = StyledText()
        for detail in Detail.allCases {
            let isChosen = detail == self.detail
            let style = isChosen ? Style.bold : .dim
            tabs.append(
                (isChosen ? "[" : " ") + lines.title(of: detail) + (isChosen ? "]" : " "),
                style
            )
        }
        return tabs
    }

    /// Draws details one below the other, as many as there is room for.
    private func drawDetails(
        _ details: [Detail],
        _ lines: CaseLines,
        in area: Area,
        firstTitle: StyledText? = nil,
        of frame: inout Frame
    ) {
        var area = area
        for (index, detail) in details.enumerated() where area.height >= (index == 0 ? 1 : 2) {
            let name = StyledText(lines.title(of: detail), Palette.heading)
            let title = index == 0 ? firstTitle ?? name : name
            frame.rule(
                row: area.takeTop(1).row,
                column: area.column,
                width: area.width,
                title: title
            )
            let wrapped = lines.lines(of: detail).flatMap { $0.wrapped(to: max(1, area.width - 2)) }
            draw(wrapped, in: area.takeTop(wrapped.count), of: &frame)
            if area.height > 6, size.columns >= Self.wideColumns { _ = area.takeTop(1) }
        }
    }

    /// Draws lines, and says at the right edge that there are more.
    private func draw(
        _ lines: [StyledText],
        in area: Area,
        skipping offset: Int = 0,
        of frame: inout Frame
    ) {
        guard area.height > 0 else { return }
        let text = Area(
            row: area.row,
            column: area.column,
            width: area.width - 1,
            height: area.height
        )
        frame.draw(lines, in: text, skipping: offset)
        if offset > 0 {
            frame.draw(StyledText("▲", Palette.key), row: area.row, column: area.endColumn - 1)
        }
        if lines.count - offset > area.height {
            frame.draw(
                StyledText("▼", Palette.key),
                row: area.endRow - 1,
                column: area.endColumn - 1
            )
        }
    }

    private func drawNothing(in area: Area, of frame: inout Frame) {
        let words: [StyledText]
        if stage == .waiting || pending != nil {
            words = [StyledText("Opening the desk …", .dim)]
        } else if filter.isEmpty, skipped.isEmpty, avoided.isEmpty {
            words = [
                StyledText("Nothing waits. Thank you.", .bold), StyledText(sittingWords, .dim),
            ]
        } else {
            var reasons: [StyledText] = [StyledText("Nothing else waits for you.", .bold)]
            if !filter.isEmpty {
                reasons.append(StyledText("Shown is only \(filter.words); f shows all."))
            }
            if !skipped.isEmpty {
                let count = Words.count(skipped.count, "case")
                reasons.append(StyledText("\(count) put aside or handed on; l lists what waits."))
            }
            if !avoided.isEmpty {
                reasons.append(
                    StyledText("Left out: \(avoided.joined(separator: ", ")); o changes that.")
                )
            }
            words = reasons + [StyledText(sittingWords, .dim)]
        }
        let box = area.centred(width: min(area.width, 64), height: words.count)
        frame.draw(words, in: box)
    }
}

extension StyledText {
    /// A text with one value in it.
    static func + (lhs: String, rhs: StyledText) -> StyledText { StyledText(lhs) + rhs }
}
