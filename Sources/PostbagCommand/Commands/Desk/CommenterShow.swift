import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag commenter show`: shows a commenter's standing and what it rests on.
struct CommenterShowCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a commenter's standing, strikes, sanctions and latest comments."
    )

    @OptionGroup var desk: DeskOptions

    @Argument(help: ArgumentHelp("The commenter, by the site's id.", valueName: "commenter"))
    var id: String

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let view = try await desk.commenter(CommenterID(id), now: console.now())
        switch output.format {
        case .json: try console.write(DeskJSON.commenter(view))
        case .pretty:
            try console.write(lines(view, now: console.now(), width: console.traits.width))
        }
    }

    private func lines(_ view: CommenterView, now: Instant, width: Int) -> [StyledText] {
        var lines = [
            StyledText(visible(view.record.id.rawValue), .bold)
                + StyledText("  \(view.standing.restriction.rawValue)")
                + StyledText("  here since \(Moments.clock(view.record.firstSeen))", .dim)
        ]
        let approved = Summary.counted(view.record.approvals, "comment", "comments")
        lines.append(StyledText("\(approved) approved by a person"))
        for strike in view.standing.strikes {
            lines.append(
                StyledText("strike  \(strike.rule)  ")
                    + StyledText("counts until \(Moments.clock(strike.expires))", .dim)
            )
        }
        lines += view.sanctions.map { DeskText.sanction($0, now: now) }
        for comment in view.comments {
            var line = StyledText("\(comment.state.rawValue)  ", .dim)
            line.append(comment.isSealed ? "‹sealed›" : visible(comment.text))
            lines.append(line.truncated(to: width))
        }
        return lines
    }
}
