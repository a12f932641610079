import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag queue list`: shows what waits.
struct QueueListCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show what waits, in its order.",
        discussion: "Of sealed cases it shows neither words nor commenter."
    )

    @OptionGroup var desk: DeskOptions

    @Option(name: .customLong("queue"), help: "Only this queue; give it again for another.")
    var queues: [Queue] = []

    @Option(help: ArgumentHelp("Only under this story.", valueName: "id"))
    var story: String?

    @Option(help: ArgumentHelp("Only for this rule.", valueName: "rule"))
    var rule: String?

    @Option(help: ArgumentHelp("How many cases to show.", valueName: "n"))
    var limit = 20

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError("--limit must be from 1 to 10000.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let filter = CaseFilter(
            queues: queues.isEmpty ? Queue.allCases : queues,
            story: story.map { StoryID($0) },
            rule: rule.map { RuleID($0) },
            limit: limit
        )
        let cases = try await desk.cases(filter)
        switch output.format {
        case .json:
            for reviewCase in cases { try console.write(DeskJSON.reviewCase(reviewCase)) }
        case .pretty:
            let backlog = try await desk.backlog()
            var texts: [CommentID: String] = [:]
            for reviewCase in cases where !reviewCase.isSealed {
                texts[reviewCase.comment] = try await desk.comment(reviewCase.comment).text
            }
            let shown = QueueText(now: console.now(), width: console.traits.width)
            try console.write(shown.backlog(backlog) + shown.list(cases, texts: texts))
        }
    }
}
