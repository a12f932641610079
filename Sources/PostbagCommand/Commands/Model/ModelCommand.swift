import ArgumentParser

/// `postbag model`: trains, measures and adapts the classifier.
struct ModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Train, measure and adapt the classifier of comments.",
        subcommands: [
            ModelTrainCommand.self, ModelEvaluateCommand.self, ModelAdaptCommand.self,
            ModelDecisionsCommand.self, ModelRowsCommand.self,
        ]
    )
}
