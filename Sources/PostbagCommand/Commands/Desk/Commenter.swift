import ArgumentParser

/// `postbag commenter`: looks at commenters and what they may do.
struct CommenterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commenter",
        abstract: "Look at commenters, and at what they may do.",
        subcommands: [
            CommenterShowCommand.self,
            CommenterSanctionCommand.self,
        ]
    )
}
