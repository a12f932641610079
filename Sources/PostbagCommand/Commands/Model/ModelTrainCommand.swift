import ArgumentParser
import Foundation
import PostbagCore
import PostbagScoring
import PostbagTerminal

/// `postbag model train`: trains a model from labelled comments.
struct ModelTrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a model from labelled comments.",
        discussion: """
            Comments come as JSON lines such as {"src": "forum", "text": "…", "y": 1}, plain or \
            gzipped. The same data, policy and settings give the same file, to the byte.

            Exit status: 0 if the model was written, 2 if it could not be.
            """
    )

    @Option(help: ArgumentHelp("Where to write the model.", valueName: "file"))
    var out: String

    @Option(
        help: ArgumentHelp("The most passes over the data; 3 for tone, 5 for harm.", valueName: "n")
    )
    var passes: Int?

    @OptionGroup var training: TrainingOptions

    func validate() throws {
        guard (1...50).contains(passes ?? 1) else {
            throw ValidationError("--passes must be from 1 to 50.")
        }
    }

    func run() async throws {
        var console = Console.standard(colours: .auto)
        try await execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) async throws(ExitCode) {
        let data: TrainingData
        do throws(InputErrors) {
            data = try training.gather(settings, &console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        console.talk.say(StyledText("training on \(data.count) comments"))
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        let settings = settings
        let work = Task {
            let bytes = await ModelTrainer(data, settings: settings).train(
                notes: Self.notes(data, settings)
            ) { line.yield(Self.words(for: $0)) }
            line.finish()
            return bytes
        }
        for await text in lines { console.talk.say(StyledText(text)) }
        try write(await work.value, on: &console)
    }

    private var settings: TrainingSettings {
        var settings = TrainingSettings(for: training.labels.group)
        settings.seed = training.seed
        if let passes { settings.passes = passes }
        return settings
    }

    private func write(_ bytes: [UInt8], on console: inout Console) throws(ExitCode) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            throw console.giveUp([Diagnostic(.error, "cannot write '\(out)'")])
        }
        console.talk.say(StyledText("wrote \(out), \(Summary.grouped(bytes.count)) bytes"))
    }

    private static func words(for progress: ModelTrainer.Progress) -> String {
        "network \(progress.member + 1), pass \(progress.pass) of \(progress.passes): "
            + "loss \(Fixed.text(progress.loss, 4)), on comments kept back "
            + Fixed.text(progress.heldBackLoss, 4)
    }

    private static func notes(_ data: TrainingData, _ settings: TrainingSettings) -> String {
        "Trained on \(data.count) comments of \(data.sources.sorted().joined(separator: ", ")); "
            + "\(settings.passes) passes, seed \(settings.seed)."
    }
}
