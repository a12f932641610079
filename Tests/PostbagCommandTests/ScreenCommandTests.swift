import ArgumentParser
import Foundation
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Screen command` {
    private let policy: TemporaryPolicy

    init() throws {
        policy = try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [abuse.yaml]\n",
            "abuse.yaml": """
            rule: abuse
            promise: Be kind.
            message: Please say it kindly.
            severity: 60
            filters:
              - id: name
                words: [muppet/n]
                score: 90
                decisive: true
              - id: hint
                words: [plonker/n]
                score: 50
            """,
        ])
    }

    /// Runs the command on a file and returns its exit status and what it wrote.
    private func run(
        _ arguments: [String],
        input: String,
        name: String = "in.jsonl"
    ) async throws -> (status: Int32, out: String, err: String) {
        let folder = try TemporaryFolder([name: input])
        let path = "\(folder.path)/\(name)"
        var test = TestConsole()
        let command = try ScreenCommand.parse(["--policy", policy.directory] + arguments + [path])
        var status: Int32 = 0
        do throws(ExitCode) {
            try await command.execute(on: &test.console)
        } catch {
            status = error.rawValue
        }
        let err = test.err.text.replacing("\(folder.path)/", with: "")
        return (status, test.out.text, err)
    }

    /// The recommendation of each line of JSON, with its id.
    private func recommendations(_ out: String) throws -> [String] {
        try out.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let fields = try #require(object as? [String: Any])
            return "\(fields["id"] ?? "") \(fields["recommendation"] ?? "")"
        }
    }

    static let mixed = """
        {"id":"a","text":"You muppet."}
        {"id":"b","text":"Fine."}
        {"id":"c","text":"What a plonker."}

        """

    @Test func `writes a line of JSON for each comment in order`() async throws {
        let (status, out, err) = try await run(["--format", "json"], input: Self.mixed)
        #expect(try recommendations(out) == ["a reject", "b publish", "c hold"])
        #expect(status == 1)
        #expect(err.isEmpty)
    }

    @Test func `ends with 0 if all may be published`() async throws {
        let (status, out, _) = try await run([], input: "{\"text\":\"Fine.\"}\n")
        #expect(status == 0)
        #expect(out.contains("1 comment\n"))
    }

    @Test func `goes on after a line that cannot be read, and ends with 2`() async throws {
        let input = "oops\n" + Self.mixed + "{\"id\":1}\n"
        let (status, out, err) = try await run(["--format", "json"], input: input)
        #expect(try recommendations(out).count == 3)
        #expect(status == 2)
        #expect(err == "in.jsonl:1:1: expected an object\nin.jsonl:5:9: it has no 'text'\n")
    }

    @Test func `shows what it found and what the commenter is told`() async throws {
        let (_, out, _) = try await run(["--all"], input: Self.mixed)
        #expect(out.contains(" REJECT  a  abuse\n  You ▸muppet◂.\n    abuse/name  +90"))
        #expect(out.contains("  → Please say it kindly.\n"))
        #expect(out.contains(" PUBLISH  b  Fine.\n"))
        #expect(out.contains(" HOLD  c  abuse\n  What a ▸plonker◂.\n"))
        #expect(out.contains("  rejected   1  33.3 %\n"))
        #expect(out.contains("abuse     1         1\n"))
    }

    @Test func `reads CSV by the file's name and text by a flag`() async throws {
        let csv = "id,text\n7,\"You muppet,\nyou\"\n"
        let (_, out, _) = try await run(["--format", "json"], input: csv, name: "in.csv")
        #expect(try recommendations(out) == ["7 reject"])
        let (_, text, _) = try await run(
            ["--format", "json", "--text"],
            input: "Fine.\nYou muppet."
        )
        #expect(try recommendations(text) == ["1 publish", "2 reject"])
    }

    @Test func `refuses a broken policy with all its mistakes`() async throws {
        let broken = try TemporaryPolicy(["policy.yaml": "policy: trial\ninclude: [gone.yaml]\n"])
        let (status, out, err) = try await run(
            ["--policy", broken.directory],
            input: Self.mixed
        )
        #expect(status == 2)
        #expect(out.isEmpty)
        #expect(err.contains("gone.yaml"))
    }

    @Test func `reads the other files when one is missing`() async throws {
        let (status, out, err) = try await run(
            ["--format", "json", "/nonexistent.jsonl"],
            input: Self.mixed
        )
        #expect(status == 2)
        #expect(try recommendations(out).count == 3)
        #expect(err.contains("cannot read '/nonexistent.jsonl': there is no such file"))
    }

    @Test func `screens under each comment's story and refuses an unknown one`() async throws {
        let stories = try TemporaryFolder(["s.yaml": "id: s\n"])
        let input = """
            {"id":"a","text":"You muppet.","story":"s"}
            {"id":"b","text":"Fine.","story":"gone"}
            """
        let (status, out, err) = try await run(
            ["--format", "json", "--story", stories.path],
            input: input
        )
        #expect(try recommendations(out) == ["a reject"])
        #expect(status == 2)
        #expect(err.contains("in.jsonl:2: there is no story 'gone'"))
    }

    @Test(arguments: [1, 3]) func `keeps the order however many jobs there are`(
        jobs: Int
    ) async throws {
        let input = (0..<2_000).map { number in
            "{\"id\":\(number),\"text\":\"\(number % 3 == 0 ? "You muppet." : "Fine.")\"}\n"
        }.joined()
        let (status, out, _) = try await run(
            ["--format", "json", "--jobs", String(jobs)],
            input: input
        )
        let expected = (0..<2_000).map { "\($0) \($0 % 3 == 0 ? "reject" : "publish")" }
        #expect(try recommendations(out) == expected)
        #expect(status == 1)
    }

    @Test func `ends well when nobody reads on`() async throws {
        var test = TestConsole()
        test.console.results = GoneReader()
        let folder = try TemporaryFolder(["in.jsonl": Self.mixed])
        let command = try ScreenCommand.parse([
            "--policy", policy.directory, "\(folder.path)/in.jsonl",
        ])
        let end = await #expect(throws: ExitCode.self) {
            try await command.execute(on: &test.console)
        }
        #expect(end == .success)
        #expect(test.err.text.isEmpty)
    }

    /// A place whose reader has stopped.
    private struct GoneReader: ByteSink {
        func write(_ bytes: [UInt8]) throws(WriteProblem) { throw .readerIsGone }
    }
}
