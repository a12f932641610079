import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag webhook add`: has a receiver told.
struct WebhookAddCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Have a receiver told, and print the secret that it checks signatures with.",
        discussion: """
            The secret is shown once and kept sealed. Receivers on private addresses are refused \
            when a message is sent, unless --allow-private is given.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("A name for the receiver.", valueName: "name"))
    var name: String

    @Argument(help: ArgumentHelp("Where it listens, at https://.", valueName: "url"))
    var url: String

    @Option(
        name: .customLong("event"),
        help: "What it is told of; give it again for another. Without it: everything."
    )
    var events: [WebhookEvent] = []

    @Flag(help: "It may stand on a private address, and at http:// there.")
    var allowPrivate = false

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let secret = try await desk.addReceiver(
            WebhookReceiverID(name),
            at: url,
            events: events.isEmpty ? Set(WebhookEvent.allCases) : Set(events),
            mayBePrivate: allowPrivate,
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
