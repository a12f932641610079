import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagTerminal

/// `postbag appeal decide`: decides an appeal.
struct AppealDecideCommand: ReportingDeskCommand {
    /// What can be decided.
    enum Outcome: String, CaseIterable, ExpressibleByArgument, Sendable {
        case restore, uphold, ask
    }

    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Decide an appeal, or ask the appellant one question.",
        discussion: """
            restore reverses what was decided, uphold lets it stand. Another person than those who \
            decided must do it; a sealed matter takes a lawyer.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The appeal's number.", valueName: "appeal"))
    var id: Int64

    @Argument(help: ArgumentHelp("What to do.", valueName: "outcome"))
    var outcome: Outcome

    @Option(help: ArgumentHelp("Why, or the question; the appellant is told.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("Another rule under which it stands.", valueName: "rule"))
    var rule: String?

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let policy = try policyOptions.load(console: console)
        let desk = try desk.open(policy: policy, console: console)
        let (person, now, id) = (try reviewer.reviewer(console), console.now(), AppealID(id))
        let appeal =
            switch outcome {
            case .restore: try await desk.restore(id, reason: reason, by: person, now: now)
            case .uphold:
                try await desk.uphold(
                    id,
                    reason: reason,
                    rule: rule.map { RuleID($0) },
                    by: person,
                    now: now
                )
            case .ask: try await desk.ask(reason, about: id, by: person, now: now)
            }
        try output.write(DeskJSON.appeal(appeal), pretty: [DeskText.appeal(appeal)], on: &console)
    }
}
