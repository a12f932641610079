import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag queue undo`: takes a decision back.
struct QueueUndoCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take a decision back, while its time for that runs."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The decision's number.", valueName: "decision"))
    var id: Int64

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let person = try reviewer.reviewer(console)
        let reopened = try await desk.undo(DecisionID(id), by: person, now: console.now())
        try output.write(
            DeskJSON.reviewCase(reopened),
            pretty: [DeskText.claim(reopened, now: console.now())],
            on: &console
        )
    }
}
