import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTerminal

/// `postbag policy check`: says everything that is wrong in a policy's files.
struct PolicyCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say everything that is wrong in a policy's files.",
        discussion: """
            Notes tell of patterns that run on every comment; --costs lists what every filter costs.

            Exit status: 0 if there is no error, 1 if there is.
            """
    )

    @OptionGroup var policyOptions: PolicyOptions

    @Flag(help: "List what every filter costs, the dearest first.")
    var costs = false

    @OptionGroup var display: DisplayOptions

    @Argument(help: ArgumentHelp("The policy's folder, in place of --policy.", valueName: "dir"))
    var folder: String?

    func run() throws {
        var console = Console.standard(colours: display.colour)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let directory: String
        do throws(InputErrors) {
            directory = try policyOptions.locate(folder: folder, console: console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        let (policy, diagnostics) = Self.read(
            directory,
            keptIn: PolicyCache(environment: console.environment)
        )
        var lines: [StyledText] = []
        for diagnostic in diagnostics {
            lines.append(DiagnosticText.text(of: diagnostic))
            lines.append(StyledText())
        }
        if costs, let policy {
            lines += CostTable.lines(of: policy, width: console.traits.width)
            lines.append(StyledText())
        }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        lines.append(Self.totalLine(errors: errors, warnings: warnings))
        try console.write(lines)
        if errors > 0 { throw .foundSomething }
    }

    /// A policy if it compiles, and what is wrong with it and with its cases.
    private static func read(
        _ directory: String,
        keptIn cache: PolicyCache?
    ) -> (CompiledPolicy?, [Diagnostic]) {
        do throws(PolicyErrors) {
            let policy = try CompiledPolicy.load(directory: directory, cache: cache?.renewing)
            let notes = policy.warnings + policy.costNotes
            do throws(PolicyErrors) {
                _ = try DeskSettings(policy: policy)
                _ = try CaseSuite.load(for: policy)
                return (policy, notes)
            } catch {
                return (policy, notes + error.diagnostics)
            }
        } catch {
            return (nil, error.diagnostics)
        }
    }

    private static func totalLine(errors: Int, warnings: Int) -> StyledText {
        let counts =
            (errors == 0 ? "no errors" : Summary.counted(errors, "error", "errors"))
            + ", "
            + (warnings == 0 ? "no warnings" : Summary.counted(warnings, "warning", "warnings"))
        return StyledText(counts, Style(errors == 0 ? .green : .red, bold: true))
    }
}
