import PostbagTerminal

extension ReviewModel {
    func drawPicker(_ picker: Picker, in area: Area, of frame: inout Frame) {
        let shown = picker.shown
        let height = min(area.height, max(4, min(shown.count, 14) + 3))
        let width = min(area.width, 76)
        let box = Area(
            row: area.endRow - height,
            column: area.column + (area.width - width) / 2,
            width: width,
            height: height
        )
        frame.fill(box)
        var inner = frame.box(box, title: StyledText(picker.title, Palette.heading), .plain)
        let typed = inner.takeBottom(1)
        let note =
            picker.query.isEmpty
            ? StyledText("type to narrow down", .dim)
            : StyledText(visible(picker.query) + "▏", .bold)
        frame.draw(note, row: typed.row, column: typed.column + 1, width: typed.width - 1)
        // The selected line is always among those shown.
        let first = max(0, picker.selection - inner.height + 1)
        for (index, choice) in shown.enumerated().dropFirst(first).prefix(inner.height) {
            let isSelected = index == picker.selection
            let number = index < 9 ? "\(index + 1) " : "  "
            var line = StyledText(isSelected ? "► " : "  ", .bold) + StyledText(number, Palette.key)
            line.append(visible(choice.label), isSelected ? .bold : .plain)
            if !choice.detail.isEmpty { line.append("  " + visible(choice.detail), .dim) }
            let row = inner.row + index - first
            frame.draw(
                line.truncated(to: inner.width),
                row: row,
                column: inner.column,
                width: inner.width
            )
        }
        if shown.isEmpty {
            frame.draw(StyledText("  nothing fits", .dim), row: inner.row, column: inner.column)
        }
    }

    func drawList(in area: Area, of frame: inout Frame) {
        guard let listing else { return }
        let count = listing.selected.isEmpty ? "" : " · \(listing.selected.count) selected"
        let title =
            "\(visible(listing.title)) · \(Words.count(listing.lines.count, "case"))\(count)"
        let inner = frame.box(area, title: StyledText(title, Palette.heading))
        guard inner.height > 0 else { return }
        if listing.lines.isEmpty {
            frame.draw("Nothing fits.", row: inner.row, column: inner.column + 1)
        }
        let first = max(
            0,
            min(listing.cursor - inner.height / 2, listing.lines.count - inner.height)
        )
        let shown = listing.lines.enumerated().dropFirst(first).prefix(inner.height)
        for (index, line) in shown {
            let text = row(
                line,
                isCurrent: index == listing.cursor,
                in: listing,
                width: inner.width
            )
            frame.draw(
                text,
                row: inner.row + index - first,
                column: inner.column,
                width: inner.width
            )
        }
    }

    private func row(
        _ line: CaseLine,
        isCurrent: Bool,
        in listing: CaseListing,
        width: Int
    ) -> StyledText {
        let mark =
            listing.selected.contains(line.id) ? "[x] " : line.heldBy == nil ? "[ ] " : " –  "
        var text = StyledText(isCurrent ? "► " : "  ", .bold)
        text.append(mark, .bold)
        text.append(StyledText(line.id, .bold).padded(to: 6))
        text.append(StyledText(Words.plain(line.queue)).truncated(to: 13).padded(to: 14))
        text.append(StyledText(line.rule ?? "", .dim).truncated(to: 21).padded(to: 22))
        if let clock = Words.clock(line.dueAt, now: now), clock.isLate {
            text.append("late ", Style(Palette.reject, bold: true))
        }
        if let holder = line.heldBy { text.append("\(visible(holder)) has it ", Palette.law) }
        text.append(visible(line.author) + ": ", .bold)
        text.append(maskedExcerpt(of: line))
        return text.truncated(to: width)
    }

    /// A list is skimmed, not read: where the rule is one for hard words, it shows none.
    private func maskedExcerpt(of line: CaseLine) -> StyledText {
        if line.isLegal { return StyledText("a legal case; open it to read", .dim) }
        let isHard = line.isHard || line.rule.map { HardWords.masks($0) } ?? false
        guard isHard else {
            return StyledText(visible(String(line.excerpt.prefix(200))))
        }
        return StyledText("covered; open it to read", .dim)
    }

    func drawRest(isOffer: Bool, in area: Area, of frame: inout Frame) {
        let minutes = Int(exposure.seconds / 60)
        var words: [StyledText] = []
        if isOffer {
            words = [
                StyledText("You have looked at severe comments for \(minutes) minutes.", .bold), "",
                "Stand up, look out of a window, drink something.",
                "z takes a break; nothing is held and nothing is counted against you.",
                "Enter goes on, and asks again in a while.",
            ]
            if exposure.isCapReached(under: desk?.wellbeing ?? Wellbeing()) {
                let count = exposure.severeSeen
                words.append(
                    StyledText("You have seen \(count) severe cases: enough for one shift.")
                )
            }
        } else {
            words = [
                StyledText("A break.", .bold), "",
                "Your claims went back to the queue; colleagues see them.",
                "Enter goes on when you are ready.",
            ]
        }
        frame.draw(words, in: area.centred(width: min(area.width, 70), height: words.count))
    }
}
