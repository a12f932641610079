import ArgumentParser

/// `postbag webhook`: tells others of what happens at the desk.
struct WebhookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook",
        abstract: "Tell others of decisions, reports, stories and sanctions as they happen.",
        discussion: """
            `postbag serve` sends the messages. Each is signed as Standard Webhooks says and holds \
            ids, never a reader's words.
            """,
        subcommands: [
            WebhookAddCommand.self,
            WebhookListCommand.self,
            WebhookReplayCommand.self,
            WebhookRotateCommand.self,
            WebhookStopCommand.self,
        ]
    )
}
