import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag appeal make`: takes an appeal in.
struct AppealMakeCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Take an appeal in, or the answer to the desk's question."
    )

    @OptionGroup var desk: DeskOptions

    @Argument(help: ArgumentHelp("The token of the message.", valueName: "token"))
    var token: String

    @Option(help: ArgumentHelp("Why, in the appellant's words.", valueName: "text"))
    var text: String

    @Option(help: ArgumentHelp("The comment as its author would now write it.", valueName: "text"))
    var edited: String?

    @Flag(help: "It answers the desk's question.")
    var answer = false

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let now = console.now()
        let appeal =
            answer
            ? try await desk.answer(token: token, text: text, now: now)
            : try await desk.appeal(token: token, text: text, editedText: edited, now: now)
        switch output.format {
        case .json: try console.write(DeskJSON.appeal(appeal))
        case .pretty:
            try console.write([
                DeskText.appeal(appeal),
                StyledText("→ \(AppealMessage.received.text)", Style(.cyan)),
            ])
        }
    }
}
