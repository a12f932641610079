import ArgumentParser

/// `postbag appeal`: takes and decides appeals.
struct AppealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal",
        abstract: "Take appeals in, by a link's token, and decide them.",
        subcommands: [
            AppealTokenCommand.self,
            AppealMakeCommand.self,
            AppealDecideCommand.self,
        ]
    )
}
