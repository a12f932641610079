import ArgumentParser
import PostbagCore
import PostbagScoring
import PostbagTerminal
import PostbagText

/// `postbag score`: runs the classifier alone.
struct ScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score comments by the classifier alone.",
        discussion: """
            Reads what `postbag screen` reads and writes one line a comment: its id and the \
            probability of each label.

            Exit status: 0, or 2 if something could not be read.
            """
    )

    @OptionGroup var modelOptions: ModelOptions

    @Option(help: "pretty for people, json for programs: one line a comment.")
    var format: OutputFormat = .pretty

    @Option(
        help: ArgumentHelp(
            "jsonl, csv, tsv or text; otherwise by the file's name.",
            valueName: "format"
        )
    )
    var inputFormat: InputFormat?

    @Flag(help: "Read one comment a line; short for --input-format text.")
    var text = false

    @Option(
        help: ArgumentHelp("Say which words moved this label.", valueName: "label"),
        transform: Self.label
    )
    var explain: ScoreLabel?

    @Argument(help: ArgumentHelp("Files of comments; - is standard input.", valueName: "file"))
    var files: [String] = []

    private static func label(_ name: String) throws -> ScoreLabel {
        if let label = ScoreLabel(rawValue: name.uppercased()) { return label }
        let names = ScoreLabel.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--explain takes one of: \(names).")
    }

    func run() async throws {
        var console = Console.standard(colours: .auto)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let model: ScoringModel
        do throws(InputErrors) {
            model = try modelOptions.load(console: console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        let vocabulary = Vocabulary(model.vocabulary)
        var hasFailed = false
        for file in files.isEmpty ? ["-"] : files {
            do throws(Diagnostic) {
                let format = text ? .text : inputFormat ?? InputFormat(ofFile: file)
                var reader = format.reader(of: try GzipSource.open(file))
                repeat {
                    var output: [UInt8] = []
                    while let entry = reader.nextEntry() {
                        switch entry {
                        case .comment(let comment, _):
                            output += line(for: comment, by: model, vocabulary)
                        case .unreadable(let place, let reason):
                            hasFailed = true
                            console.talk.say(StyledText("\(place): \(visible(reason))"))
                        }
                    }
                    do throws(ExitCode) { try console.write(output) } catch { return }
                } while try reader.fill()
            } catch {
                console.talk.say(error)
                hasFailed = true
            }
        }
        if hasFailed { throw .couldNotDoIt }
    }

    private func line(
        for comment: Comment,
        by model: ScoringModel,
        _ vocabulary: Vocabulary
    ) -> [UInt8] {
        let reading = Reading(comment.text, vocabulary: vocabulary)
        let scores = model.scores(of: reading)
        let explanation = explain.map { model.explain($0, of: reading) }
        switch format {
        case .json:
            var json = JSONWriter(capacity: 256)
            json.beginObject()
            json.key("id")
            json.string(comment.id)
            ScoresJSON.write(scores, to: &json)
            if let explanation { ScoresJSON.write(explanation, to: &json) }
            json.endObject()
            json.endLine()
            return json.bytes
        case .pretty:
            let parts = scores.labels.filter { scores[$0] >= 0.05 }
                .sorted { scores[$0] > scores[$1] }
                .map { "\($0.rawValue) \(Fixed.text(scores[$0], 2))" }
            var text = "\(visible(comment.id))  "
            text += parts.isEmpty ? "nothing above 0.05" : parts.joined(separator: ", ")
            if let explanation {
                text += "  " + ExplanationText.words(explanation, of: comment.text)
            }
            return Array((text + "\n").utf8)
        }
    }
}
