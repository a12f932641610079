import ArgumentParser
import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// `postbag story assess`: proposes how to handle the comments under an article.
struct StoryAssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Read an article and propose how to handle its comments.",
        discussion: """
            Proposes the profile, the proceedings, the people named and those who must perhaps not \
            be found, with the sentences that made it think so. An editor confirms or mends it. \
            Needs no network; it reads words and does not understand them.
            """
    )

    @OptionGroup var display: DisplayOptions

    @Option(help: "pretty for people, json for programs.")
    var format: OutputFormat = .pretty

    @Argument(help: ArgumentHelp("The article's text; - is standard input.", valueName: "file"))
    var file: String

    func run() throws {
        var console = Console.standard(colours: display.colour)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let text: String
        do throws(Diagnostic) {
            text = try FileSource.text(path: file)
        } catch {
            throw console.giveUp([error])
        }
        let assessment = StoryAssessment(of: text)
        switch format {
        case .pretty:
            try console.write(AssessmentText.lines(of: assessment, width: console.traits.width))
        case .json:
            var json = JSONWriter(capacity: 4_096)
            AssessmentJSON.write(assessment, to: &json)
            try console.write(json.bytes)
        }
    }
}
