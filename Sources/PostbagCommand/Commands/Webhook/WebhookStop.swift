import ArgumentParser
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag webhook stop`: tells a receiver nothing more, or begins again.
struct WebhookStopCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop",
        abstract: "Tell a receiver nothing more; what waits for it is given up.",
        discussion: "--resume tells it again of what happens from then on."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The receiver's name.", valueName: "name"))
    var name: String

    @Flag(help: "Begin again instead.")
    var resume = false

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let id = WebhookReceiverID(name)
        try await desk.setActive(
            resume,
            receiver: id,
            by: try reviewer.reviewer(console),
            now: console.now()
        )
        let receiver = try await desk.receivers().first { $0.id == id }
        guard let receiver else { throw DeskError.unknownReceiver(id) }
        try output.write(
            WebhookText.json(receiver),
            pretty: [WebhookText.line(receiver)],
            on: &console
        )
    }
}
