import Foundation
import PostbagDesk
import PostbagReview
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite(
    .enabled(
        if: Tmux.isInstalled,
        "tmux is not installed; `apt-get install tmux`, as .ci/run does"
    ),
    .serialized
)
struct `Reviewing in a real terminal` {
    /// The program under test, which stands beside the tests.
    private static let program =
        Bundle.main.executableURL?.deletingLastPathComponent()
        .appending(path: "postbag").path ?? "postbag"

    private func policy() throws -> TemporaryFolder {
        func rule(_ id: String, _ word: String, _ score: Int, lane: String) -> String {
            """
            rule: \(id)
            promise: A promise about \(id).
            message: It breaks the rule on \(id).
            lane: \(lane)
            severity: 40
            filters: [{id: word, words: ["\(word)"], score: \(score), decisive: true}]
            """
        }
        return try TemporaryFolder([
            "policy.yaml": "policy: trial\ninclude: [abuse.yaml, rough.yaml, threats.yaml]",
            "abuse.yaml": rule("personal-abuse", "muppet", 90, lane: "community"),
            "rough.yaml": rule("profanity", "rubbish", 45, lane: "community"),
            "threats.yaml": rule("threats", "kill you", 45, lane: "urgent"),
        ])
    }

    private func open(
        _ desk: SampleDesk,
        _ policy: TemporaryFolder,
        options: String = ""
    ) throws -> Tmux {
        let terminal = try Tmux(
            columns: 80,
            rows: 24,
            environment: [
                "POSTBAG_DATABASE": desk.path, "POSTBAG_POLICY": policy.path,
                "POSTBAG_REVIEWER": "asha", "HOME": policy.path, "LC_ALL": "C.UTF-8",
            ]
        )
        try terminal.write("\(Self.program) review \(options)")
        try terminal.type("Enter")
        return terminal
    }

    private func desk() async throws -> SampleDesk {
        let desk = try SampleDesk(policy: try .forDeskTests())
        try await desk.addStory()
        for number in 1...6 {
            try await desk.submit(
                "What rubbish, for the \(number). time.",
                id: "c\(number)",
                by: "u\(number)"
            )
        }
        return desk
    }

    @Test func `a whole sitting leaves exactly its decisions in the database`() async throws {
        let (desk, policy) = (try await desk(), try policy())
        let terminal = try open(desk, policy)
        // Approve the first.
        try await terminal.waits(for: "for the 1. time.")
        try terminal.type("a")
        // Reject the second with a rule.
        try await terminal.waits(for: "for the 2. time.")
        try terminal.type("r")
        try await terminal.waits(for: "Reject under which rule?")
        try terminal.type("Enter")
        // Reject the third, and take it back.
        try await terminal.waits(for: "for the 3. time.")
        try await terminal.waits(for: "rejected: profanity.")
        try terminal.type("r", "Enter")
        try await terminal.waits(for: "for the 4. time.")
        try terminal.type("u")
        try await terminal.waits(for: "Taken back")
        try await terminal.waits(for: "for the 3. time.")
        // Escalate it instead.
        try terminal.type("e", "1")
        try await terminal.waits(for: "Why does the senior need to see it?")
        try terminal.write("twice today")
        try terminal.type("Enter")
        try await terminal.waits(for: "handed to the senior")
        // A second process decides a case of the list meanwhile.
        try await terminal.waits(for: "for the 4. time.")
        try terminal.type("l")
        try await terminal.waits(for: "u6: covered")
        try await decideElsewhere("c5", at: desk, policy)
        try terminal.type("Down", "Enter")
        try await terminal.waits(for: "ben decided this meanwhile: approved")
        try terminal.type("a")
        try await terminal.waits(for: "Nothing of yours was written.")
        // The window grows.
        try terminal.resize(columns: 200, rows: 60)
        let wide = try await terminal.waits(for: "── Why now ──")
        #expect(wide.split(separator: "\n").first?.count ?? 0 > 150)
        try terminal.type("q")
        try await terminal.waits(for: "READY")
        #expect(try terminal.ask("#{alternate_on}") == "0")
        #expect(
            try await desk.standingDecisions()
                == ["c1 approve asha", "c2 reject profanity asha", "c5 approve ben"]
        )
        let held = try await desk.desk.cases().filter { $0.claim?.holds(at: desk.now) == true }
        #expect(held.isEmpty)
    }

    @Test func `works on a desk that a service keeps, with the same keys`() async throws {
        let (desk, policy) = (try await desk(), try policy())
        let (key, secret) = try await desk.desk.createKey(
            "asha's",
            scopes: [.reviewer],
            by: "test",
            now: desk.now
        )
        let port = Int.random(in: 20_000...50_000)
        let server = try serve(desk, policy, port: port)
        defer { server.terminate() }
        try await waitForService(policy)
        let terminal = try Tmux(
            columns: 80,
            rows: 24,
            environment: [
                "POSTBAG_TOKEN": secret.text, "HOME": policy.path, "LC_ALL": "C.UTF-8",
            ]
        )
        try terminal.write("\(Self.program) review --server http://127.0.0.1:\(port)")
        try terminal.type("Enter")
        try await terminal.waits(for: "for the 1. time.")
        try terminal.type("a")
        try await terminal.waits(for: "for the 2. time.")
        try terminal.type("r")
        try await terminal.waits(for: "Reject under which rule?")
        try terminal.type("Enter")
        try await terminal.waits(for: "for the 3. time.")
        // Somebody at the desk's own machine decides what this screen has in a list.
        try terminal.type("l")
        try await terminal.waits(for: "u6: covered")
        try await decideElsewhere("c5", at: desk, policy)
        try terminal.type("Down", "Down", "Enter")
        try await terminal.waits(for: "ben decided this meanwhile: approved")
        // The service goes away, and the screen says so.
        server.terminate()
        server.waitUntilExit()
        try terminal.type("Right")
        try await terminal.waits(for: "cannot be reached")
        try terminal.type("q")
        try await terminal.waits(for: "READY")
        let name = "key:\(key.id)"
        #expect(
            try await desk.standingDecisions()
                == ["c1 approve \(name)", "c2 reject profanity \(name)", "c5 approve ben"]
        )
    }

    private func serve(
        _ desk: SampleDesk,
        _ policy: TemporaryFolder,
        port: Int
    ) throws -> Process {
        let log = URL(filePath: policy.path).appending(path: "serve.log")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = [
            "serve", "--port", "\(port)", "--database", desk.path, "--policy", policy.path,
        ]
        process.standardError = try FileHandle(forWritingTo: log)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func waitForService(_ policy: TemporaryFolder) async throws {
        let log = URL(filePath: policy.path).appending(path: "serve.log")
        for _ in 0..<1_200 {
            if try String(contentsOf: log, encoding: .utf8).contains("listening") { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("the service did not start: \(try String(contentsOf: log, encoding: .utf8))")
    }

    /// Decides a case in another process, by file.
    private func decideElsewhere(
        _ comment: String,
        at desk: SampleDesk,
        _ policy: TemporaryFolder
    ) async throws {
        let cases = try await desk.desk.cases()
        let reviewCase = try #require(cases.first { $0.comment.rawValue == comment })
        let process = Process()
        let input = Pipe()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = [
            "queue", "apply", "-", "--as", "ben", "--database", desk.path, "--policy", policy.path,
        ]
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let line =
            #"{"case":"\#(reviewCase.id)","version":\#(reviewCase.version),"action":"approve"}"#
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV])
    func `a signal gives the terminal back`(signal: Int32) async throws {
        let (desk, policy) = (try await desk(), try policy())
        let terminal = try open(desk, policy)
        try await terminal.waits(for: "for the 1. time.")
        #expect(try terminal.ask("#{alternate_on} #{cursor_flag}") == "1 0")
        let children = try terminal.children()
        #expect(children.count == 1)
        for child in children { kill(child, signal) }
        try await terminal.waits(for: "READY")
        #expect(try terminal.ask("#{alternate_on} #{cursor_flag}") == "0 1")
        try terminal.write(
            "stty -a | tr ';' '\\n' | grep -c -E -- '-(icanon|echo|isig) '; echo DONE"
        )
        try terminal.type("Enter")
        #expect(try await terminal.waits(for: "\nDONE").contains("\n0\n"))
        if signal != SIGSEGV {
            let held = try await desk.desk.cases().filter { $0.claim?.holds(at: desk.now) == true }
            #expect(held.isEmpty)
        }
    }

    @Test func `stopping gives the claim back and going on takes it again`() async throws {
        let (desk, policy) = (try await desk(), try policy())
        let terminal = try open(desk, policy)
        try await terminal.waits(for: "for the 1. time.")
        try terminal.type("C-z")
        try await terminal.waits(for: "READY")
        // The audit is asked, not the claim: whoever wakes the program takes the claim again. The
        // shell's old prompt can be seen a moment before the claim is given back.
        for _ in 0..<1_200 where try await desk.happened("case.released") < 1 {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try await desk.happened("case.released") >= 1)
        try terminal.write("fg")
        try terminal.type("Enter")
        try await terminal.waits(for: "for the 1. time.")
        for _ in 0..<1_200 where try await desk.happened("case.claimed") < 2 {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try await desk.happened("case.claimed") >= 2)
        try terminal.type("q")
        try await terminal.waits(for: "READY")
    }

    @Test func `keys typed before the screen is there are not lost`() async throws {
        let (desk, policy) = (try await desk(), try policy())
        let terminal = try open(desk, policy)
        try terminal.type("a", "a", "r", "Enter", "q")
        try await terminal.waits(for: "READY")
        for _ in 0..<1_200 where try await desk.standingDecisions().count < 3 {
            try await Task.sleep(for: .milliseconds(50))
        }
        let decisions = try await desk.standingDecisions()
        let screen = try terminal.screen()
        #expect(
            decisions == ["c1 approve asha", "c2 approve asha", "c3 reject profanity asha"],
            "the screen: \(screen)"
        )
    }

    @Test func `hostile comments do not reach the terminal`() async throws {
        let desk = try SampleDesk(policy: try .forDeskTests())
        try await desk.addStory()
        let tall = "e" + String(repeating: "\u{301}", count: 5_000)
        try await desk.submit(
            "rubbish \u{1B}[2J\u{1B}]0;owned\u{7}\u{202E}live \(tall) still here",
            id: "c1"
        )
        let terminal = try open(desk, try policy())
        let screen = try await terminal.waits(for: "still here")
        #expect(screen.contains("‹1B›[2J‹1B›]0;owned‹07›‹202E›live"))
        #expect(screen.contains("marks›"))
        #expect(try terminal.ask("#{pane_title}") != "owned")
        try terminal.type("q")
    }
}

extension Tmux {
    /// The programs that run in the terminal's shell.
    func children() throws -> [Int32] {
        let shell = try ask("#{pane_pid}")
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["ps", "-o", "pid=", "--ppid", shell]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .compactMap { Int32($0) }
    }
}
