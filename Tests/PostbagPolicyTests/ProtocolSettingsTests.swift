import PostbagCore
import PostbagPolicy
import PostbagTestSupport
import Testing

@Suite struct `The protocols that a policy answers` {
    private func settings(_ section: String) throws -> ProtocolSettings {
        try TemporaryPolicy(filter: "words: [muppet]\nscore: 90", policy: section).compile()
            .protocols
    }

    private func problems(_ section: String) throws -> [String] {
        do {
            _ = try settings(section)
            return []
        } catch let errors as PolicyErrors {
            return errors.diagnostics.map(\.message)
        }
    }

    @Test func `are none unless it names them`() throws {
        #expect(try settings("") == ProtocolSettings())
        let none = try settings("protocols:")
        #expect(none.perspective == nil && none.akismet == nil && none.coral == nil)
        #expect(!none.answersModerations)
    }

    @Test func `take the house's proposals where it says no more`() throws {
        let all = try settings(
            """
            protocols:
              perspective: {}
              akismet:
              coral: {}
              moderations: {}
            """
        )
        #expect(all.perspective?.languages == ["en"])
        #expect(all.akismet?.unknownStory == .ordinary)
        #expect(all.akismet?.keepsFeedback == false && all.perspective?.keepsFeedback == false)
        #expect(all.coral?.body == .html && all.coral?.within == .milliseconds(150))
        #expect(all.coral?.givesReasons == false)
        #expect(all.answersModerations)
    }

    @Test func `are as it says`() throws {
        let own = try settings(
            """
            protocols:
              perspective: {languages: [EN, cy], keep-feedback: true}
              akismet: {unknown-story: hold, keep-feedback: true}
              coral: {body: plain, within: 400ms, unknown-story: hold, reasons: yes}
            """
        )
        #expect(own.perspective?.languages == ["en", "cy"])
        #expect(own.akismet?.unknownStory == .hold)
        #expect(own.akismet?.keepsFeedback == true && own.perspective?.keepsFeedback == true)
        #expect(own.coral?.body == .plain && own.coral?.within == .milliseconds(400))
        #expect(own.coral?.unknownStory == .hold && own.coral?.givesReasons == true)
        #expect(!own.answersModerations)
    }

    @Test(arguments: [
        ("protocols: {perspectiv: {}}", "protocols has no key called 'perspectiv'"),
        ("protocols: {coral: {within: 2s}}", "within is '2s'"),
        ("protocols: {coral: {within: 1ms}}", "within is '1ms'"),
        ("protocols: {coral: {body: markdown}}", "body cannot be 'markdown'"),
        ("protocols: {moderations: {x: 1}}", "moderations has no key called 'x'"),
        ("protocols: [coral]", "protocols must be a map of keys"),
    ])
    func `are refused with what is wrong`(section: String, message: String) throws {
        #expect(try problems(section).contains { $0.hasPrefix(message) })
    }
}
