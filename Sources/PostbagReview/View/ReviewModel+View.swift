package import PostbagTerminal

extension ReviewModel {
    /// The screen as it stands.
    package func view() -> Frame {
        var frame = Frame(size)
        var area = frame.area
        drawBar(in: area.takeTop(1), of: &frame)
        let footer = area.takeBottom(2)
        switch stage {
        case .help(let offset): drawHelp(from: offset, in: area, of: &frame)
        case .listing: drawList(in: area, of: &frame)
        case .resting(let isOffer): drawRest(isOffer: isOffer, in: area, of: &frame)
        case .confirming(let confirmation) where confirmation.isFromList:
            drawList(in: area, of: &frame)
        case .picking(let picker, .rule(of: .some)):
            drawList(in: area, of: &frame)
            drawPicker(picker, in: area, of: &frame)
        default:
            drawCase(in: area, of: &frame)
            if case .picking(let picker, _) = stage { drawPicker(picker, in: area, of: &frame) }
        }
        drawFooter(in: footer, of: &frame)
        return frame
    }

    /// The parts of the case in view as lines.
    var caseLines: CaseLines? {
        sheet.map { sheet in
            CaseLines(
                sheet: sheet,
                rules: desk?.rules ?? [],
                wellbeing: desk?.wellbeing ?? Wellbeing(),
                now: now,
                isRevealed: isRevealed,
                marksWords: marksWords
            )
        }
    }

    private func drawBar(in area: Area, of frame: inout Frame) {
        frame.fill(area, Palette.bar)
        var waiting = queues.filter { $0.waiting > 0 }.map { count in
            "\(Words.plain(count.queue)) \(count.waiting)"
                + (count.isLate ? " late" : "")
        }
        var left = " Postbag"
        if let site = desk?.site, !site.isEmpty { left += " · \(visible(site))" }
        if !filter.isEmpty { left += " · only \(filter.words)" }
        let name = desk.map { "   \(visible($0.reviewer)) " } ?? ""
        let most = area.width - displayWidth(of: name) - 10
        // The queues come in the order in which they are served, so the last ones give way.
        while waiting.count > 1, displayWidth(of: waiting.joined(separator: "  ")) > most {
            waiting.removeLast()
            if waiting[waiting.count - 1] != "…" { waiting[waiting.count - 1] = "…" }
        }
        let right = waiting.joined(separator: "  ") + name
        let room = max(0, area.width - displayWidth(of: right) - 1)
        frame.draw(StyledText(left, Palette.bar), row: area.row, width: room)
        let start = max(0, area.width - displayWidth(of: right))
        frame.draw(StyledText(right, Palette.bar), row: area.row, column: start)
    }

    private func drawFooter(in area: Area, of frame: inout Frame) {
        frame.draw(statusLine(width: area.width), row: area.row, width: area.width)
        if case .typing(let field, let purpose) = stage {
            drawPrompt(field, purpose, row: area.row + 1, of: &frame)
        } else {
            frame.draw(keyLine(width: area.width), row: area.row + 1, width: area.width)
        }
    }

    private func drawPrompt(
        _ field: TextField,
        _ purpose: TypingPurpose,
        row: Int,
        of frame: inout Frame
    ) {
        let prompt = StyledText(purpose.prompt, .bold)
        let room = max(1, size.columns - prompt.width - 1)
        var shown = visible(field.text)
        while displayWidth(of: shown) > room { shown.removeFirst() }
        let used = frame.draw(prompt + StyledText(shown), row: row)
        frame.cursor = (row, min(used, size.columns - 1))
    }

    /// What is said, what can be taken back, or what is asked.
    private func statusLine(width: Int) -> StyledText {
        if case .confirming(let confirmation) = stage {
            return StyledText(confirmation.question, Palette.law)
                + StyledText("  y yes · n no", .bold)
        }
        if pending != nil, now - lastKeyAt > 1 { return StyledText("Asking the desk …", .dim) }
        if let message {
            let said = StyledText(message.text, Palette.style(of: message.tone))
            return said + undoNote(after: said.width, width: width)
        }
        if let last = settled.last {
            let said = StyledText(last.words, .dim)
            return said + undoNote(after: said.width, width: width)
        }
        return StyledText(sittingWords, .dim)
    }

    private func undoNote(after used: Int, width: Int) -> StyledText {
        guard let last = settled.last, last.undoUntil > now else { return "" }
        let note = "   u undoes" + (settled.count > 1 ? " the last" : "")
        let text = StyledText("\(note) for \(Words.countdown(last.undoUntil - now))", .bold)
        return used + text.width <= width ? text : ""
    }

    /// What was done and seen in this sitting; for the person alone.
    var sittingWords: String {
        var parts = ["\(decidedCount) decided"]
        if exposure.severeSeen > 0 {
            parts.append("\(exposure.severeSeen) severe seen")
            if exposure.seconds >= 60 { parts.append("\(Words.span(exposure.seconds)) of it") }
        }
        if !avoided.isEmpty { parts.append("left out: \(avoided.joined(separator: ", "))") }
        return parts.joined(separator: " · ")
    }
}
