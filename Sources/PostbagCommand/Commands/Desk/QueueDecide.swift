import ArgumentParser
import PostbagCore
import PostbagDesk
import PostbagPolicy

/// `postbag queue decide`: decides a case.
struct QueueDecideCommand: ReportingDeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Decide a case.",
        discussion: """
            approve publishes what was held and reject does not; keep leaves up what is up, hide \
            takes it out of sight, remove takes it down and restore puts it back. To turn \
            something away or take it down needs a rule. To publish or keep what an order or a \
            legal rule touches needs two people.

            Exit status: 0 if it was decided or waits for a second person, 1 if you may not or \
            somebody was faster, 2 if it could not be done, 64 for bad usage.
            """
    )

    @OptionGroup var desk: DeskOptions
    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: ArgumentHelp("The case's number.", valueName: "case"))
    var id: Int64

    @Argument(help: ArgumentHelp("What to do.", valueName: "action"))
    var action: DecisionAction

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp("The rule that is broken; give it again for another.", valueName: "rule")
    )
    var rules: [String] = []

    @Option(help: ArgumentHelp("Why, for the audit and an appeal.", valueName: "text"))
    var reason = ""

    @Option(
        help: ArgumentHelp(
            "The version of the case that you saw; without it, the one that is there.",
            valueName: "n"
        )
    )
    var version: Int?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !action.needsRule || !rules.isEmpty else {
            throw ValidationError("To \(action.rawValue) needs the rule that is broken: --rule.")
        }
    }

    func work(on console: inout Console) async throws {
        let policy = try policyOptions.load(console: console)
        for rule in rules where policy.rule(RuleID(rule)) == nil {
            throw Diagnostic(
                .error,
                "the policy has no rule '\(rule)'",
                fix: "see `postbag policy show`"
            )
        }
        let desk = try desk.open(policy: policy, console: console)
        let (person, now) = (try reviewer.reviewer(console), console.now())
        let seen = try await desk.view(CaseID(id), for: person, now: now).reviewCase
        let choice = CaseChoice(
            action,
            rules: rules.map { RuleID($0) },
            reason: reason,
            version: version ?? seen.version
        )
        let outcome = try await desk.decide(CaseID(id), choice, by: person, now: now)
        try output.write(
            DeskJSON.outcome(outcome),
            pretty: DeskText.outcome(outcome, now: now),
            on: &console
        )
    }
}
