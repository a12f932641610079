import ArgumentParser
import Postbag
import PostbagCore
import PostbagDesk
import PostbagTerminal

/// One case with all that a reviewer needs, for people or for programs.
enum CaseText {
    /// Writes a case.
    static func write(
        _ view: CaseView,
        as format: OutputFormat,
        on console: inout Console
    ) throws(ExitCode) {
        switch format {
        case .json: try console.write(json(view))
        case .pretty: try console.write(lines(view, now: console.now(), traits: console.traits))
        }
    }

    /// `postbag.case-view/1`: a case with the words.
    static func json(_ view: CaseView) -> [UInt8] {
        JSONWriter.line("postbag.case-view/1") { json in
            DeskJSON.write(view.reviewCase, to: &json)
            json.member("awaits_second", view.awaitsSecond)
            json.member("text", view.comment.text)
            json.member("author", view.comment.author?.rawValue)
            json.member("author_name", view.comment.authorName)
            json.member("created", view.comment.created)
            json.member("comment_state", view.comment.state.rawValue)
            json.member("headline", view.story?.story.headline)
            json.member("parent_text", view.parent?.text)
            json.member("position", view.position)
            json.objects("reports", view.reports) { record, json in
                json.member("report", Int(record.report.id.rawValue))
                json.member("reason", record.report.draft.reason.rawValue)
                json.member("text", record.report.draft.text)
                json.member("received", record.report.draft.received)
                json.member("credibility", share: record.report.credibility)
                json.member("result", record.report.result?.rawValue)
            }
            json.objects("notes", view.notes) { note, json in
                json.member("by", note.author.rawValue)
                json.member("at", note.at)
                json.member("text", note.text)
            }
            json.objects("decisions", view.decisions) { DeskJSON.write($0, to: &$1) }
        }
    }

    /// A case for people.
    static func lines(_ view: CaseView, now: Instant, traits: TerminalTraits) -> [StyledText] {
        let width = traits.width
        var lines = [heading(view.reviewCase, now)]
        lines += [context(view), StyledText()]
        if let parent = view.parent {
            let name = visible(parent.authorName)
            lines += indented(StyledText("↳ \(name): \(visible(parent.text))", .dim), width)
        }
        lines += indented(words(view, traits), width)
        lines.append(StyledText())
        lines += section("why it waits", view.reviewCase.why, width)
        lines += section("why it stands here", view.position, width)
        lines += section("reports", reports(view.reports), width)
        if let appeal = view.appeal {
            lines += section("appeal", [appeal.text], width)
            lines += section("would now write", appeal.editedText.map { [$0] } ?? [], width)
        }
        lines += section("notes", view.notes.map { "\($0.author): \($0.text)" }, width)
        lines += section("before", view.decisions.map(decision), width)
        if view.awaitsSecond {
            lines.append(StyledText("A first person has chosen; you are the second.", .bold))
        }
        return lines + next(view)
    }

    private static func heading(_ reviewCase: ReviewCase, _ now: Instant) -> StyledText {
        var line = StyledText("case \(reviewCase.id)", .bold)
        line.append("  \(reviewCase.queue.rawValue)")
        line.append(
            "  due \(Moments.due(reviewCase.due, now: now))",
            reviewCase.due < now ? Style(.red) : .plain
        )
        for rule in reviewCase.rules { line.append("  \(rule)", .bold) }
        if reviewCase.needsTwo { line.append("  two people", Style(.magenta)) }
        if let claim = reviewCase.claim, claim.holds(at: now) {
            line.append("  \(visible(claim.reviewer.rawValue)) has it", .dim)
        }
        return line
    }

    private static func context(_ view: CaseView) -> StyledText {
        var line = StyledText(visible(view.comment.id.rawValue), .dim)
        line.append("  \(visible(view.comment.authorName))")
        line.append("  \(view.comment.state.rawValue)", .dim)
        if let story = view.story {
            line.append("  \(visible(story.story.headline))", .dim)
            line.append("  \(story.mode.rawValue)", .dim)
        }
        return line
    }

    private static func words(_ view: CaseView, _ traits: TerminalTraits) -> StyledText {
        MarkedWords.text(
            of: view.comment.comment,
            findings: view.comment.screening?.findings ?? [],
            hasColours: traits.hasColours
        )
    }

    private static func reports(_ reports: [ReportRecord]) -> [String] {
        reports.map { record in
            let report = record.report
            let words = report.draft.text.isEmpty ? "" : ": “\(report.draft.text)”"
            return "\(report.draft.reason.rawValue)\(words)"
        }
    }

    private static func decision(_ decision: DecisionRecord) -> String {
        let rules = decision.rules.map(\.rawValue).joined(separator: ", ")
        let undone = decision.stands ? "" : " (taken back)"
        return "\(decision.action.rawValue) by \(decision.maker.key) \(rules)\(undone)"
    }

    private static func section(_ title: String, _ texts: [String], _ width: Int) -> [StyledText] {
        guard !texts.isEmpty else { return [] }
        return [StyledText(title, .dim)]
            + texts.flatMap { indented(StyledText(visible($0)), width) }
    }

    private static func indented(_ text: StyledText, _ width: Int) -> [StyledText] {
        text.wrapped(to: max(20, width - 2)).map { "  " + $0 }
    }

    private static func next(_ view: CaseView) -> [StyledText] {
        guard view.reviewCase.state == .open else { return [] }
        let command =
            view.appeal.map { "postbag appeal decide \($0.id) …  (restore or uphold)" }
            ?? "postbag queue decide \(view.reviewCase.id) …  (\(verbs(view.comment.state)))"
        return [StyledText(), StyledText("→ \(command)", Style(.cyan))]
    }

    private static func verbs(_ state: CommentState) -> String {
        switch state {
        case .held: "approve or reject"
        case .published: "keep, hide or remove"
        case .hidden: "restore or remove"
        case .rejected: "reject to confirm, or restore"
        case .removed: "remove to confirm, or restore"
        case .erased: "nothing is left to decide"
        }
    }
}
