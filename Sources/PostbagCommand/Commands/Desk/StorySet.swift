import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag story set`: opens, closes, freezes or hides a story.
struct StorySetCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set what readers may do under a story.",
        discussion: """
            open publishes what screening lets through; pre_moderated holds every comment; closed \
            takes none; frozen takes none and no edits; hidden shows none. Anybody may make a \
            story stricter. To open a sensitive one takes a senior, a lawyer or an editor, and \
            under an active case or an order two of them.

            Exit status: 0 if it was set, 2 if it was not, 64 for bad usage.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The story's id.", valueName: "story"))
    var id: String

    @Option(help: "What readers may do.")
    var mode: StoryMode

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The second person, where it takes two.", valueName: "name"))
    var second: String?

    @Option(help: ArgumentHelp("What the second person is.", valueName: "role"))
    var secondRole: Role = .editor

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        let desk = try desk.open(policy: .empty, console: console)
        let record = try await desk.setMode(
            of: StoryID(id),
            to: mode,
            reason: reason,
            by: try reviewer.reviewer(console),
            confirmedBy: second.map { Reviewer(id: ReviewerID($0), roles: [secondRole]) },
            now: console.now()
        )
        try output.write(DeskJSON.story(record), pretty: DeskText.story(record), on: &console)
    }
}
