import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag webhook list`: shows receivers and messages.
struct WebhookListCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the receivers, and the messages that wait or were given up.",
        discussion: "Delivered messages are kept for a week; --state delivered shows them."
    )

    @OptionGroup var desk: DeskOptions

    @Option(help: "Only messages that stand so; give it again for another.")
    var state: [WebhookMessage.State] = []

    @Option(help: ArgumentHelp("How many messages of each to show.", valueName: "n"))
    var limit = 20

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError("--limit must be from 1 to 10000.")
        }
    }

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let receivers = try await desk.receivers()
        if receivers.isEmpty { console.talk.say(StyledText("Nobody is told.", .dim)) }
        for receiver in receivers {
            try output.write(
                WebhookText.json(receiver),
                pretty: [WebhookText.line(receiver)],
                on: &console
            )
        }
        for state in state.isEmpty ? [.waiting, .dead] : state {
            for message in try await desk.webhooks(state, limit: limit) {
                try output.write(
                    WebhookText.json(message),
                    pretty: [WebhookText.line(message, now: console.now())],
                    on: &console
                )
            }
        }
    }
}
