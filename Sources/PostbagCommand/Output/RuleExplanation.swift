import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// A rule in words, for the people who write policies and those who answer for them.
struct RuleExplanation {
    let rule: Rule
    let cases: [PolicyCase]

    /// The lines: what is promised, what commenters are told, how it is kept, and examples.
    func lines(width: Int) -> [StyledText] {
        var lines = [title, StyledText()]
        lines += paragraph(rule.promise, Style.plain, width: width)
        lines.append(StyledText())
        lines += facts.lines(width: width)
        lines += section("When it rejects, the commenter is told", rule.message, width: width)
        lines += section("When it holds", rule.heldMessage, width: width)
        if !rule.filters.isEmpty {
            lines += [StyledText(), StyledText("Filters", .bold)]
            for filter in rule.filters { lines += explain(filter, width: width) }
        }
        lines += examples("Finds", finds: true, width: width)
        lines += examples("Leaves alone", finds: false, width: width)
        return lines
    }

    private var title: StyledText {
        let aliases = rule.aliases.map(\.rawValue).joined(separator: ", ")
        return StyledText(rule.id.rawValue, .bold)
            + StyledText(aliases.isEmpty ? "" : "  (formerly \(aliases))", .dim)
    }

    private var facts: Table {
        var table = Table([Table.Column(""), Table.Column("")])
        table.addRow(["  held for", StyledText(laneInWords)])
        table.addRow(["  severity", StyledText("\(rule.severity) of 100")])
        for (index, line) in thresholdLines.enumerated() {
            table.addRow([index == 0 ? "  thresholds" : "", StyledText(line)])
        }
        return table
    }

    private var laneInWords: String {
        switch rule.lane {
        case .community: "the moderators (community)"
        case .legal: "the duty lawyer (legal)"
        case .urgent: "whoever is on duty, at once (urgent)"
        }
    }

    /// One line for each pair of thresholds, with the profiles that have it.
    private var thresholdLines: [String] {
        var lines: [(thresholds: Thresholds, profiles: [String])] = []
        for profile in StoryProfile.allCases {
            guard let thresholds = rule.thresholds[profile] else { continue }
            if let index = lines.firstIndex(where: { $0.thresholds == thresholds }) {
                lines[index].profiles.append(profile.rawValue)
            } else {
                lines.append((thresholds, [profile.rawValue]))
            }
        }
        return lines.map { line in
            let (hold, reject) = (line.thresholds.hold, line.thresholds.reject)
            let points = "holds at \(hold) points, rejects at \(reject)"
            return lines.count == 1 ? points : "\(points): \(line.profiles.joined(separator: ", "))"
        }
    }

    private func explain(_ filter: FilterSummary, width: Int) -> [StyledText] {
        var heading = StyledText("  ")
        heading.append(filter.id, .bold)
        heading.append("  \(filter.kind)  +\(filter.score)")
        if filter.isDecisive { heading.append("  decisive", Style(.red)) }
        if filter.isForCare { heading.append("  care", Style(.green)) }
        if filter.level > 1 { heading.append("  level \(filter.level)", .dim) }
        var lines = [heading]
        lines += note(filter.description, width: width)
        for exception in filter.exceptions {
            lines += note("cleared by \(exception)", width: width)
        }
        for condition in filter.holdWhen {
            lines += note("only holds when \(condition)", width: width)
        }
        return lines + note("cost: \(filter.cost)", width: width)
    }

    /// A note to a filter; a long pattern is cut, because nobody reads it to its end here.
    private func note(_ text: String, width: Int) -> [StyledText] {
        guard !text.isEmpty else { return [] }
        let lines = paragraph(text, .dim, width: width, indent: 6)
        guard lines.count > Self.longestNote else { return lines }
        let rest = "      … and \(lines.count - Self.longestNote + 1) lines more"
        return lines.prefix(Self.longestNote - 1) + [StyledText(rest, .dim)]
    }

    /// The most lines that a note may have.
    private static let longestNote = 4

    private func examples(_ title: String, finds: Bool, width: Int) -> [StyledText] {
        let texts = cases.filter { $0.expectation.isFinding == finds }.map(\.markedText.written)
        guard !texts.isEmpty else { return [] }
        var lines = [StyledText(), StyledText(title, .bold)]
        for text in texts {
            lines += paragraph(visible(text), .plain, width: width)
        }
        return lines
    }

    private func section(_ title: String, _ text: String, width: Int) -> [StyledText] {
        guard !text.isEmpty else { return [] }
        return [StyledText(), StyledText(title, .bold)] + paragraph(text, .plain, width: width)
    }

    private func paragraph(
        _ text: String,
        _ style: Style,
        width: Int,
        indent: Int = 2
    ) -> [StyledText] {
        let margin = StyledText(String(repeating: " ", count: indent))
        return StyledText(text, style).wrapped(to: max(20, width - indent)).map { margin + $0 }
    }
}

extension PolicyCase.Expectation {
    /// Whether the rule must hold or reject.
    fileprivate var isFinding: Bool {
        switch self {
        case .finds: true
        case .recommends(let recommendation): recommendation != .publish
        case .leavesAlone: false
        }
    }
}
