import ArgumentParser
import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// Which policy a command works with.
struct PolicyOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The policy's folder.",
            discussion: """
                Without it: POSTBAG_POLICY, then Policies/house here, then the one that was \
                installed with this program.
                """,
            valueName: "dir"
        )
    )
    var policy: String?

    /// Finds and compiles the policy.
    ///
    /// - Parameters:
    ///   - folder: What the user wrote in place of the flag, if the command allows that.
    ///   - site: The site's own facts, if they are given apart from the policy.
    ///   - console: The command's surroundings.
    /// - Returns: The policy.
    /// - Throws: Everything that is wrong in the policy's files.
    func load(
        folder: String? = nil,
        site: Site? = nil,
        console: Console
    ) throws(InputErrors) -> CompiledPolicy {
        let directory = try locate(folder: folder, console: console)
        do throws(PolicyErrors) {
            return try CompiledPolicy.load(
                directory: directory,
                site: site,
                cache: PolicyCache(environment: console.environment)
            )
        } catch {
            throw InputErrors(error.diagnostics)
        }
    }

    /// Finds the policy's folder.
    func locate(folder: String? = nil, console: Console) throws(InputErrors) -> String {
        do throws(Diagnostic) {
            return try PolicyLocation.find(
                chosen: folder ?? policy,
                environment: console.environment,
                executable: PolicyLocation.executableFolder
            )
        } catch {
            throw InputErrors(error)
        }
    }
}

/// How a command shows its results.
struct DisplayOptions: ParsableArguments {
    @Option(
        name: [.long, .customLong("color")],
        help: ArgumentHelp("Colours: auto, always or never.", valueName: "when")
    )
    var colour: TerminalTraits.ColourChoice = .auto
}

/// How a command of the desk gives its results.
struct OutputOptions: ParsableArguments {
    @Option(help: "pretty for people, json for programs.")
    var format: OutputFormat = .pretty

    @OptionGroup var display: DisplayOptions

    /// Writes a result as it is wanted.
    func write(
        _ json: [UInt8],
        pretty: [StyledText],
        on console: inout Console
    ) throws(ExitCode) {
        switch format {
        case .json: try console.write(json)
        case .pretty: try console.write(pretty)
        }
    }
}

extension TerminalTraits.ColourChoice: ExpressibleByArgument {}

/// For people, or for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case pretty, json
}

extension InputFormat: ExpressibleByArgument {}
