import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

@Suite struct `Conditions` {
    /// A condition, a text for which it is true and one for which it is not.
    struct Example: CustomTestStringConvertible, Sendable {
        let condition: String
        let clears: String
        let leaves: String
        var testDescription: String { condition }
    }

    static let examples = [
        Example(condition: "quoted", clears: "She said “you muppet” to me", leaves: "“You muppet”"),
        Example(
            condition: "quoted",
            clears: "> what a muppet\n\nThat was uncalled for",
            leaves: "What a muppet >"
        ),
        Example(
            condition: "quoted",
            clears: "He wrote 'muppet' twice",
            leaves: "He's a muppet, isn't he"
        ),
        Example(condition: "masked", clears: "You m*ppet", leaves: "You muppet"),
        Example(condition: "disguised", clears: "You m.u.p.p.e.t", leaves: "You MUPPET"),
        Example(condition: "proper-name", clears: "I met Mr Muppet", leaves: "A Muppet I met"),
        Example(condition: "proper-name", clears: "ask Jane Muppet", leaves: "You absolute Muppet"),
        Example(
            condition: "question",
            clears: "Is he a muppet?",
            leaves: "He is a muppet. Is he not?"
        ),
        Example(
            condition: "{phrase: 'muppet show'}",
            clears: "The Muppet Show",
            leaves: "Muppet, show me"
        ),
        Example(condition: "{before: 'no'}", clears: "He is no muppet", leaves: "No. A muppet"),
        Example(
            condition: "{after: 'of the year'}",
            clears: "muppet of the year",
            leaves: "muppet. Of the year"
        ),
        Example(
            condition: "{sentence: 'kind'}",
            clears: "A kind muppet",
            leaves: "Be kind. You muppet"
        ),
        Example(
            condition: "{comment: 'kind'}",
            clears: "Be kind. You muppet",
            leaves: "Kindly, muppet"
        ),
        Example(
            condition: "{before: [no, not a]}",
            clears: "It's not a muppet",
            leaves: "not muppet"
        ),
    ]

    private func finds(_ text: String, _ setting: String, story: Story? = nil) throws -> Bool {
        let files = try TemporaryPolicy(filter: "words: [muppet/n]\nscore: 90\n\(setting)")
        var assessor = Assessor(policy: try files.compile())
        let comment = Comment(id: "c", text: text)
        return !assessor.assess(comment, in: StoryContext(story: story)).findings.isEmpty
    }

    @Test(arguments: examples)
    func `clear a finding, and only where they are true`(_ example: Example) throws {
        let setting = "except: [\(example.condition)]"
        #expect(try !finds(example.clears, setting), "\(example.clears)")
        #expect(try finds(example.leaves, setting), "\(example.leaves)")
    }

    @Test(arguments: examples)
    func `let a filter speak only where they are true`(_ example: Example) throws {
        let setting = "needs: [\(example.condition)]"
        #expect(try finds(example.clears, setting), "\(example.clears)")
        #expect(try !finds(example.leaves, setting), "\(example.leaves)")
    }

    @Test func `know what the story is about`() throws {
        let story = Story(id: "s", headline: "Bus timetable to change in Ellerby")
        #expect(try !finds("The buses are run by a muppet", "except: [on-topic]", story: story))
        #expect(try finds("The cat is a muppet", "except: [on-topic]", story: story))
        #expect(try finds("The buses are run by a muppet", "except: [on-topic]"))
    }

    @Test func `must all be true when needed, and any one clears`() throws {
        let setting = "needs: [{comment: 'oh'}, {comment: 'you'}]"
        #expect(try finds("oh you muppet", setting))
        #expect(try !finds("oh muppet", setting))
        #expect(try !finds("muppet of sorts", "except: [{before: 'x'}, {after: 'of'}]"))
    }

    @Test func `read what stands beside a finding with its disguise put right`() throws {
        let setting = "needs: [{before: 'cruel'}]"
        #expect(try finds("a cruel muppet", setting))
        #expect(try finds("a cru3l muppet", setting))
        #expect(try !finds("a cr33k muppet", setting))
    }

    @Test func `find the words among two in one comment`() throws {
        #expect(try finds("He is no muppet but you are a muppet", "except: [{before: 'no'}]"))
    }

    @Test func `look for patterns wherever they can speak, story after story`() throws {
        let files = try TemporaryPolicy([
            "policy.yaml": """
            policy: trial
            include: [rule.yaml]
            strictness: {none: {blocks: 1, records: 1}, sensitive: {blocks: 2, records: 2}}
            """,
            "rule.yaml": """
            rule: rule
            promise: A promise.
            message: A message.
            filters:
              - {id: always, pattern: 'mup+et', score: 50}
              - {id: case, pattern: 'mup+et', score: 50, needs: [case-active]}
              - {id: story, pattern: 'mup+et', score: 50, needs: [has-story]}
              - {id: strict, pattern: 'mup+et', score: 50, level: 2}
            """,
        ])
        var assessor = Assessor(policy: try files.compile())
        let plain = Story(id: "plain", headline: "Bus timetable to change in Ellerby")
        let court = Story(
            id: "court",
            headline: "Man in court over garage fire",
            proceedings: [Proceedings(defendant: "C. Name", step: .charged)]
        )
        for _ in 0..<2 {
            #expect(Self.filters(nil, &assessor) == ["rule/always"])
            #expect(Self.filters(plain, &assessor) == ["rule/always", "rule/story"])
            #expect(
                Self.filters(court, &assessor)
                    == ["rule/always", "rule/case", "rule/story", "rule/strict"]
            )
        }
    }

    /// The filters that find something.
    private static func filters(_ story: Story?, _ assessor: inout Assessor) -> [String] {
        let comment = Comment(id: "c", text: "A muppet.")
        return assessor.assess(comment, in: StoryContext(story: story)).findings.map(\.filter)
    }
}
