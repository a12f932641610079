import ArgumentParser
import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// `postbag policy test`: runs the cases that stand beside a policy's rules.
struct PolicyTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the cases that stand beside a policy's rules.",
        discussion: """
            Exit status: 0 if all passed, 1 if one failed or none ran, 2 if the policy has errors.
            """
    )

    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var display: DisplayOptions

    @Option(help: "Run the cases of this rule only.")
    var rule: String?

    @Argument(help: ArgumentHelp("The policy's folder, in place of --policy.", valueName: "dir"))
    var folder: String?

    func run() throws {
        var console = Console.standard(colours: display.colour)
        try execute(on: &console)
    }

    /// Runs the command.
    func execute(on console: inout Console) throws(ExitCode) {
        let suite: CaseSuite
        do throws(InputErrors) {
            suite = try loadSuite(console)
        } catch {
            throw console.giveUp(error.diagnostics)
        }
        let report = suite.run()
        try console.write(Self.lines(of: report, width: console.traits.width))
        if !report.failures.isEmpty || report.passed == 0 { throw .foundSomething }
    }

    private func loadSuite(_ console: Console) throws(InputErrors) -> CaseSuite {
        let policy = try policyOptions.load(folder: folder, console: console)
        let suite: CaseSuite
        do throws(PolicyErrors) {
            suite = try CaseSuite.load(for: policy)
        } catch {
            throw InputErrors(error.diagnostics)
        }
        guard let rule else { return suite }
        return suite.only(try RuleChoice.find(rule, in: policy).id)
    }

    /// Each failure with its text, and the counts in the last line.
    static func lines(of report: CaseReport, width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        for failure in report.failures {
            let place = "\(failure.file):\(failure.line), \(failure.variant)"
            lines.append(StyledText("\(failure.rule)  ", .bold) + StyledText(place, .dim))
            lines += block(visible(failure.text), .plain, width: width)
            lines += block(failure.problem, Style(.red), width: width)
            lines.append(StyledText())
        }
        let style = Style(report.failures.isEmpty && report.passed > 0 ? .green : .red, bold: true)
        let counts = "\(report.passed) passed, \(report.failures.count) failed"
        lines.append(StyledText(counts, style))
        return lines
    }

    private static func block(_ text: String, _ style: Style, width: Int) -> [StyledText] {
        StyledText(text, style).wrapped(to: max(20, width - 2)).map { "  " + $0 }
    }
}

/// Finds the rule that a user names.
enum RuleChoice {
    /// The rule of that id, or that had it before.
    ///
    /// - Throws: A diagnostic that suggests the nearest rule, or lists all.
    static func find(_ name: String, in policy: CompiledPolicy) throws(InputErrors) -> Rule {
        if let rule = policy.rule(RuleID(name)) { return rule }
        let names = policy.rules.flatMap { [$0.id] + $0.aliases }.map(\.rawValue)
        let nearest = Spelling.nearest(to: name, among: names)
        throw InputErrors(
            Diagnostic(
                .error,
                "the policy '\(policy.name)' has no rule called '\(name)'",
                fix: nearest.map { "did you mean '\($0)'?" }
                    ?? "choose one of: \(names.joined(separator: ", "))"
            )
        )
    }
}
