import ArgumentParser
import Foundation
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Policy commands` {
    static let files = [
        "policy.yaml": "policy: trial\ninclude: [abuse.yaml]\nsite: {name: The Post}\n",
        "abuse.yaml": """
        rule: abuse
        aliases: [insults]
        promise: Be kind.
        message: Please say it kindly.
        severity: 60
        lane: legal
        filters:
          - id: name
            words: [muppet/n]
            score: 90
            decisive: true
            except: [quoted]
        """,
        "abuse.cases.yaml": """
        finds: ["You ▸muppet◂."]
        leaves-alone: ["You are right."]
        """,
    ]

    /// Runs a command's work and returns its exit status and what it wrote.
    private func run(
        width: Int = 80,
        _ work: (inout Console) throws(ExitCode) -> Void
    ) -> (status: Int32, out: String, err: String) {
        var test = TestConsole(width: width)
        var status: Int32 = 0
        do throws(ExitCode) {
            try work(&test.console)
        } catch {
            status = error.rawValue
        }
        return (status, test.out.text, test.err.text)
    }

    private func policy(_ changes: [String: String] = [:]) throws -> TemporaryPolicy {
        try TemporaryPolicy(Self.files.merging(changes) { $1 })
    }

    @Test func `check ends with a line of counts`() throws {
        let policy = try policy()
        let command = try PolicyCheckCommand.parse([policy.directory])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(out.hasSuffix("no errors, no warnings\n"))
        #expect(status == 0)
    }

    @Test func `check shows every mistake with its place`() throws {
        let policy = try policy(["abuse.yaml": "rule: abuse\npromis: x\nfilters: []\n"])
        let command = try PolicyCheckCommand.parse(["--policy", policy.directory])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 1)
        #expect(out.contains("abuse.yaml:2:1"))
        #expect(out.contains("promis"))
        #expect(out.split(separator: "\n").last?.contains("error") == true)
    }

    @Test func `check fails when a rule has no cases`() throws {
        var files = Self.files
        files["abuse.cases.yaml"] = nil
        let policy = try TemporaryPolicy(files)
        let command = try PolicyCheckCommand.parse([policy.directory])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 1)
        #expect(out.contains("'abuse' has no cases"))
    }

    @Test func `test counts in its last line`() throws {
        let policy = try policy()
        let command = try PolicyTestCommand.parse([policy.directory])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(out == "2 passed, 0 failed\n")
        #expect(status == 0)
    }

    @Test func `test shows a failed case with its text and ends with 1`() throws {
        let policy = try policy([
            "abuse.cases.yaml": """
            finds: ["You ▸plonker◂."]
            leaves-alone: ["You are right."]
            """
        ])
        let command = try PolicyTestCommand.parse([policy.directory])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 1)
        #expect(out.contains("abuse.cases.yaml:1, "))
        #expect(out.contains("  You ▸plonker◂.\n"))
        #expect(out.hasSuffix("\n1 passed, 1 failed\n"))
    }

    @Test func `test runs the cases of one rule, by its id or an old one`() throws {
        let policy = try policy()
        for name in ["abuse", "insults"] {
            let command = try PolicyTestCommand.parse([policy.directory, "--rule", name])
            let (status, out, _) = run { console throws(ExitCode) in
                try command.execute(on: &console)
            }
            #expect(out == "2 passed, 0 failed\n")
            #expect(status == 0)
        }
    }

    @Test func `explain tells all there is to a rule`() throws {
        let policy = try policy()
        let command = try PolicyExplainCommand.parse(["insults", "--policy", policy.directory])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 0)
        for part in [
            "abuse  (formerly insults)", "Be kind.", "Please say it kindly.", "the duty lawyer",
            "60 of 100", "holds at 40 points, rejects at 80", "abuse/name  words  +90  decisive",
            "cleared by quoted", "You ▸muppet◂.", "You are right.",
        ] {
            #expect(out.contains(part), "\(part) is missing")
        }
    }

    @Test func `explain suggests the nearest rule`() throws {
        let policy = try policy()
        let command = try PolicyExplainCommand.parse(["abose", "--policy", policy.directory])
        let (status, out, err) = run { console throws(ExitCode) in try command.execute(on: &console)
        }
        #expect(status == 2)
        #expect(out.isEmpty)
        #expect(err.contains("no rule called 'abose'"))
        #expect(err.contains("did you mean 'abuse'?"))
    }

    @Test func `show writes the whole policy as JSON`() throws {
        let policy = try policy()
        let command = try PolicyShowCommand.parse([policy.directory, "--format", "json"])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 0)
        #expect(out.hasPrefix(#"{"schema":"postbag.policy/1","policy":"trial","revision":"trial@"#))
        let object = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
        let rules = try #require(object?["rules"] as? [[String: Any]])
        #expect(rules.map { $0["rule"] as? String } == ["abuse"])
        #expect(rules.first?["aliases"] as? [String] == ["insults"])
        let filters = rules.first?["filters"] as? [[String: Any]]
        #expect(filters?.first?["filter"] as? String == "abuse/name")
        #expect((object?["site"] as? [String: Any])?["name"] as? String == "The Post")
    }

    @Test func `show gives an overview that fits its width`() throws {
        let policy = try policy()
        let command = try PolicyShowCommand.parse([policy.directory])
        let (_, out, _) = run(width: 50) { console throws(ExitCode) in
            try command.execute(on: &console)
        }
        #expect(out.contains("1 rule, 1 filter"))
        #expect(out.contains("abuse  legal"))
        #expect(out.split(separator: "\n").allSatisfy { $0.count <= 50 })
    }

    @Test func `says where it looked if there is no policy`() throws {
        let command = try PolicyTestCommand.parse([])
        let nowhere = try TemporaryFolder([:])
        var test = TestConsole(environment: ["POSTBAG_POLICY": "\(nowhere.path)/gone"])
        #expect(throws: ExitCode(2)) { try command.execute(on: &test.console) }
        #expect(test.err.text.contains("gone"))
        #expect(test.out.text.isEmpty)
    }
}
