import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagSQLite
import PostbagTestSupport
import Testing

@testable import PostbagCommand

/// A folder with a desk, a small policy and a story, and a clock that the test moves.
final class CommandDesk {
    let folder: TemporaryFolder
    let policy: TemporaryPolicy
    var now = Instant(milliseconds: 1_780_000_000_000)

    init(approvals: Int = 0) throws {
        folder = try TemporaryFolder([
            "story.yaml": "id: s1\nheadline: A bridge is closed\n",
            "case.yaml": "id: s2\nheadline: A trial begins\nprofile: anonymity_order\n",
            "comments.jsonl": """
            {"id": "c1", "text": "Thank you for this.", "story": "s1", "author": {"id": "ann", "name": "Ann"}}
            {"id": "c2", "text": "You muppet.", "story": "s1", "author": {"id": "bob", "name": "Bob"}}
            {"id": "c3", "text": "What rubbish is that.", "story": "s1", "author": {"id": "cy", "name": "Cy"}}

            """,
        ])
        policy = try TemporaryPolicy([
            "policy.yaml": """
            policy: trial
            include: [abuse.yaml, rough.yaml]
            desk: {new-commenters: \(approvals), quality-sample: 0}
            """,
            "abuse.yaml": Self.rule("personal-abuse", "muppet", score: 90),
            "rough.yaml": Self.rule("profanity", "rubbish", score: 45),
        ])
    }

    private static func rule(_ id: String, _ word: String, score: Int) -> String {
        """
        rule: \(id)
        promise: Be kind.
        message: Please say it kindly.
        severity: 40
        filters:
          - id: word
            words: [\(word)]
            score: \(score)
            decisive: \(score >= 80)
        """
    }

    var database: String { "\(folder.path)/desk.sqlite" }

    /// The repository's own folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Runs a command as the command line would.
    func run(_ arguments: String...) async throws -> (status: Int32, out: String, err: String) {
        try await run(arguments)
    }

    func run(_ arguments: [String]) async throws -> (status: Int32, out: String, err: String) {
        var test = TestConsole(
            width: 100,
            environment: [
                "POSTBAG_DATABASE": database, "POSTBAG_POLICY": policy.directory,
                "POSTBAG_REVIEWER": "asha",
            ]
        )
        let moment = now
        test.console.now = { moment }
        let command = try RootCommand.parseAsRoot(arguments)
        let desk = try #require(command as? any DeskCommand)
        do throws(ExitCode) {
            try await desk.execute(on: &test.console)
        } catch {
            return (error.rawValue, test.out.text, test.err.text)
        }
        return (0, test.out.text, test.err.text)
    }

    /// Keeps what a program would tell of a text over HTTP.
    func tell(_ text: String, _ scores: [String: Double]) async throws {
        let store = try SQLiteDeskStore(path: database)
        let feedback = TextFeedback(text: text, scores: scores, source: "key:a", given: now)
        try await Desk(store: store, policy: .forDeskTests()).keep(feedback, now: now)
    }

    /// Runs a command that must succeed, and reads its lines of JSON.
    func json(_ arguments: String...) async throws -> [[String: Any]] {
        var test = TestConsole(
            environment: [
                "POSTBAG_DATABASE": database, "POSTBAG_POLICY": policy.directory,
                "POSTBAG_REVIEWER": "asha",
            ]
        )
        let moment = now
        test.console.now = { moment }
        let command = try RootCommand.parseAsRoot(arguments + ["--format", "json"])
        let desk = try #require(command as? any DeskCommand)
        do throws(ExitCode) {
            try await desk.execute(on: &test.console)
        } catch {
            if error.rawValue > 1 { Issue.record("\(arguments): \(test.err.text)") }
        }
        return try test.out.text.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(object as? [String: Any])
        }
    }

    /// Puts the story in the register and sends the comments.
    func fill() async throws {
        _ = try await json("story", "add", "\(folder.path)/story.yaml")
        _ = try await json("submit", "\(folder.path)/comments.jsonl")
    }
}
