import Foundation
import PostbagCore
import PostbagPolicy
import PostbagScoring
import PostbagTestSupport
import Testing

/// The classifier that ships with the house policy.
enum ShippedModel {
    static let path = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Policies/models/english.pbscore").path
    /// The one for the labels of harm.
    static let harms = path.replacing("english.pbscore", with: "english-harms.pbscore")
}

@Suite struct `Classifier in a policy` {
    static let classifier = "  - {id: a, score: 50, classifier: {label: INSULT, from: 0.5}}\n"
    static let abuse = "You are a stupid moron and a pathetic idiot."

    private func assess(
        _ text: String,
        filters: String,
        profile: StoryProfile = .none
    ) throws -> Assessment {
        let files = try TemporaryPolicy([
            "policy.yaml": "policy: trial\nmodel: \(ShippedModel.path)\ninclude: [rule.yaml]",
            "rule.yaml": "rule: rule\npromise: A.\nmessage: B.\nfilters:\n\(filters)",
        ])
        var assessor = Assessor(policy: try files.compile())
        return assessor.assess(
            Comment(id: "c", text: text),
            in: StoryContext(story: Story(id: "s", profile: profile))
        )
    }

    @Test func `a score alone holds, however many points it gives`() throws {
        let two =
            Self.classifier + "  - {id: b, score: 90, classifier: {label: TOXICITY, from: 0.5}}"
        #expect(try assess(Self.abuse, filters: two).outcomes.first?.recommendation == .hold)
    }

    @Test func `a score and a pattern together reject`() throws {
        let both = Self.classifier + "  - {id: b, score: 50, words: [moron]}"
        #expect(try assess(Self.abuse, filters: both).outcomes.first?.recommendation == .reject)
        let words = "  - {id: b, score: 50, words: [moron]}\n  - {id: c, score: 50, words: [idiot]}"
        #expect(try assess(Self.abuse, filters: words).outcomes.first?.recommendation == .hold)
    }

    @Test func `a policy may let a score reject alone`() throws {
        let decisive =
            "  - {id: a, score: 90, decisive: true, classifier: {label: INSULT, from: 0.5}}"
        #expect(try assess(Self.abuse, filters: decisive).outcomes.first?.recommendation == .reject)
    }

    @Test func `the threshold depends on the story's profile`() throws {
        let filter =
            "  - {id: a, score: 50, classifier: {label: INSULT, from: {none: 1, sensitive: 0.5}}}"
        #expect(try assess(Self.abuse, filters: filter).outcomes.isEmpty)
        let sensitive = try assess(Self.abuse, filters: filter, profile: .sensitiveCase)
        #expect(sensitive.outcomes.first?.recommendation == .hold)
    }

    @Test func `every comment is scored, and what moved the score is told if it was high`() throws {
        let calm = try assess("The library opens at nine.", filters: Self.classifier)
        #expect(try #require(calm.scores)[.insult] < 0.2)
        #expect(calm.explanation == nil)
        let found = try #require(try assess(Self.abuse, filters: Self.classifier).explanation)
        #expect(found.label == .insult)
        let text = Array(Self.abuse.unicodeScalars)
        let words = found.strongest(3).map { String(String.UnicodeScalarView(text[$0.span])) }
        #expect(!Set(words).isDisjoint(with: ["stupid", "moron", "idiot"]))
    }

    @Test func `the model is part of the policy's revision`() throws {
        let files = [
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]",
            "rule.yaml":
                "rule: rule\npromise: A.\nmessage: B.\nfilters:\n  - {id: a, score: 50, words: [x]}",
        ]
        var scored = files
        scored["policy.yaml"] = "policy: trial\nmodel: \(ShippedModel.path)\ninclude: [rule.yaml]"
        let without = try TemporaryPolicy(files).compile()
        let with = try TemporaryPolicy(scored).compile()
        #expect(without.revision != with.revision)
        #expect(without.models.isEmpty)
    }

    private func problems(filter: String, policy: String) throws -> [String] {
        let files = try TemporaryPolicy(filter: "score: 40\n\(filter)", policy: policy)
        do throws(PolicyErrors) {
            _ = try files.compile()
            return []
        } catch {
            return error.diagnostics.map(\.message)
        }
    }

    @Test(arguments: [
        ("classifier: {label: RUDENESS, from: 0.5}", "RUDENESS"),
        ("classifier: {label: INSULT}", "the probability from which it speaks"),
        ("classifier: {label: INSULT, from: 2}", "the probability from which it speaks"),
        (
            "classifier: {label: INSULT, from: {always: 0.5}}",
            "the probability from which it speaks"
        ),
    ])
    func `a mistake in a filter is told`(_ filter: String, _ part: String) throws {
        let found = try problems(filter: filter, policy: "model: \(ShippedModel.path)")
        #expect(found.contains { $0.contains(part) }, "\(found)")
    }

    @Test func `two models for the same labels are one too many`() throws {
        let found = try problems(
            filter: "classifier: {label: INSULT, from: 0.5}",
            policy: "model: [\(ShippedModel.path), \(ShippedModel.path)]"
        )
        #expect(found.contains { $0.contains("gives the same labels as another") })
    }

    @Test func `two models each score their own labels`() throws {
        let files = try TemporaryPolicy([
            "policy.yaml":
                "policy: trial\nmodel: [\(ShippedModel.harms), \(ShippedModel.path)]\ninclude: [rule.yaml]",
            "rule.yaml": """
            rule: rule
            promise: A.
            message: B.
            filters:
              - {id: a, score: 50, classifier: {label: INSULT, from: 0.5}}
              - {id: b, score: 50, classifier: {label: DISTRESS, from: 0.5}}
            """,
        ])
        let policy = try files.compile()
        #expect(policy.models.all.map(\.group) == [.tone, .harm])
        var assessor = Assessor(policy: policy)
        let assessed = assessor.assess(Comment(id: "c", text: Self.abuse), in: StoryContext())
        let scores = try #require(assessed.scores)
        #expect(scores.labels == ScoreLabel.allCases)
        #expect(scores[.insult] > 0.5 && scores[.distress] < 0.5)
        #expect(assessed.explanation?.label == .insult)
    }

    @Test func `a policy without a model, and one whose model is missing, are told apart`() throws {
        let filter = "classifier: {label: INSULT, from: 0.5}"
        #expect(try problems(filter: filter, policy: "").contains { $0.contains("names no model") })
        let other = try problems(filter: filter, policy: "model: \(ShippedModel.harms)")
        #expect(other.contains { $0.contains("gives INSULT") })
        let missing = try problems(filter: filter, policy: "model: nowhere.pbscore")
        #expect(missing.contains { $0.contains("'nowhere.pbscore' cannot be used") })
    }
}
