import Postbag
import PostbagTestSupport
import Testing

@Suite struct `Budget` {
    /// Patterns that look to the end of the text from every letter, each dear on its own.
    static let filters = (0..<60).map { number in
        """
          - id: far-\(number)
            pattern: '(?=.*\\bq\(number)\\b.*\\bz\(number)\\b)[a-z]'
            anywhere: true
            score: 50
        """
    }
    /// A text in which all of them start and none ends, since what they look for stands in the
    /// wrong order.
    static let text =
        String(repeating: "all the words of a long comment ", count: 120)
        + (0..<60).map { "z\($0) q\($0)" }.joined(separator: " ")

    private func policy(_ lines: String = "") throws -> TemporaryPolicy {
        try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n\(lines)",
            "rule.yaml": "rule: rule\npromise: A promise.\nmessage: A message.\nfilters:\n"
                + Self.filters.joined(separator: "\n"),
        ])
    }

    private func screened(_ text: String, _ profile: StoryProfile, _ lines: String) throws
        -> Screening
    {
        let files = try policy(lines)
        let story = Story(id: "s", profile: profile)
        return screen(
            Comment(id: "c", text: text),
            in: StoryContext(story: story),
            under: try files.compile()
        )
    }

    @Test(arguments: StoryProfile.allCases)
    func `ends a comment that takes too long, names the filters and fails closed`(
        profile: StoryProfile
    ) throws {
        let screening = try screened(Self.text, profile, "budget: 10 ms\n")
        #expect(!screening.couldNotAssess.isEmpty)
        #expect(screening.couldNotAssess.allSatisfy { $0.hasPrefix("rule/far-") })
        #expect(screening.recommendation == (profile.isSensitive ? .hold : .publish))
    }

    @Test(arguments: StoryProfile.allCases)
    func `covers conditions, and keeps what none of them could clear`(
        profile: StoryProfile
    ) throws {
        let conditions = (0..<30).map { number in
            "{comment: '(?=.*\\bq\(number)\\b.*\\bz\(number)\\b)[a-z]'}"
        }
        let files = try TemporaryPolicy(
            filter: """
                words: [muppet/n]
                score: 90
                decisive: true
                except: [\(conditions.joined(separator: ", "))]
                """,
            policy: "budget: 10 ms\n"
        )
        let screening = screen(
            Comment(id: "c", text: Self.text + " muppet"),
            in: StoryContext(story: Story(id: "s", profile: profile)),
            under: try files.compile()
        )
        #expect(screening.findings.map(\.filter) == ["rule/filter"])
        #expect(screening.couldNotAssess == ["rule/filter"])
        #expect(screening.recommendation != .publish)
    }

    @Test func `leaves ordinary comments alone`() throws {
        let screening = try screened(
            "A kind word for all of you.",
            .sensitiveCase,
            "budget: 10 ms\n"
        )
        #expect(screening.couldNotAssess.isEmpty)
        #expect(screening.recommendation == .publish)
    }

    @Test func `is 25 ms unless the policy says otherwise`() throws {
        #expect(try policy().compile().budget == .milliseconds(25))
        #expect(try policy("budget: 40 ms\n").compile().budget == .milliseconds(40))
    }

    @Test(arguments: ["25", "25 s", "9 ms", "1001 ms", "ms", "[25 ms]"])
    func `takes a time in milliseconds and nothing else`(written: String) throws {
        let files = try policy("budget: \(written)\n")
        #expect(throws: PolicyErrors.self) { try files.compile() }
    }

    @Test(arguments: ["a ", "\u{1F54A}", "é"])
    func `reads no more of an endless text than a comment may have, and says so`(
        piece: String
    ) throws {
        let files = try TemporaryPolicy(
            filter: "words: [muppet/n]\nscore: 50",
            policy: "site: {max_comment_chars: 5000}\n"
        )
        let text = "You muppet. " + String(repeating: piece, count: 300_000) + " muppet"
        for profile in StoryProfile.allCases {
            let screening = screen(
                Comment(id: "c", text: text),
                in: StoryContext(story: Story(id: "s", profile: profile)),
                under: try files.compile()
            )
            #expect(screening.couldNotAssess == ["text-beyond-limit"])
            #expect(screening.findings.first?.spans == [4..<10])
            #expect(screening.recommendation == .hold)
        }
    }

    @Test func `holds an endless text on a sensitive story even where nothing is found`() throws {
        let files = try TemporaryPolicy(filter: "words: [muppet/n]\nscore: 50")
        let text = String(repeating: "kind words ", count: 100_000)
        for profile in StoryProfile.allCases {
            let screening = screen(
                Comment(id: "c", text: text),
                in: StoryContext(story: Story(id: "s", profile: profile)),
                under: try files.compile()
            )
            #expect(screening.recommendation == (profile.isSensitive ? .hold : .publish))
        }
    }
}
