package import PostbagTerminal

/// The reviewer's desk as lines that are read from the top: for screen readers, pipes and logs.
///
/// It says each thing once, when it changes, and ends with a prompt that says what can be typed.
package struct PlainView: Sendable {
    private var shownSheet: CaseSheet?
    private var shownMessage: Message?
    private var shownStage: Stage?
    private var shownConflict: DeskProblem?
    private var wasRevealed = false
    private var hasGreeted = false

    /// Has said nothing yet.
    package init() {}

    /// What to say after something happened; nothing while the desk is being asked.
    package mutating func lines(for model: ReviewModel) -> [StyledText] {
        guard model.pending == nil, let desk = model.desk else { return [] }
        var lines: [StyledText] = []
        if !hasGreeted {
            hasGreeted = true
            lines.append(Self.greeting(desk, model.queues))
        }
        if model.message != shownMessage, let message = model.message {
            lines.append(StyledText(message.text))
        }
        if isNew(model) { lines += Self.describe(model) }
        if model.stage != shownStage { lines += Self.ask(model) }
        (shownSheet, shownMessage, shownStage) = (model.sheet, model.message, model.stage)
        (shownConflict, wasRevealed) = (model.conflict, model.isRevealed)
        return lines
    }

    private func isNew(_ model: ReviewModel) -> Bool {
        guard let sheet = model.sheet, model.stage == .reading else { return false }
        return sheet.id != shownSheet?.id || sheet.version != shownSheet?.version
            || model.conflict != shownConflict || model.isRevealed != wasRevealed
            || sheet.isDecided != shownSheet?.isDecided
    }

    private static func greeting(_ desk: DeskOpening, _ queues: [QueueCount]) -> StyledText {
        let waiting = queues.filter { $0.waiting > 0 }.map { count in
            "\(Words.plain(count.queue)) \(count.waiting)"
                + (count.isLate ? " (some overdue)" : "")
        }
        let list = waiting.joined(separator: ", ")
        let what = queues.isEmpty ? "" : waiting.isEmpty ? "; nothing waits" : "; waiting: \(list)"
        return StyledText(
            "Postbag. You are \(visible(desk.reviewer))\(what). Type help for the actions."
        )
    }

    private static func describe(_ model: ReviewModel) -> [StyledText] {
        guard let lines = model.caseLines else { return [] }
        var all: [StyledText] = ["", lines.title()]
        if let conflict = model.conflict { all.append(StyledText(visible(conflict.explanation))) }
        all.append(StyledText("Story: ") + lines.story()[0] + StyledText(" (\(lines.storyKind))"))
        all += lines.story().dropFirst()
        all += lines.secondPerson()
        if let severity = lines.severity() { all.append(severity) }
        all.append(StyledText("By: ") + lines.byline())
        all.append("Comment:")
        all += lines.comment(model.parts, part: model.part, width: 10_000).map { "  " + $0 }
        all.append("Found:")
        all += lines.findings().map { "  " + $0 }
        for detail in [Detail.reports, .thread, .notes, .why] where !lines.isEmpty(detail) {
            all.append(StyledText("\(detail.rawValue):"))
            all += lines.lines(of: detail).map { "  " + $0 }
        }
        return all
    }

    private static func ask(_ model: ReviewModel) -> [StyledText] {
        switch model.stage {
        case .picking(let picker, _):
            let choices = picker.choices.enumerated().map { number, choice in
                StyledText("  \(number + 1) \(choice.label)")
                    + StyledText(choice.detail.isEmpty ? "" : ": \(visible(choice.detail))")
            }
            return [StyledText(picker.title)] + choices + [
                "A number or a name; an empty line goes back."
            ]
        case .confirming(let confirmation): return [StyledText(confirmation.question + " y or n")]
        case .typing(_, let purpose): return [StyledText(purpose.prompt)]
        case .listing: return list(model)
        case .help: return model.helpLines
        case .resting(isOffer: true):
            return [
                "You have looked at severe comments for a while. z takes a break, an empty line goes on."
            ]
        case .resting(isOffer: false): return ["A break. An empty line goes on."]
        case .finished: return ["Nothing waits for you."]
        case .waiting, .reading: return []
        }
    }

    private static func list(_ model: ReviewModel) -> [StyledText] {
        guard let listing = model.listing else { return [] }
        let head = StyledText(
            "\(visible(listing.title)): \(Words.count(listing.lines.count, "case"))"
        )
        let lines = listing.lines.map { line -> StyledText in
            let rule = line.rule.map { ", \($0)" } ?? ""
            return StyledText(
                "  \(line.id) \(Words.plain(line.queue))\(rule), by \(visible(line.author))"
            )
        }
        return [head] + lines + ["A number opens a case."]
    }

    /// What is shown before the next line is typed.
    package static func prompt(for model: ReviewModel) -> String {
        switch model.stage {
        case .reading:
            guard model.conflict == nil else { return "next, list, quit > " }
            let follow = model.recommended.map { recommended in
                let rule = recommended.rule.map { " under \($0)" } ?? ""
                return "follow (\(model.verb(of: recommended.action))\(rule)), "
            }
            return "\(follow ?? "")approve, reject, escalate, pass, help > "
        default: return "> "
        }
    }
}
