import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

/// Each mistake that a person can make in a policy's files, with the text they are shown.
@Suite struct `Policy diagnostics` {
    /// One broken policy and the golden file that says what it is told.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let name: String
        let files: [String: String]
        var testDescription: String { name }

        init(_ name: String, rule: String, policy: String = "", extra: [String: String] = [:]) {
            self.name = name
            files = [
                "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n\(policy)",
                "rule.yaml": rule,
            ].merging(extra) { $1 }
        }

        /// A rule with one filter that holds the mistake.
        init(_ name: String, filter: String, policy: String = "", extra: [String: String] = [:]) {
            self.init(
                name,
                rule: "rule: abuse\npromise: Be kind.\nmessage: Please.\nfilters:\n\(filter)\n",
                policy: policy,
                extra: extra
            )
        }
    }

    static let mistakes = [
        Mistake("unknown-filter-kind", filter: "  - id: a\n    score: 40\n    phrases: [muppet]"),
        Mistake("misspelt-filter-kind", filter: "  - id: a\n    score: 40\n    wrods: [muppet]"),
        Mistake("two-filter-kinds", filter: "  - {id: a, score: 40, words: [x], pattern: y}"),
        Mistake("no-filter-kind", filter: "  - {id: a, score: 40}"),
        Mistake("no-score", filter: "  - {id: a, words: [muppet]}"),
        Mistake("score-out-of-range", filter: "  - {id: a, score: 400, words: [muppet]}"),
        Mistake("bad-name", filter: "  - {id: Called A Name, score: 40, words: [muppet]}"),
        Mistake(
            "same-filter-twice",
            filter: "  - {id: a, score: 40, words: [x]}\n  - {id: a, score: 40, words: [y]}"
        ),
        Mistake("unknown-filter-key", filter: "  - {id: a, score: 40, words: [x], excpet: quoted}"),
        Mistake("unknown-marker", filter: "  - {id: a, score: 40, words: [muppet /q]}"),
        Mistake("capital-entry", filter: "  - {id: a, score: 40, words: [Muppet]}"),
        Mistake("missing-word-list", filter: "  - {id: a, score: 40, words: words/insults.txt}"),
        Mistake("unknown-fragment", filter: "  - {id: a, score: 40, pattern: '{you} fool'}"),
        Mistake(
            "misspelt-fragment",
            filter: "  - {id: a, score: 40, pattern: 'oh {yuo} fool'}",
            policy: "fragments: {you: '(?:you|u)'}"
        ),
        Mistake(
            "circular-fragment",
            filter: "  - {id: a, score: 40, pattern: '{you} fool'}",
            policy: "fragments: {you: 'oh {your}', your: '{you}'}"
        ),
        Mistake("broken-pattern", filter: "  - {id: a, score: 40, pattern: 'you (fool'}"),
        Mistake("unsafe-pattern", filter: "  - {id: a, score: 40, pattern: 'a (?:[a-z]+ ?)+ b'}"),
        Mistake(
            "unknown-condition",
            filter: "  - {id: a, score: 40, words: [x], except: [quotd]}"
        ),
        Mistake(
            "unknown-condition-scope",
            filter: "  - {id: a, score: 40, words: [x], except: [{befor: y}]}"
        ),
        Mistake(
            "circular-condition",
            filter: "  - {id: a, score: 40, words: [x], except: [odd]}",
            policy: "conditions: {odd: odd}"
        ),
        Mistake(
            "unknown-profile",
            filter: "  - {id: a, score: 40, words: [x], at-most: {sensitve: hold}}"
        ),
        Mistake(
            "unknown-recommendation",
            filter: "  - {id: a, score: 40, words: [x], at-most: ban}"
        ),
        Mistake("unknown-contact-detail", filter: "  - {id: a, score: 40, contact-details: fone}"),
        Mistake("unknown-text-shape", filter: "  - {id: a, score: 40, text-shape: emtpy}"),
        Mistake("unknown-link-class", filter: "  - {id: a, score: 40, links: all}"),
        Mistake("no-promise", rule: "rule: abuse\nmessage: Please.\nfilters: []\n"),
        Mistake("no-filters", rule: "rule: abuse\npromise: Be kind.\nmessage: Please.\n"),
        Mistake(
            "unknown-lane",
            rule: "rule: abuse\npromise: Be kind.\nmessage: Please.\nlane: lawyer\nfilters: []\n"
        ),
        Mistake(
            "crossed-thresholds",
            filter: "  - {id: a, score: 40, words: [x]}",
            policy: "thresholds: {hold: 80, reject: 40}"
        ),
        Mistake("not-yaml", rule: "rule: abuse\npromise: \"Be kind.\n"),
        Mistake("same-key-twice", rule: "rule: abuse\npromise: a\npromise: b\n"),
        Mistake(
            "missing-include",
            filter: "  - {id: a, score: 40, words: [x]}",
            policy: "site: {name: [a, b]}",
            extra: ["policy.yaml": "policy: x\ninclude: [gone.yaml]"]
        ),
        Mistake("no-rules", rule: "fragments: {}\n"),
        Mistake(
            "several-mistakes",
            filter: "  - {id: a, score: x, words: [X]}\n  - {id: b, pattern: '('}"
        ),
    ]

    @Test(arguments: mistakes)
    func `are shown with their place and what to do`(_ mistake: Mistake) throws {
        let files = try TemporaryPolicy(mistake.files)
        let errors = #expect(throws: PolicyErrors.self) { try files.compile() }
        let shown = try #require(errors).description
            .replacing("\(files.directory)/", with: "")
        let difference = try GoldenFile.difference(
            shown + "\n",
            from: "diagnostics/\(mistake.name).txt"
        )
        #expect(difference == nil)
    }

    @Test func `say when there is no policy at all`() throws {
        let errors = #expect(throws: PolicyErrors.self) {
            try CompiledPolicy.load(directory: "nowhere")
        }
        #expect(
            try #require(errors).description == """
                error: there is no policy at nowhere/policy.yaml
                fix: name a folder that holds a policy.yaml
                """
        )
    }
}
