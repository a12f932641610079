import ArgumentParser

/// `postbag story`: keeps the register of stories.
struct StoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Keep the register of stories: what they are, and what readers may do.",
        subcommands: [
            StoryAssessCommand.self,
            StoryAddCommand.self,
            StorySetCommand.self,
            StoryShowCommand.self,
        ]
    )
}
