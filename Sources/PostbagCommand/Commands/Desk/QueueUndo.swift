import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag queue undo`: takes a decision back.
struct QueueUndoCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take a decision back, while its time for that runs."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The decision's number.", valueName: "decision"))
    var id: Int64

    @Option(help: "pretty for people, json for programs.")
    var format: OutputFormat = .pretty

    @OptionGroup var display: DisplayOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let person = try reviewer.reviewer(console)
        let reopened = try await desk.undo(DecisionID(id), by: person, now: console.now())
        switch format {
        case .json: try console.write(DeskJSON.reviewCase(reopened))
        case .pretty: try console.write([DeskText.claim(reopened, now: console.now())])
        }
    }
}
