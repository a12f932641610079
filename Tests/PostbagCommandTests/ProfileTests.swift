import ArgumentParser
import Foundation
import PostbagCore
import PostbagTestSupport
import PostbagText
import Testing

@testable import PostbagCommand
@testable import PostbagPolicy
@testable import PostbagTerminal

@Suite struct `Policy costs and profiles` {
    static let files = [
        "policy.yaml": "policy: trial\ninclude: [abuse.yaml]\n",
        "abuse.yaml": """
        rule: abuse
        promise: Be kind.
        message: Please say it kindly.
        filters:
          - id: name
            words: [muppet/n]
            score: 90
          - id: likened
            pattern: 'total +(?:plonker|numpty)'
            score: 50
            except: [quoted]
          - id: one-letter
            pattern: '\\w'
            anywhere: true
            score: 10
          - id: odd
            text-shape: gibberish
            score: 50
        """,
        "abuse.cases.yaml": """
        finds: ["You ▸muppet◂."]
        leaves-alone: ["You are right."]
        """,
    ]

    let policy: TemporaryPolicy

    init() throws {
        policy = try TemporaryPolicy(Self.files)
    }

    /// Runs a command's work and returns its exit status and what it wrote.
    private func run(
        _ work: (inout Console) throws(ExitCode) -> Void
    ) -> (status: Int32, out: String, err: String) {
        var test = TestConsole()
        var status: Int32 = 0
        do throws(ExitCode) {
            try work(&test.console)
        } catch {
            status = error.rawValue
        }
        return (status, test.out.text, test.err.text)
    }

    @Test func `check notes a pattern that runs on every comment, at its place`() throws {
        let command = try PolicyCheckCommand.parse([policy.directory])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 0)
        #expect(out.contains("note: a pattern of 'abuse/one-letter' has no literal"))
        #expect(out.contains("abuse.yaml:13:5"))
        #expect(!out.contains("'abuse/likened'"))
        #expect(out.hasSuffix("no errors, no warnings\n"))
    }

    @Test func `check lists what every filter costs, the dearest first`() throws {
        let command = try PolicyCheckCommand.parse([policy.directory, "--costs"])
        let (_, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        let names = out.split(separator: "\n").compactMap { $0.split(separator: " ").first }
            .filter { $0.hasPrefix("abuse/") }
        #expect(Set(names) == ["abuse/one-letter", "abuse/likened", "abuse/name", "abuse/odd"])
        #expect(names.first == "abuse/one-letter")
    }

    static let comments = """
        {"id": "a", "text": "You total plonker, you muppet."}
        {"id": "b", "text": "He said \\"total plonker\\" and was right."}
        {"id": "c", "text": "Quite so."}
        """

    @Test func `profile counts what every filter runs and finds`() throws {
        let folder = try TemporaryFolder(["in.jsonl": Self.comments])
        let command = try PolicyProfileCommand.parse([
            policy.directory, "--on", "\(folder.path)/in.jsonl", "--format", "json",
        ])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 0)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
        )
        #expect(report["schema"] as? String == "postbag.profile/1")
        #expect(report["comments"] as? Int == 3)
        let filters = try #require(report["filters"] as? [[String: Any]])
        let found = Dictionary(
            uniqueKeysWithValues: filters.map {
                ($0["filter"] as? String ?? "", $0["finds"] as? Int ?? -1)
            }
        )
        #expect(found["abuse/name"] == 1)
        #expect(found["abuse/likened"] == 1)
        #expect(found["abuse/one-letter"] == 3)
        let likened = filters.first { $0["filter"] as? String == "abuse/likened" }
        #expect(likened?["runs"] as? Int == 2)
    }

    @Test func `profile names the filters that have no answer on some comments`() throws {
        let far = (0..<60).map { number in
            """
              - id: far-\(number)
                pattern: '(?=.*\\bq\(number)\\b.*\\bz\(number)\\b)[a-z]'
                anywhere: true
                score: 50
            """
        }
        let dear = try TemporaryPolicy([
            "policy.yaml": "policy: dear\ninclude: [rule.yaml]\nbudget: 10 ms\n",
            "rule.yaml": "rule: rule\npromise: A promise.\nmessage: A message.\nfilters:\n"
                + far.joined(separator: "\n"),
        ])
        let text =
            String(repeating: "all the words of a long comment ", count: 120)
            + (0..<60).map { "z\($0) q\($0)" }.joined(separator: " ")
        let folder = try TemporaryFolder(["in.jsonl": "{\"id\": \"a\", \"text\": \"\(text)\"}\n"])
        let command = try PolicyProfileCommand.parse([
            dear.directory, "--on", "\(folder.path)/in.jsonl",
        ])
        let (status, out, _) = run { console throws(ExitCode) in try command.execute(on: &console) }
        #expect(status == 0)
        let section = try #require(out.components(separatedBy: "given up").last)
        #expect(section.contains("rule/far-"))
        #expect(section.contains("fix: "))
    }

    @Test func `profile says that there is no such file, and that nothing is in it`() throws {
        for (name, text) in [("missing.jsonl", nil), ("empty.jsonl", "")] {
            let folder = try TemporaryFolder(text.map { [name: $0] } ?? [:])
            let command = try PolicyProfileCommand.parse([
                policy.directory, "--on", "\(folder.path)/\(name)",
            ])
            let (status, out, err) = run { console throws(ExitCode) in
                try command.execute(on: &console)
            }
            #expect(status == 2)
            #expect(out.isEmpty)
            #expect(err.contains(name))
        }
    }

    @Test func `a profile is shown as these files have it`() throws {
        let compiled = try policy.compile()
        var profile = PolicyProfile(filters: compiled.filters.count)
        for text in ["You total plonker, you muppet.", "Quite so."] {
            profile.noteReading(PostbagCore.Comment(id: "c", text: text), took: .nanoseconds(2_500))
        }
        profile.search = .nanoseconds(8_000)
        profile.judging = .nanoseconds(3_000)
        profile.filters[0].found = 1
        profile.filters[1].note(.init(runs: 2, time: .nanoseconds(2_468)))
        profile.filters[1].judging = .nanoseconds(1_000)
        profile.filters[3].judging = .nanoseconds(1_800)
        profile.filters[1].givenUp = 1
        let report = ProfileReport(profile: profile, policy: compiled)
        let lines = report.lines(width: 80).map(\.plainText).joined(separator: "\n") + "\n"
        try expectGolden(lines.replacing(compiled.revision, with: "trial@0"), "pretty/profile.txt")
        var json = JSONWriter()
        report.write(to: &json)
        let line = String(decoding: json.bytes, as: UTF8.self)
        try expectGolden(line.replacing(compiled.revision, with: "trial@0"), "json/profile.json")
    }
}
