import ArgumentParser
import Testing

@testable import PostbagCommand

@Suite struct `Help` {
    static let commands: [(name: String, type: any ParsableCommand.Type)] = [
        ("postbag", RootCommand.self), ("screen", ScreenCommand.self),
        ("policy", PolicyCommand.self), ("policy-check", PolicyCheckCommand.self),
        ("policy-test", PolicyTestCommand.self), ("policy-explain", PolicyExplainCommand.self),
        ("policy-show", PolicyShowCommand.self),
        ("policy-profile", PolicyProfileCommand.self),
    ]

    @Test(arguments: commands.indices) func `says what it did`(index: Int) throws {
        let command = Self.commands[index]
        let text = RootCommand.helpMessage(for: command.type, columns: 80)
        try expectGolden(text + "\n", "help/\(command.name).txt")
    }

    @Test func `covers every subcommand`() {
        func all(_ type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
            [type] + type.configuration.subcommands.flatMap(all)
        }
        #expect(all(RootCommand.self).count == Self.commands.count)
    }

    @Test(arguments: [
        ["screen", "--format", "xml"], ["screen", "--text", "--input-format", "csv"],
        ["screen", "--jobs", "0"], ["screen", "--nonsense"], ["policy", "explain"], ["nonsense"],
    ])
    func `bad usage ends with 64`(arguments: [String]) {
        do {
            _ = try RootCommand.parseAsRoot(arguments)
            Issue.record("accepted \(arguments)")
        } catch {
            #expect(RootCommand.exitCode(for: error).rawValue == 64)
        }
    }
}
