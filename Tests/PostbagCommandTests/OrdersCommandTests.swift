import ArgumentParser
import Foundation
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Screening under orders` {
    static let secrets = [
        "Perpetua", "Winstanleigh", "Petty", "Wulfram", "Tarnhow", "stepdaughter",
        "wardship", "1911-02-03", "Nettlebed",
    ]
    static let orders = """
        orders:
          - id: ORD-1
            kind: wardship of Perpetua
            court: Nettlebed
            scope: site
            protected_people:
              - {ref: P1, role: stepdaughter, name: "Perpetua Winstanleigh", aliases: ["Petty"],
                 date_of_birth: "1911-02-03"}
            protected_details:
              - {type: school, value: "Saint Wulfram's"}
              - {type: street, value: "Tarnhow Street"}
        """
    static let story = "id: review\nprofile: anonymity_order\n"
    private static let house = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Policies/house").path

    /// The house policy's two rules that look for what orders protect.
    private static let policy = """
        policy: orders
        model: \(house)/../models/english-harms.pbscore
        include: [\(house)/fragments/english.yaml, \(house)/fragments/allegation.yaml,
          \(house)/protected-identity.yaml, \(house)/jigsaw-identification.yaml]
        """

    private func run(
        _ comments: [String],
        orders: String = Self.orders,
        story: String = Self.story,
        arguments: [String] = ["--format", "json"],
        now: String = "2026-11-01T00:00:00Z"
    ) async throws -> (status: Int32, out: String, err: String) {
        let lines = try comments.enumerated().map { index, text in
            let comment = ["id": "c\(index + 1)", "text": text, "story": "review"]
            return String(decoding: try JSONEncoder().encode(comment), as: UTF8.self)
        }
        let folder = try TemporaryFolder([
            "in.jsonl": lines.joined(separator: "\n"), "orders.yaml": orders, "story.yaml": story,
            "policy.yaml": Self.policy,
        ])
        let path = folder.path
        var test = TestConsole()
        let command = try ScreenCommand.parse(
            [
                "--policy", path, "--orders", "\(path)/orders.yaml", "--story",
                "\(path)/story.yaml", "--now", now,
            ] + arguments + ["\(path)/in.jsonl"]
        )
        var status: Int32 = 0
        do throws(ExitCode) {
            try await command.execute(on: &test.console)
        } catch {
            status = error.rawValue
        }
        return (status, test.out.text, test.err.text)
    }

    private struct Line: Decodable {
        let recommendation: String
        let message: String?
        let could_not_assess: [String]
    }

    private func lines(_ out: String) throws -> [Line] {
        try out.split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
    }

    @Test func `rejects the name and publishes the rest`() async throws {
        let (status, out, _) = try await run(["It was Perpetua Winstanleigh.", "How very sad."])
        #expect(status == 1)
        #expect(try lines(out).map(\.recommendation) == ["reject", "publish"])
    }

    @Test func `holds everything when the orders cannot be read, and says so`() async throws {
        let broken = Self.orders.replacing("scope: site", with: "scope: [Perpetua Winstanleigh")
        let (status, out, err) = try await run(["How very sad."], orders: broken)
        #expect(status == 2)
        let line = try #require(try lines(out).first)
        #expect(line.recommendation == "hold")
        #expect(line.could_not_assess == ["orders"])
        #expect(err.contains("nothing can be published"))
        for secret in Self.secrets { #expect(!err.contains(secret)) }
    }

    @Test(arguments: [false, true])
    func `catches the second of two comments that identify together`(isTurned: Bool) async throws {
        let pair = ["Flowers all along Tarnhow Street.", "Saint Wulfram's held a silence."]
        let comments = isTurned ? Array(pair.reversed()) : pair
        let (_, both, _) = try await run(comments)
        #expect(try lines(both).map(\.recommendation) == ["publish", "hold"])
        for comment in comments {
            let (_, alone, _) = try await run(["How very sad.", comment])
            #expect(try lines(alone).map(\.recommendation) == ["publish", "publish"])
        }
    }

    @Test func `judges an order at the instant it is told`() async throws {
        let ending = Self.orders.replacing(
            "scope: site",
            with: "expires: 2026-10-25T01:30:00+00:00"
        )
        let text = ["Perpetua Winstanleigh is her name."]
        let (_, before, _) = try await run(text, orders: ending, now: "2026-10-25T01:29:59Z")
        #expect(try lines(before).map(\.recommendation) == ["reject"])
        // Over, but nobody has confirmed it yet: held for a person to look at.
        let (_, after, _) = try await run(text, orders: ending, now: "2026-10-25T01:30:00Z")
        #expect(try lines(after).map(\.recommendation) == ["hold"])
        let lifted = Self.orders.replacing("scope: site", with: "state: lifted")
        let (_, over, _) = try await run(["Perpetua Winstanleigh waved."], orders: lifted)
        #expect(try lines(over).map(\.recommendation) == ["publish"])
    }

    @Test func `tells every commenter the same, whatever was found`() async throws {
        let (_, out, _) = try await run([
            "Perpetua Winstanleigh did it.", "Perpetua did it.", "She went to Saint Wulfram's.",
            "Tarnhow Street and Saint Wulfram's, work it out.", "Her real name is Marigold.",
            "What's her name?",
        ])
        let lines = try lines(out)
        #expect(lines.allSatisfy { $0.recommendation != "publish" })
        #expect(Set(lines.compactMap(\.message)).count == 1)
    }

    /// Texts that give the names away, plain and disguised, with what else they break.
    private static let telling = [
        "Perpetua Winstanleigh did it, you muppet.", "Perpetua.Winstanleigh@mail.example",
        "Petty went to Saint Wulfram's and lived on Tarnhow Street.",
        "https://x.example/perpetua-winstanleigh", "Winstanleigh! Perpetua! Petty!",
        "Idiot Perpetua, stupid ugly Winstanleigh scum, you make me sick.",
    ]

    @Test(arguments: [
        ["--format", "json"], ["--format", "pretty"], ["--format", "pretty", "--all"],
        ["--format", "pretty", "--colour", "always"], ["--format", "json", "--jobs", "4"],
        ["--policy", house, "--format", "pretty"], ["--policy", house, "--format", "json"],
    ])
    func `prints no protected word, in any format`(arguments: [String]) async throws {
        let (_, out, err) = try await run(Self.telling, arguments: arguments)
        #expect(!out.isEmpty)
        for secret in Self.secrets {
            #expect(!out.lowercased().contains(secret.lowercased()), "\(arguments)")
            #expect(!err.lowercased().contains(secret.lowercased()), "\(arguments)")
        }
    }

    @Test(arguments: [
        ("name:", "nam:"), ("scope: site", "state: Perpetua"), ("orders:", "Winstanleigh:"),
        ("kind:", "Tarnhow:"), ("aliases: [\"Petty\"]", "aliases: {Petty: 1}"),
        ("value: \"Tarnhow Street\"", "value: [Tarnhow]"), ("- id: ORD-1", "- Winstanleigh"),
    ])
    func `says what is wrong with a file of orders and repeats none of it`(
        part: String,
        wrong: String
    ) async throws {
        let broken = Self.orders.replacing(part, with: wrong)
        let (status, out, err) = try await run(["How sad."], orders: broken)
        #expect(status == 2)
        #expect(err.contains("orders.yaml"))
        for secret in Self.secrets { #expect(!(out + err).contains(secret)) }
        let inStory =
            Self.story + broken.replacing("\n", with: "\n").replacing("orders.yaml", with: "")
        let (_, storyOut, storyErr) = try await run(["How sad."], story: inStory)
        for secret in Self.secrets { #expect(!(storyOut + storyErr).contains(secret)) }
    }
}
