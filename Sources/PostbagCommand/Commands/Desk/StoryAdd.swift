import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag story add`: puts stories in the register.
struct StoryAddCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Put stories in the register, or change what is known of them.",
        discussion: """
            A story under an active case begins closed and one under an order pre-moderated; all \
            others begin open. What a story's mode is stays as it is when the story is put again.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("Files of stories (YAML or JSON).", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("How often the story is read an hour.", valueName: "n"))
    var viewsPerHour: Int?

    @OptionGroup var output: OutputOptions

    func work(on console: inout Console) async throws {
        var stories: [Story] = []
        for file in files {
            let (story, warnings) = try ContextFile.story(path: file)
            console.talk.say(warnings)
            stories.append(story)
        }
        let desk = try desk.open(policy: .empty, console: console, mustExist: false)
        let person = try reviewer.reviewer(console)
        for story in stories {
            let record = try await desk.put(
                story,
                viewsPerHour: viewsPerHour,
                by: person.id,
                now: console.now()
            )
            try output.write(DeskJSON.story(record), pretty: DeskText.story(record), on: &console)
        }
    }
}
