import ArgumentParser
import PostbagDesk
import PostbagPolicy

/// `postbag webhook rotate`: gives a receiver another secret.
struct WebhookRotateCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Give a receiver another secret; for a day messages are signed with both."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The receiver's name.", valueName: "name"))
    var name: String

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let secret = try await desk.rotateSecret(
            of: WebhookReceiverID(name),
            by: try reviewer.reviewer(console),
            now: console.now()
        )
        try output.write(
            WebhookText.json(secret, of: name),
            pretty: WebhookText.lines(secret, of: name),
            on: &console
        )
    }
}
