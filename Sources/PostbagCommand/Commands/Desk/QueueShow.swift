import ArgumentParser
import PostbagCore
import PostbagDesk

/// `postbag queue show`: shows one case with all that a reviewer needs.
struct QueueShowCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a case: the words, the story, the reports, and why it stands where it does."
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
    var id: Int64

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let policy = try policyOptions.load(console: console)
        let desk = try desk.open(policy: policy, console: console)
        let person = try reviewer.reviewer(console)
        let view = try await desk.view(CaseID(id), for: person, now: console.now())
        try CaseText.write(view, as: output.format, on: &console)
    }
}
