import PostbagTerminal

extension CaseLines {
    /// The lines of a detail.
    func lines(of detail: Detail) -> [StyledText] {
        switch detail {
        case .thread: thread()
        case .reports: reports()
        case .commenter: commenter()
        case .notes: notes()
        case .why: why()
        }
    }

    /// The name of a detail, with how much there is of it.
    func title(of detail: Detail) -> String {
        let count: Int? =
            switch detail {
            case .thread: sheet.thread.isEmpty ? nil : sheet.thread.count
            case .reports: sheet.reports.isEmpty ? nil : sheet.reports.map(\.count).reduce(0, +)
            case .notes: sheet.notes.isEmpty ? nil : sheet.notes.count
            case .commenter, .why: nil
            }
        return detail.rawValue + (count.map { " \($0)" } ?? "")
    }

    /// Whether a detail has nothing to say.
    func isEmpty(_ detail: Detail) -> Bool {
        switch detail {
        case .thread: sheet.thread.isEmpty
        case .reports: sheet.reports.isEmpty
        case .notes: sheet.notes.isEmpty && sheet.decisions.isEmpty
        case .why: sheet.why.isEmpty
        case .commenter: false
        }
    }

    private func thread() -> [StyledText] {
        guard !sheet.thread.isEmpty else { return [StyledText("It stands alone.", .dim)] }
        return sheet.thread.flatMap { comment -> [StyledText] in
            let indent = String(repeating: "  ", count: min(comment.depth, 6))
            var head = StyledText(
                indent + (comment.isSubject ? "► " : "") + visible(comment.author),
                .bold
            )
            head.append(" \(Words.ago(comment.createdAt, now: now))", .dim)
            if comment.state != "published" {
                head.append(" · \(Words.plain(comment.state))", Style(Palette.hold))
            }
            if comment.isSubject { return [head + StyledText(" (this comment)", .dim)] }
            let text = CommentText(
                findings: comment.findings,
                isRevealed: isRevealed,
                marksWords: false
            )
            // Context, not the case: the start of a long comment is enough.
            let scalars = Array(comment.text.unicodeScalars.prefix(600))
            let ending: StyledText = comment.text.unicodeScalars.count > 600 ? "…" : ""
            let part = CommentParts.Part(scalars: scalars, start: 0)
            return [head, StyledText(indent) + text.styled(part) + ending]
        }
    }

    private func reports() -> [StyledText] {
        guard !sheet.reports.isEmpty else { return [StyledText("Nobody reported it.", .dim)] }
        return sheet.reports.flatMap { group -> [StyledText] in
            var head = StyledText("\(group.count) × ", .bold)
            head.append(visible(group.reason), .bold)
            head.append(", weight \(Words.tenths(group.weight))")
            let texts = group.texts.prefix(5).map {
                StyledText("  “\(visible(String($0.prefix(300))))”")
            }
            return [head] + texts
        }
    }

    private func commenter() -> [StyledText] {
        let commenter = sheet.commenter
        var head = StyledText(visible(commenter.name), .bold)
        head.append(" · \(visible(commenter.standing))")
        let counts = StyledText("\(commenter.published) published, \(commenter.rejected) rejected")
        let history = commenter.history.map { StyledText("· \(visible($0))") }
        return [head, counts] + (history.isEmpty ? [StyledText("No sanctions.", .dim)] : history)
    }

    private func notes() -> [StyledText] {
        let notes = sheet.notes.map { note in
            StyledText("\(visible(note.by)) ", .bold)
                + StyledText("\(Words.ago(note.at, now: now)): ", .dim)
                + StyledText(visible(note.text))
        }
        let decisions = sheet.decisions.map { decision in
            StyledText("\(visible(decision.by)) ", .bold)
                + StyledText("\(Words.ago(decision.at, now: now)): ", .dim)
                + StyledText(visible(decision.words), .bold)
        }
        let all = notes + decisions
        return all.isEmpty ? [StyledText("No notes and no earlier decision.", .dim)] : all
    }

    private func why() -> [StyledText] {
        let reasons = sheet.why.map { StyledText("· \(visible($0))") }
        let entered = StyledText(
            "In the queue for \(Words.span(max(0, now - sheet.enteredAt))).",
            .dim
        )
        return reasons + [entered]
    }
}
