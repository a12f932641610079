import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag webhook replay`: sends messages again.
struct WebhookReplayCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Send messages again; a receiver knows them by their id.",
        discussion: "Name messages by their ids, or give --dead for all that were given up."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The messages' ids.", valueName: "message"))
    var ids: [String] = []

    @Flag(help: "All messages that were given up.")
    var dead = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard ids.isEmpty == dead else {
            throw ValidationError("Name messages, or give --dead.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let person = try reviewer.reviewer(console)
        let messages =
            dead
            ? try await desk.webhooks(.dead, limit: 10_000).map(\.id) : ids.map { WebhookID($0) }
        for id in messages { try await desk.replay(id, by: person, now: console.now()) }
        try output.write(
            JSONWriter.line("postbag.webhook-replay/1") { json in
                json.member("messages", messages.map(\.rawValue))
            },
            pretty: [
                StyledText(
                    Summary.counted(messages.count, "message goes", "messages go") + " out again."
                )
            ],
            on: &console
        )
    }
}
