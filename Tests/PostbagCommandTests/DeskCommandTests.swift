import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

@testable import PostbagCommand

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
