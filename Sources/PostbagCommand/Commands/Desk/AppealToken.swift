import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag appeal token`: makes the token that a message to a commenter carries.
struct AppealTokenCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make the token with which somebody may appeal.",
        discussion: "Whoever has the token can appeal, without an account, for six months."
    )

    @OptionGroup var desk: DeskOptions

    @Option(help: ArgumentHelp("The decision's number.", valueName: "n"))
    var decision: Int64?

    @Option(help: ArgumentHelp("The sanction's number.", valueName: "n"))
    var sanction: Int64?

    @Option(help: ArgumentHelp("author or reporter.", valueName: "party"))
    var party: AppealParty = .author

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (decision == nil) != (sanction == nil) else {
            throw ValidationError("Name either --decision or --sanction.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let subject =
            decision.map { AppealSubject.decision(DecisionID($0)) }
            ?? .sanction(SanctionID(sanction ?? 0))
        let token = try await desk.appealToken(against: subject, for: party)
        switch output.format {
        case .pretty: try console.write([StyledText(token)])
        case .json:
            try console.write(
                JSONWriter.line("postbag.appeal-token/1") { json in
                    json.member("subject", subject.key)
                    json.member("party", party.rawValue)
                    json.member("token", token)
                }
            )
        }
    }
}
