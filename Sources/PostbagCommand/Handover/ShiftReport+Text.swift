import PostbagTerminal

extension ShiftReport {
    /// The report for people to read out.
    func lines() -> [StyledText] {
        var lines = [
            StyledText("Shift report \(id)", .bold),
            StyledText("from \(visible(from)), \(at), for what happened since \(since)"),
        ]
        lines += section("Urgent and legal cases that are open", openCases.map(\.words))
        lines += section("Clocks that run", queues.map(\.words))
        lines += section("Orders within 48 hours", orders.map(\.words))
        lines += section("Story modes changed in this shift", modes.map(\.words))
        lines += section("Proceedings to ask about within 48 hours", checks.map(\.words))
        lines += section("Hot threads", hotThreads.map(\.words))
        lines += section("Sanctions that end within 48 hours", sanctions.map(\.words))
        if !gaps.isEmpty { lines += section("Not looked at", gaps) }
        return lines
    }

    private func section(_ title: String, _ items: [String]) -> [StyledText] {
        let all =
            items.isEmpty
            ? [StyledText("  none", .dim)] : items.map { StyledText("  " + visible($0)) }
        return [StyledText(), StyledText(title, .bold)] + all
    }
}

extension ShiftReport.OpenCase {
    fileprivate var words: String {
        var parts = [
            "case \(id)", queue, rule ?? "sealed", isLate ? "LATE since \(due)" : "due \(due)",
        ]
        if needsTwo { parts.append("takes two people to publish") }
        if let escalatedTo { parts.append("with the \(escalatedTo)") }
        if let heldBy { parts.append("\(heldBy) is looking at it") }
        return parts.joined(separator: " · ")
    }
}

extension ShiftReport.QueueClock {
    fileprivate var words: String {
        let due = nextDue.map {
            isLate ? ", the first one LATE since \($0)" : ", the first one due \($0)"
        }
        return "\(queue): \(waiting)" + (due ?? "")
    }
}

extension ShiftReport.Moment {
    fileprivate var words: String { "\(what), \(at)" }
}

extension ShiftReport.HotThread {
    fileprivate var words: String {
        "\(headline.isEmpty ? story : headline): \(commentsLastHour) comments in the last hour, \(waiting) waiting"
    }
}
