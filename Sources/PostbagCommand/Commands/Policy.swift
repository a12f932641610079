import ArgumentParser

/// `postbag policy`: checks, tests and explains a policy.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check, test and explain a policy.",
        subcommands: [
            PolicyCheckCommand.self, PolicyTestCommand.self, PolicyExplainCommand.self,
            PolicyShowCommand.self,
        ]
    )
}
