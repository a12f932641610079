import ArgumentParser
import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// `postbag policy show`: shows a policy as it was compiled.
struct PolicyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a policy as it was compiled."
    )

    @OptionGroup var policyOptions: PolicyOptions

    @Option(help: "pretty for people, json for programs.")
    var format: OutputFormat = .pretty

    @OptionGroup var display: DisplayOptions

    @Argument(help: ArgumentHelp("The policy's folder, in place of --policy.", valueName: "dir"))
    var folder: String?

    func run() throws {
        var console = Console.standard(colours: display.colour)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let policy: CompiledPolicy
        do throws(InputErrors) {
            policy = try policyOptions.load(folder: folder, console: console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        switch format {
        case .pretty:
            try console.write(PolicyOverview.lines(of: policy, width: console.traits.width))
        case .json:
            var json = JSONWriter()
            PolicyJSON.write(policy, to: &json)
            try console.write(json.bytes)
        }
    }
}
