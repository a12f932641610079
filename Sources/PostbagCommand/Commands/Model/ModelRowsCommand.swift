import ArgumentParser
import PostbagCore
import PostbagScoring
import PostbagTerminal

/// `postbag model rows`: writes what `model train` would learn from, for another program to learn it.
struct ModelRowsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows",
        abstract: "Write the comments as training reads them.",
        discussion: """
            One JSON object a line: the folded text, its set, how often it is read in one pass, \
            whether it is kept from training, and every label as far as its set speaks of it. \
            A larger classifier can learn from these and teach the one that ships.

            Exit status: 0, or 2 if a file could not be read.
            """
    )

    @OptionGroup var training: TrainingOptions

    func run() async throws {
        var console = Console.standard(colours: .auto)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        var settings = TrainingSettings(for: training.labels.group)
        settings.seed = training.seed
        let data: TrainingData
        do throws(InputErrors) {
            data = try training.gather(settings, &console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        var json = JSONWriter(capacity: 1 << 16)
        for row in data.exported {
            Self.write(row, to: &json)
            guard json.bytes.count > 1 << 15 else { continue }
            try console.write(json.bytes)
            json.removeAll()
        }
        try console.write(json.bytes)
    }

    private static func write(_ row: TrainingData.ExportedRow, to json: inout JSONWriter) {
        json.beginObject()
        json.key("src")
        json.string(row.source)
        json.key("text")
        json.string(row.text)
        json.key("share")
        json.probability(Double(row.share))
        json.key("kept")
        json.boolean(row.isHeldBack)
        json.key("a")
        json.beginObject()
        for (label, value) in row.targets {
            json.key(label.rawValue)
            json.probability(Double(value))
        }
        json.endObject()
        json.endObject()
        json.endLine()
    }
}
