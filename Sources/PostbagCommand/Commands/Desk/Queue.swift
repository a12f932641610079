import ArgumentParser

/// `postbag queue`: works on the cases that wait for a person.
struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Work on the cases that wait for a person.",
        subcommands: [
            QueueListCommand.self,
            QueueShowCommand.self,
            QueueNextCommand.self,
            QueueClaimCommand.self,
            QueueDecideCommand.self,
            QueueUndoCommand.self,
            QueueExportCommand.self,
            QueueApplyCommand.self,
        ]
    )
}
