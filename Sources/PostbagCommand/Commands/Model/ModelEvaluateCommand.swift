import ArgumentParser
import PostbagCore
import PostbagPolicy
import PostbagScoring
import PostbagTerminal

/// `postbag model evaluate`: measures a model on labelled comments that it was not trained on.
struct ModelEvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure a model on labelled comments.",
        discussion: """
            For each set and for all together: ROC-AUC with the middle 95 % of 200 samples drawn \
            anew, average precision, the best F1 with its threshold, precision at recall 0.8 and \
            recall at precision 0.95. The breach that is looked for is the set's own.

            Exit status: 0, or 2 if the model or a file could not be read.
            """
    )

    @OptionGroup var modelOptions: ModelOptions

    @Option(
        help: ArgumentHelp(
            "The set whose harmless comments set the 5 % threshold.",
            valueName: "set"
        )
    )
    var harmless = "jigsaw18"

    @Flag(help: "Show every label on every set, and what each set says of each label itself.")
    var all = false

    @Argument(help: ArgumentHelp("Files of labelled comments.", valueName: "data"))
    var files: [String]

    func run() async throws {
        var console = Console.standard(colours: .auto)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let evaluation: Evaluation
        do throws(InputErrors) {
            evaluation = try gather(&console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        let report = EvaluationReport(evaluation, harmless: harmless, showsAll: all)
        try console.write(report.lines)
    }

    private func gather(_ console: inout Console) throws(InputErrors) -> Evaluation {
        var evaluation = Evaluation(try modelOptions.load(console: console))
        var reader = LabelledCommentReader()
        for file in files {
            do throws(Diagnostic) {
                try reader.read(fileAt: file) { evaluation.add($0) }
            } catch {
                throw InputErrors(error)
            }
        }
        for problem in reader.problems { console.talk.say(StyledText(visible(problem), .dim)) }
        return evaluation
    }
}
