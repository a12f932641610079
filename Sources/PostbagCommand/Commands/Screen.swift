public import ArgumentParser
import Foundation
import Postbag
public import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// `postbag screen`: screens comments from files or standard input.
struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Screen comments from files or standard input.",
        discussion: """
            Comments come as JSON lines such as {"id": "c1", "text": "…"}, as CSV or TSV with a \
            header, or with --text one a line. Needs no store and no server.

            Exit status: 0 if all may be published, 1 if something was held or rejected, 2 if \
            something could not be read or screened, 64 for bad usage.
            """
    )

    @OptionGroup var policyOptions: PolicyOptions

    @Option(
        help: ArgumentHelp("What the site says about itself (YAML or JSON).", valueName: "file")
    )
    var site: String?

    @Option(
        help: ArgumentHelp(
            "The story that comments stand under, or a folder of stories by id.",
            valueName: "file"
        )
    )
    var story: String?

    @Option(
        help: ArgumentHelp(
            "Reporting restrictions to enforce, beside those of the stories (YAML or JSON).",
            valueName: "file"
        )
    )
    var orders: String?

    @Option(
        help: ArgumentHelp(
            "The instant at which orders are judged, such as 2026-01-05T10:00:00Z; else the clock.",
            valueName: "instant"
        )
    )
    var now: Instant?

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

    @Flag(help: "Show published comments as well.")
    var all = false

    @Option(help: ArgumentHelp("How many comments to screen at the same time.", valueName: "n"))
    var jobs = 1

    @OptionGroup var display: DisplayOptions

    @Argument(help: ArgumentHelp("Files of comments; - is standard input.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        if text, let inputFormat, inputFormat != .text {
            let name = inputFormat.rawValue
            throw ValidationError("--text and --input-format \(name) exclude each other.")
        }
        guard (1...256).contains(jobs) else {
            throw ValidationError("--jobs must be from 1 to 256.")
        }
    }

    func run() async throws {
        var console = Console.standard(colours: display.colour)
        if files.isEmpty, isatty(STDIN_FILENO) == 1 {
            console.talk.say(StyledText("Type comments, or end with Ctrl-D.", .dim))
        }
        try await execute(on: &console)
    }

    /// Runs the command; it ends with an exit status unless all may be published.
    func execute(on console: inout Console) async throws(ExitCode) {
        let (policy, stories) = try prepare(&console)
        let orders = readOrders(&console)
        var run = ScreenRun(
            policy: policy,
            desk: ScreenDesk(
                stories: stories,
                orders: orders ?? .none,
                now: now ?? Self.clock(),
                missing: orders == nil ? ["orders"] : []
            ),
            shape: shape(console),
            jobs: jobs
        )
        if orders == nil { run.noteFailure() }
        for file in files.isEmpty ? ["-"] : files {
            await run.screen(fileAt: file, as: inputFormat(of: file), on: &console)
            if let end = run.end { throw end }
        }
        try finish(run, on: &console)
    }

    private func prepare(
        _ console: inout Console
    ) throws(ExitCode) -> (CompiledPolicy, StoryShelf) {
        do throws(InputErrors) {
            let stories = try story.map { path throws(InputErrors) in try StoryShelf(path: path) }
            let facts = try site.map { path throws(InputErrors) in
                try ContextFile.site(path: path)
            }
            let policy = try policyOptions.load(site: facts, console: console)
            console.talk.say(stories?.warnings ?? [])
            return (policy, stories ?? StoryShelf())
        } catch {
            throw console.giveUp(error.diagnostics)
        }
    }

    /// The orders, or `nil` if they cannot be read: then every comment is held.
    private func readOrders(_ console: inout Console) -> CompiledOrders? {
        guard let orders else { return CompiledOrders.none }
        do throws(InputErrors) {
            let (read, warnings) = try ContextFile.orders(path: orders)
            console.talk.say(warnings)
            return CompiledOrders(read)
        } catch {
            console.talk.say(error.diagnostics)
            console.talk.say(
                Diagnostic(
                    .error,
                    "without the orders in '\(orders)' nothing can be published, so all is held",
                    fix: "mend the file and screen again"
                )
            )
            return nil
        }
    }

    private static func clock() -> Instant {
        Instant(secondsSince1970: Date().timeIntervalSince1970)
    }

    private func shape(_ console: Console) -> BatchShape {
        switch format {
        case .json: .json
        case .pretty: .pretty(PrettyScreening(traits: console.traits, showsPublished: all))
        }
    }

    private func inputFormat(of file: String) -> InputFormat {
        text ? .text : inputFormat ?? InputFormat(ofFile: file)
    }

    private func finish(_ run: ScreenRun, on console: inout Console) throws(ExitCode) {
        console.talk.clearProgress()
        let lines = Summary.lines(of: run.tally, took: run.elapsed, width: console.traits.width)
        switch format {
        case .pretty: try console.write(lines)
        case .json: break
        }
        let status = run.hasFailed ? 2 : run.tally.exitStatus
        if status != 0 { throw ExitCode(status) }
    }
}

extension Instant: ExpressibleByArgument {
    /// Reads an instant with its zone from the command line.
    public init?(argument: String) {
        self.init(iso8601: argument)
    }
}
