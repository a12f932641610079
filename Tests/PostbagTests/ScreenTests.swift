import Postbag
import PostbagTestSupport
import Testing

@Suite struct `Screen` {
    static let rules = [
        "policy.yaml": "policy: trial\ninclude: [abuse.yaml, chat.yaml]\n",
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
            except: [quoted]
            hold-when: [masked]
          - id: hint
            words: [plonker/n]
            score: 50
        """,
        "chat.yaml": """
        rule: chat
        promise: Keep to the story.
        message: That is another story.
        held-message: We will see.
        severity: 10
        at-most: {none: publish, sensitive: hold}
        when-published: sample
        filters:
          - id: football
            words: [football]
            score: 50
        """,
    ]

    let policy: CompiledPolicy
    private let files: TemporaryPolicy

    init() throws {
        files = try TemporaryPolicy(Self.rules)
        policy = try files.compile()
    }

    private func screened(_ text: String, _ profile: StoryProfile = .none) -> Screening {
        let story = Story(id: "s", profile: profile)
        return screen(
            Comment(id: "c", text: text),
            in: StoryContext(story: story),
            under: policy
        )
    }

    @Test func `publishes what breaks no rule`() {
        let screening = screened("A kind word for all of you.")
        #expect(screening.recommendation == .publish)
        #expect(screening.rules.isEmpty)
        #expect(screening.queue == nil)
        #expect(screening.message == nil)
    }

    @Test func `rejects on a decisive filter and says where and why`() throws {
        let screening = screened("You absolute muppet.")
        #expect(screening.recommendation == .reject)
        #expect(screening.rules == [RuleID("abuse")])
        #expect(screening.message == "Please say it kindly.")
        let finding = try #require(screening.findings.first)
        #expect(finding.filter == "abuse/name")
        #expect(finding.spans == [13..<19])
        #expect(finding.survived.isEmpty)
    }

    @Test func `one kind of evidence that is not decisive only holds`() {
        let screening = screened("What a plonker.")
        #expect(screening.recommendation == .hold)
        #expect(screening.queue == "held")
    }

    @Test func `counts a disguise and still points at the original`() throws {
        let finding = try #require(screened("You m\u{200B}u.p.p.e.t, you").findings.first)
        #expect(finding.spans == [4..<15])
        #expect(finding.survived == [.invisible, .split])
    }

    @Test func `an exception clears what is quoted`() {
        #expect(screened("He called me a \"muppet\" today").recommendation == .publish)
        #expect(screened("\"You muppet\"").recommendation == .reject)
    }

    @Test func `a condition lets a filter only hold`() {
        #expect(screened("You absolute m*pp*t").recommendation == .hold)
    }

    @Test func `a ceiling by profile flags on one story and holds on another`() {
        let ordinary = screened("I prefer football.")
        #expect(ordinary.recommendation == .publish)
        #expect(ordinary.queue == "sample")
        #expect(ordinary.rules == [RuleID("chat")])
        let sensitive = screened("I prefer football.", .sensitiveCase)
        #expect(sensitive.recommendation == .hold)
        #expect(sensitive.message == "We will see.")
    }

    @Test func `the strongest recommendation wins and names the others after it`() {
        let screening = screened("Football is for muppets", .sensitiveCase)
        #expect(screening.recommendation == .reject)
        #expect(screening.rules == [RuleID("abuse"), RuleID("chat")])
    }

    @Test func `somebody who needs help is held, whatever else the comment breaks`() throws {
        var rules = Self.rules
        rules["policy.yaml"] = "policy: trial\ninclude: [abuse.yaml, chat.yaml, help.yaml]\n"
        rules["help.yaml"] = """
            rule: help
            promise: Nobody is left alone.
            message: We do not publish that.
            held-message: Help is there.
            lane: urgent
            severity: 5
            filters:
              - {id: despair, words: [despair], score: 60, care: true, at-most: hold}
              - {id: sign, words: [alone], score: 20, care: true, at-most: hold}
            """
        let files = try TemporaryPolicy(rules)
        let policy = try files.compile()
        let comment = Comment(id: "c", text: "You muppet. I am in despair.")
        let screening = screen(comment, under: policy)
        #expect(screening.recommendation == .hold)
        #expect(screening.rules == [RuleID("help"), RuleID("abuse")])
        #expect(screening.message == "Help is there.")
        #expect(screening.isUrgent && screening.queue == "urgent")
        // One weak sign is no cry for help yet.
        let other = screen(Comment(id: "c", text: "You muppet, alone of all."), under: policy)
        #expect(other.recommendation == .reject)
    }

    @Test func `the same comment screens the same twice`() {
        #expect(screened("football muppet pl0nker") == screened("football muppet pl0nker"))
    }

    @Test func `the order of the rules never changes the recommendation`() throws {
        var turned = Self.rules
        turned["policy.yaml"] = "policy: trial\ninclude: [chat.yaml, abuse.yaml]\n"
        let turnedFiles = try TemporaryPolicy(turned)
        let other = try turnedFiles.compile()
        for text in ["football", "muppet", "plonker football", "muppet plonker", "nothing"] {
            for profile in StoryProfile.allCases {
                let context = StoryContext(story: Story(id: "s", profile: profile))
                let comment = Comment(id: "c", text: text)
                #expect(
                    screen(comment, in: context, under: policy).recommendation
                        == screen(comment, in: context, under: other).recommendation
                )
            }
        }
    }
}
