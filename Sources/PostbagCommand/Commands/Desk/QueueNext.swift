import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagTerminal

/// `postbag queue next`: claims the case that comes first and shows it.
struct QueueNextCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Claim the case that comes first, and show it.",
        discussion: """
            The claim ends by itself; nobody else can decide the case meanwhile.

            Exit status: 0 if there was one, 1 if nothing waits for you, 2 if it could not be \
            claimed, 64 for bad usage.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Option(name: .customLong("queue"), help: "Only this queue; give it again for another.")
    var queues: [Queue] = []

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let policy = try policyOptions.load(console: console)
        let desk = try desk.open(policy: policy, console: console)
        let person = try reviewer.reviewer(console)
        guard let next = try await desk.claim(next: queues, for: person, now: console.now()) else {
            console.talk.say(StyledText("Nothing waits for you.", .dim))
            throw ExitCode.foundSomething
        }
        let view = try await desk.view(next.id, for: person, now: console.now())
        try CaseText.write(view, as: output.format, on: &console)
    }
}
