import ArgumentParser
import Foundation
import PostbagCore
import PostbagScoring
import PostbagTerminal

/// `postbag model adapt`: brings a site's copy of the model closer to what its reviewers decided.
struct ModelAdaptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adapt",
        abstract: "Learn from reviewers' decisions.",
        discussion: """
            Decisions come as JSON lines such as {"id": "c1", "text": "…", "decision": "reject"}; \
            publish and reject count, everything else is left out. One decision in four is kept to \
            measure by, and nothing is written unless the adapted model is better on those.

            Exit status: 0 if an adapted model was written, 1 if it would have been no better, 2 if \
            it could not be made.
            """
    )

    @OptionGroup var modelOptions: ModelOptions

    @Option(help: ArgumentHelp("Where to write the adapted model.", valueName: "file"))
    var out: String

    @Argument(help: ArgumentHelp("Files of decisions.", valueName: "data"))
    var files: [String]

    func run() async throws {
        var console = Console.standard(colours: .auto)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let outcome: ModelAdapter.Outcome
        do throws(InputErrors) {
            outcome = try adapt(&console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        try console.write(Self.lines(outcome))
        guard outcome.isBetter else {
            console.talk.say(StyledText("no better on decisions it has not seen: nothing written"))
            throw .foundSomething
        }
        do {
            try Data(outcome.bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            throw console.giveUp([Diagnostic(.error, "cannot write '\(out)'")])
        }
        console.talk.say(StyledText("wrote \(out)"))
    }

    private func adapt(_ console: inout Console) throws(InputErrors) -> ModelAdapter.Outcome {
        var adapter = ModelAdapter(try modelOptions.load(console: console))
        var reader = LabelledCommentReader()
        for file in files {
            do throws(Diagnostic) {
                try reader.read(fileAt: file) { adapter.add($0) }
            } catch {
                throw InputErrors(error)
            }
        }
        for problem in reader.problems { console.talk.say(StyledText(visible(problem), .dim)) }
        do throws(ModelAdapter.Problem) {
            return try adapter.adapt(notes: "Adapted by a site.")
        } catch {
            switch error {
            case .tooFew(let found, let needed):
                throw InputErrors(
                    Diagnostic(
                        .error,
                        "\(found) decisions of a kind are too few to learn from; \(needed) are needed",
                        fix: "export more decisions, to publish and to reject"
                    )
                )
            }
        }
    }

    private static func lines(_ outcome: ModelAdapter.Outcome) -> [StyledText] {
        var table = Table([
            Table.Column("on \(outcome.measuredOn) decisions kept back"),
            Table.Column("ROC-AUC", alignedRight: true), Table.Column("loss", alignedRight: true),
        ])
        for (name, quality) in [("before", outcome.before), ("after", outcome.after)] {
            table.addRow([
                StyledText(name), StyledText(Fixed.text(quality.rocAUC, 4)),
                StyledText(Fixed.text(quality.loss, 4)),
            ])
        }
        return table.lines(width: .max) + [
            StyledText("learnt from \(outcome.learntFrom) decisions")
        ]
    }
}
