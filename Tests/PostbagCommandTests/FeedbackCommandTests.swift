import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagScoring
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Feedback for the classifier` {
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
        #expect(targets(true, "off-topic", "hate") == [.identityAttack: true, .codedHate: true])
        // Urging somebody and despairing are both under one rule, which does not tell them apart.
        #expect(targets(true, "self-harm") == nil)
        let clean = try #require(targets(false))
        #expect(clean.count == 20 && !clean.values.contains(true))
    }
}
