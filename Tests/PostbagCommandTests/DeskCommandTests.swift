import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagSQLite
import PostbagScoring
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

@Suite struct `Desk commands` {
    @Test func `submit publishes, rejects and holds, and says so`() async throws {
        let desk = try CommandDesk()
        _ = try await desk.json("story", "add", "\(desk.folder.path)/story.yaml")
        let receipts = try await desk.json("submit", "\(desk.folder.path)/comments.jsonl")
        #expect(receipts.map { $0["state"] as? String } == ["published", "rejected", "held"])
        #expect(receipts.allSatisfy { $0["schema"] as? String == "postbag.receipt/1" })
        #expect(receipts[1]["rules"] as? [String] == ["personal-abuse"])
        #expect(receipts[2]["case"] is NSNumber)
        let again = try await desk.json("submit", "\(desk.folder.path)/comments.jsonl")
        #expect(again.map { $0["state"] as? String } == ["published", "rejected", "held"])
        #expect(try await desk.json("queue", "list").count == 1)
    }

    @Test func `a case goes from next to decided, and the comment is published`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let next = try #require(try await desk.json("queue", "next").first)
        #expect(next["text"] as? String == "What rubbish is that.")
        #expect(next["claimed_by"] as? String == "asha")
        let id = try #require(next["case"] as? NSNumber).stringValue
        let other = try await desk.run("queue", "claim", id, "--as", "ben")
        #expect(other.status == 1 && !other.err.isEmpty)
        let decided = try await desk.json("queue", "decide", id, "approve", "--reason", "mild")
        #expect(decided.first?["after"] as? String == "published")
        #expect(try await desk.json("queue", "list").isEmpty)
        #expect(try await desk.run("queue", "next").status == 1)
        let shown = try await desk.run("story", "show", "s1")
        #expect(shown.out.contains("What rubbish is that."))
        let number = try #require(decided.first?["decision"] as? NSNumber).stringValue
        _ = try await desk.json("queue", "undo", number)
        #expect(try await desk.json("queue", "list").count == 1)
    }

    @Test func `a receiver is told, its messages are seen and sent again`() async throws {
        let desk = try CommandDesk()
        _ = try await desk.json("story", "add", "\(desk.folder.path)/story.yaml")
        let refused = try await desk.run("webhook", "add", "cms", "https://cms.example/postbag")
        #expect(refused.status == 2 && refused.err.contains("for an editor or a senior"))
        let added = try await desk.json(
            "webhook",
            "add",
            "cms",
            "https://cms.example/postbag",
            "--event",
            "decision.made",
            "--role",
            "editor"
        )
        let secret = try #require(added.first?["secret"] as? String)
        #expect(WebhookSecret(secret) != nil)
        _ = try await desk.json("submit", "\(desk.folder.path)/comments.jsonl")
        let listed = try await desk.json("webhook", "list")
        #expect(
            listed.map { $0["schema"] as? String } == [
                "postbag.webhook-receiver/1", "postbag.webhook/1",
            ]
        )
        let id = try #require(listed[1]["id"] as? String)
        #expect(listed[1]["state"] as? String == "waiting")
        let body = try #require(listed[1]["body"] as? String)
        #expect(body.contains("c2") && !body.contains("muppet"))
        #expect(try await desk.run("webhook", "list").out.contains("decision.made to cms"))
        let stopped = try await desk.json("webhook", "stop", "cms", "--role", "editor")
        #expect(stopped.first?["active"] as? Bool == false)
        let again = try await desk.json("webhook", "replay", id, "--role", "editor")
        #expect(again.first?["messages"] as? [String] == [id])
        let other = try await desk.json("webhook", "rotate", "cms", "--role", "editor")
        #expect(other.first?["secret"] as? String != secret)
        #expect(try await desk.run("webhook", "replay", "msg_none", "--role", "editor").status == 2)
    }

    @Test func `export says how many cases are not in the file`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let id = try #require(
            try await desk.json("queue", "list").first?["case"] as? NSNumber
        ).stringValue
        let all = try await desk.run("queue", "export")
        #expect(all.out.contains("What rubbish is that.") && all.err.isEmpty)
        _ = try await desk.run("queue", "claim", id, "--escalate", "lawyer")
        let rest = try await desk.run("queue", "export")
        #expect(rest.out.isEmpty)
        #expect(rest.err.contains("1 case is left out, for other people to decide."))
    }

    @Test func `to reject needs a rule that the policy has`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        #expect(throws: (any Error).self) {
            try RootCommand.parseAsRoot(["queue", "decide", "1", "reject"])
        }
        let unknown = try await desk.run("queue", "decide", "1", "reject", "--rule", "nonsense")
        #expect(unknown.status == 2 && unknown.err.contains("no rule 'nonsense'"))
    }

    @Test func `what reviewers decided is written for the classifier`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        _ = try await desk.json(
            "queue",
            "decide",
            "1",
            "reject",
            "--rule",
            "profanity",
            "--reason",
            "rude"
        )
        desk.now = desk.now + .minutes(2)
        let untaught = try await desk.run("model", "decisions")
        #expect(untaught.status == 2 && untaught.err.contains("no rule of the policy asks"))
        let house = "\(CommandDesk.root)/Policies/house"
        let written = try await desk.run("model", "decisions", "--policy", house)
        #expect(written.status == 0)
        #expect(
            written.out
                == #"{"id":"c3","text":"What rubbish is that.","decision":"reject","a":{"PROFANITY":1}}"#
                + "\n"
        )
        #expect(written.err.contains("1 decided comment"))
    }

    @Test func `what other programs told follows, but not of what was decided here`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let decide = ["queue", "decide", "1", "reject", "--rule", "profanity", "--reason", "rude"]
        #expect(try await desk.run(decide).status == 0)
        try await desk.tell("What rubbish is that.", ["PROFANITY": 0])
        try await desk.tell("Buy now.", ["SPAM": 1, "TOXICITY": 0.25])
        desk.now = desk.now + .minutes(2)
        let house = "\(CommandDesk.root)/Policies/house"
        let written = try await desk.run("model", "decisions", "--policy", house)
        let lines = written.out.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines.last?.hasSuffix(
                #""text":"Buy now.","decision":"reject","a":{"TOXICITY":0.25,"SPAM":1}}"#
            ) == true
        )
        #expect(written.err.contains("1 decided comment; 1 told by other programs"))
    }

    @Test func `decisions teach what their rules ask the classifier, and no more`() throws {
        let policy = try HousePolicy.compiled.get()
        let teaching = TeachingRules(policy)
        func targets(_ isBreach: Bool, _ rules: String...) -> [ScoreLabel: Bool]? {
            teaching.targets(
                of: DecidedComment(
                    id: CommentID("c"),
                    text: "t",
                    isBreach: isBreach,
                    rules: rules.map { RuleID($0) }
                )
            )
        }
        #expect(targets(true, "spam") == [.spam: true])
        #expect(targets(true, "off-topic") == nil)
        #expect(targets(true, "off-topic", "hate") == [.identityAttack: true])
        let clean = try #require(targets(false))
        #expect(clean.count == 5 && !clean.values.contains(true))
    }

    @Test func `a report is answered and raises a case`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let told = try await desk.json("report", "c1", "--reason", "abuse", "--account", "zoe")
        #expect(told.first?["answer"] as? String == "received")
        let cases = try await desk.json("queue", "list", "--queue", "reported")
        #expect(cases.map { $0["comment"] as? String } == ["c1"])
        let again = try await desk.json("report", "c1", "--reason", "abuse", "--account", "zoe")
        #expect(again.first?["answer"] as? String == "already-reported")
        let shown = try await desk.run("queue", "show", "2")
        #expect(shown.out.contains("Thank you for this."))
        #expect(shown.out.contains("why it stands here"))
        let gone = try await desk.run("report", "c9", "--reason", "abuse", "--device", "d")
        #expect(gone.status == 2 && gone.err.contains("c9"))
    }

    @Test func `a story is closed by anybody and takes no comment then`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let closed = try await desk.json(
            "story",
            "set",
            "s1",
            "--mode",
            "closed",
            "--reason",
            "late"
        )
        #expect(closed.first?["mode"] as? String == "closed")
        try Data(#"{"id": "c4", "text": "And another thing.", "story": "s1"}"#.utf8)
            .write(to: URL(fileURLWithPath: "\(desk.folder.path)/late.jsonl"))
        let late = try await desk.run("submit", "\(desk.folder.path)/late.jsonl")
        #expect(late.status == 1)
        #expect(late.out.contains("closed"))
        let sensitive = try await desk.json("story", "add", "\(desk.folder.path)/case.yaml")
        #expect(sensitive.first?["mode"] as? String == "pre_moderated")
        let alone = try await desk.run(
            "story",
            "set",
            "s2",
            "--mode",
            "open",
            "--reason",
            "why not"
        )
        #expect(alone.status == 2)
    }

    @Test func `an appeal is made with a token and heard by another person`() async throws {
        let desk = try CommandDesk()
        _ = try await desk.json("story", "add", "\(desk.folder.path)/story.yaml")
        let receipts = try await desk.json("submit", "\(desk.folder.path)/comments.jsonl")
        let decision = try #require(receipts[1]["decision"] as? NSNumber).stringValue
        let token = try #require(
            try await desk.json("appeal", "token", "--decision", decision).first?["token"]
                as? String
        )
        let forged = try await desk.run("appeal", "make", token + "x", "--text", "hello")
        #expect(forged.status == 2 && forged.err.contains("not genuine"))
        let appeal = try await desk.json("appeal", "make", token, "--text", "I meant the show.")
        let id = try #require(appeal.first?["appeal"] as? NSNumber).stringValue
        #expect(try await desk.json("queue", "list", "--queue", "appeals").count == 1)
        let heard = try await desk.json("appeal", "decide", id, "restore", "--reason", "fair")
        #expect(heard.first?["state"] as? String == "restored")
        #expect(try await desk.run("story", "show", "s1").out.contains("You muppet."))
        let figures = try await desk.json("stats")
        #expect(figures.first?["overturned_count"] as? Int == 1)
    }

    @Test func `a ban takes a senior person, a reason and an end`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let refused = try await desk.run(
            "commenter",
            "sanction",
            "bob",
            "--kind",
            "ban",
            "--reason",
            "threats",
            "--days",
            "90"
        )
        #expect(refused.status == 2)
        let banned = try await desk.json(
            "commenter",
            "sanction",
            "bob",
            "--kind",
            "ban",
            "--reason",
            "threats",
            "--days",
            "90",
            "--role",
            "senior"
        )
        #expect(banned.first?["state"] as? String == "in-force")
        let shown = try await desk.json("commenter", "show", "bob")
        #expect(shown.first?["restriction"] as? String == "banned")
    }

    @Test func `the audit is whole until one byte of the file is another`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let whole = try await desk.json("audit", "verify")
        #expect(whole.first?["valid"] as? Bool == true)
        let head = try #require(whole.first?["head"] as? String)
        let lines = try await desk.json("audit", "export")
        #expect(lines.count == whole.first?["entries"] as? Int)
        #expect(lines.last?["hash"] as? String == head.split(separator: ":").last.map(String.init))
        #expect(try await desk.run("audit", "verify", "--expect", head).status == 0)
        let early = "1:" + String(repeating: "0", count: 64)
        let rewritten = try await desk.run("audit", "verify", "--expect", early)
        #expect(rewritten.status == 1 && rewritten.err.contains("written anew"))
        let file = URL(fileURLWithPath: desk.database)
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data("story.added".utf8)))
        bytes[place.upperBound - 1] ^= 1
        try bytes.write(to: file)
        let altered = try await desk.run("audit", "verify")
        #expect(altered.status == 1 && altered.err.contains("audit entry 1 was altered"))
    }

    @Test func `backup makes a desk that is verified and never overwrites`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let copy = "\(desk.folder.path)/copy.sqlite"
        let made = try await desk.json("backup", copy)
        let head = try await desk.json("audit", "verify").first?["head"] as? String
        #expect(made.first?["head"] as? String == head)
        #expect(
            try await desk.run("queue", "list", "--database", copy).out.contains("1 case waits")
        )
        #expect(try await desk.run("backup", copy).status == 2)
    }

    @Test func `an order is added from a file, sealed, and bound by another person`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let file = "\(desk.folder.path)/orders.yaml"
        let text = """
            orders:
              - id: ORD-1
                scope: site
                expires: null
                protected_people:
                  - {ref: P1, role: mother, name: "Wilhelmina Quirk"}
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        #expect(try await desk.run("order", "add", file).status == 2)
        let lawyer = ["--as", "lena", "--role", "lawyer"]
        let added = try await desk.run(
            "order",
            "add",
            file,
            lawyer[0],
            lawyer[1],
            lawyer[2],
            lawyer[3]
        )
        #expect(added.status == 0 && !(added.out + added.err).contains("Quirk"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.database))
        #expect(bytes.range(of: Data("Quirk".utf8)) == nil)
        let same = try await desk.run(
            "order",
            "confirm",
            "ORD-1",
            "--as",
            "lena",
            "--role",
            "lawyer"
        )
        #expect(same.status == 2)
        let bound = try await desk.json(
            "order",
            "confirm",
            "ORD-1",
            "--as",
            "ed",
            "--role",
            "editor"
        )
        #expect(bound.first?["seen"] as? Int == 1)
        let listed = try await desk.json("order", "list", "--role", "editor")
        #expect(listed.first?["state"] as? String == "in_force")
    }

    @Test func `an order is varied from a file and ended, each time by two people`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        func order(_ expires: String) throws -> String {
            let file = "\(desk.folder.path)/order.yaml"
            let text = """
                orders:
                  - id: ORD-1
                    scope: site
                    expires: \(expires)
                    protected_people:
                      - {ref: P1, role: mother, name: "Wilhelmina Quirk"}
                """
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            return file
        }
        let lena = ["--as", "lena", "--role", "lawyer"]
        let ed = ["--as", "ed", "--role", "editor"]
        func run(
            _ arguments: [String],
            as person: [String]
        ) async throws -> (status: Int32, out: String, err: String) {
            try await desk.run(["order"] + arguments + person)
        }
        #expect(try await run(["vary", order("null")], as: lena).status == 2)
        #expect(try await run(["add", order("null")], as: lena).status == 0)
        #expect(try await run(["confirm", "ORD-1"], as: ed).status == 0)
        let varied = try await run(["vary", order("2031-05-01T00:00:00Z")], as: lena)
        #expect(varied.status == 0 && varied.out.contains("another person must confirm it"))
        #expect(!(varied.out + varied.err).contains("Quirk"))
        #expect(try await run(["confirm", "ORD-1"], as: lena).status == 2)
        #expect(try await run(["confirm", "ORD-1"], as: ed).out.contains("in force"))
        let list = try await run(["list"], as: ed).out
        #expect(list.contains("varied") && list.contains("2031"))
        #expect(try await run(["propose", "ORD-1", "lift"], as: lena).status == 0)
        let ended = try await run(["confirm", "ORD-1"], as: ed)
        #expect(ended.out.contains("no longer binds") && !ended.out.contains("in force"))
    }

    @Test func `a desk that exists is never given a new key`() async throws {
        let desk = try CommandDesk()
        try await desk.fill()
        let file = desk.database + ".key"
        #expect(FileManager.default.fileExists(atPath: file))
        try FileManager.default.removeItem(atPath: file)
        #expect(try await desk.run("queue", "list").status == 0)
        #expect(!FileManager.default.fileExists(atPath: file))
        let token = try await desk.run("appeal", "token", "--decision", "1")
        #expect(token.status == 2 && token.err.contains("POSTBAG_KEY_FILE"))
    }

    @Test func `says where it looked if there is no desk`() async throws {
        let desk = try CommandDesk()
        for command in [["queue", "list"], ["stats"], ["audit", "verify"], ["story", "show"]] {
            let parsed = try #require(try RootCommand.parseAsRoot(command) as? any DeskCommand)
            var test = TestConsole(environment: [
                "POSTBAG_DATABASE": "\(desk.folder.path)/no.sqlite"
            ])
            await #expect(throws: ExitCode(2)) { try await parsed.execute(on: &test.console) }
            #expect(test.err.text.contains("no.sqlite"))
        }
    }
}

@Suite struct `The demo` {
    @Test func `fills a desk through its own doors and is left alone the second time`() async throws
    {
        let desk = try CommandDesk()
        var test = TestConsole(environment: ["POSTBAG_DATABASE": desk.database])
        let arguments = [
            "demo", "--samples", "\(CommandDesk.root)/Samples",
            "--policy", "\(CommandDesk.root)/Policies/house",
        ]
        let command = try #require(try RootCommand.parseAsRoot(arguments) as? DemoCommand)
        try await command.execute(on: &test.console)
        #expect(test.out.text.contains("Type next:"))
        let store = try SQLiteDeskStore(path: desk.database)
        let backlog = try await store.read { try $0.backlog() }
        let waiting = backlog.reduce(0) { $0 + $1.count }
        #expect((70...140).contains(waiting), "\(waiting) cases wait")
        let queues = Set(backlog.filter { $0.count > 0 }.map(\.queue))
        #expect(
            queues.isSuperset(of: [.urgent, .sealedLegal, .reported, .held, .newUser, .appeals])
        )
        _ = try await Desk(store: store, policy: .empty).verifyAudit()
        let head = try await store.read { try $0.auditHead() }
        var second = TestConsole(environment: ["POSTBAG_DATABASE": desk.database])
        try await command.execute(on: &second.console)
        #expect(second.err.text.contains("already"))
        #expect(try await store.read { try $0.auditHead() } == head)
    }
}
