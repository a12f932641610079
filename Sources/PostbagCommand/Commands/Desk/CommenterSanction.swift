import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag commenter sanction`: gives, confirms, turns down or lifts a sanction.
struct CommenterSanctionCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanction",
        abstract: "Give a commenter a sanction, or confirm, turn down or lift one.",
        discussion: """
            Every sanction has a reason that the commenter is told, an end, and an appeal. A ban \
            takes a senior or an editor.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The commenter, by the site's id.", valueName: "commenter"))
    var id: String

    @Option(help: "What to give.")
    var kind: SanctionKind?

    @Option(help: ArgumentHelp("For how many days.", valueName: "n"))
    var days: Int?

    @Option(help: ArgumentHelp("The rules that were broken.", valueName: "rule"))
    var rule: [String] = []

    @Option(help: ArgumentHelp("Why; the commenter is told.", valueName: "text"))
    var reason = ""

    @Option(help: ArgumentHelp("Confirm the sanction of this number.", valueName: "n"))
    var confirm: Int64?

    @Option(help: ArgumentHelp("Turn down the sanction of this number.", valueName: "n"))
    var decline: Int64?

    @Option(help: ArgumentHelp("Lift the sanction of this number.", valueName: "n"))
    var lift: Int64?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        let given = [kind != nil, confirm != nil, decline != nil, lift != nil]
        guard given.count(where: { $0 }) == 1 else {
            throw ValidationError("Name one of --kind, --confirm, --decline and --lift.")
        }
        guard kind == nil && lift == nil || !reason.isEmpty else {
            throw ValidationError("A sanction is given and lifted with a --reason.")
        }
        guard days.map({ (1...3_650).contains($0) }) ?? true else {
            throw ValidationError("--days must be from 1 to 3650.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let sanction = try await sanction(at: desk, try reviewer.reviewer(console), console.now())
        try output.write(
            DeskJSON.sanction(sanction),
            pretty: [DeskText.sanction(sanction, now: console.now())],
            on: &console
        )
    }

    private func sanction(
        at desk: Desk,
        _ person: Reviewer,
        _ now: Instant
    ) async throws -> Sanction {
        if let confirm {
            return try await desk.confirm(SanctionID(confirm), by: person, now: now)
        }
        if let decline {
            return try await desk.decline(SanctionID(decline), by: person, now: now)
        }
        if let lift {
            return try await desk.lift(SanctionID(lift), reason: reason, by: person, now: now)
        }
        return try await desk.sanction(
            CommenterID(id),
            kind ?? .reminder,
            lasts: days.map { .days($0) },
            reason: reason,
            rules: rule.map { RuleID($0) },
            by: person,
            now: now
        )
    }
}
