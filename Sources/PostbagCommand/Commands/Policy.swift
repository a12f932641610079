import ArgumentParser

/// `postbag policy`: checks, tests and explains a policy.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check, test, explain and profile a policy.",
        subcommands: [
            PolicyCheckCommand.self, PolicyTestCommand.self, PolicyExplainCommand.self,
            PolicyShowCommand.self, PolicyProfileCommand.self,
        ]
    )
}
