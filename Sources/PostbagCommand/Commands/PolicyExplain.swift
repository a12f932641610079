import ArgumentParser
import PostbagPolicy
import PostbagTerminal

/// `postbag policy explain`: tells in words what a rule does.
struct PolicyExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell in words what a rule promises and how it is kept."
    )

    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var display: DisplayOptions

    @Argument(help: "The rule's id, such as personal-abuse.")
    var rule: String

    func run() throws {
        var console = Console.standard(colours: display.colour)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let explanation: RuleExplanation
        do throws(InputErrors) {
            let policy = try policyOptions.load(console: console)
            let rule = try RuleChoice.find(rule, in: policy)
            // A rule can be explained while its cases are still being written.
            let cases = (try? CaseSuite.load(for: policy))?.only(rule.id).cases ?? []
            explanation = RuleExplanation(rule: rule, cases: cases)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        try console.write(explanation.lines(width: console.traits.width))
    }
}
