import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import Testing

@testable import PostbagServer

@Suite struct `What Coral is told` {
    private func answer(
        _ recommendation: Recommendation,
        by engine: Recommendation? = nil,
        rules: [String] = [],
        isSealed: Bool = false,
        givesReasons: Bool = false
    ) -> CoralPhaseAnswer? {
        let screening = Screening(
            recommendation: engine ?? recommendation,
            rules: rules.map { RuleID($0) },
            policyRevision: "p"
        )
        let advice = Advice(
            screening: screening,
            recommendation: recommendation,
            isSealed: isSealed
        )
        return CoralPhaseAnswer(advice, givesReasons: givesReasons)
    }

    private func json(_ answer: CoralPhaseAnswer?) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }

    @Test func `is nothing when there is nothing to say`() {
        #expect(answer(.publish) == nil)
    }

    @Test func `tells what the engine stops from what its story makes wait`() throws {
        #expect(answer(.hold, rules: ["profanity"])?.status == .withheld)
        #expect(answer(.hold, by: .publish)?.status == .premoderated)
        #expect(answer(.reject, rules: ["hate"])?.status == .rejected)
    }

    @Test func `carries Coral's marks, each once, and no reason unless asked for`() throws {
        let answer = answer(.reject, rules: ["hate", "threats", "spam", "off-topic"])
        #expect(
            try json(answer) == """
                {"actions":[{"actionType":"FLAG","reason":"COMMENT_DETECTED_TOXIC"},\
                {"actionType":"FLAG","reason":"COMMENT_DETECTED_SPAM"}],"status":"REJECTED"}
                """
        )
    }

    @Test func `carries a reason of Coral's own list when asked for`() throws {
        let answer = answer(.reject, rules: ["hate"], givesReasons: true)
        #expect(answer?.moderationAction?.rejectionReason.code == "HATE_SPEECH")
        #expect(self.answer(.hold, rules: ["hate"], givesReasons: true)?.moderationAction == nil)
    }

    @Test func `says nothing of what is sealed but that it waits`() throws {
        let answer = answer(
            .reject,
            rules: ["protected-identity", "hate"],
            isSealed: true,
            givesReasons: true
        )
        #expect(answer?.actions == nil)
        #expect(answer?.moderationAction?.rejectionReason.code == "OTHER")
    }

    @Test func `is to wait when screening failed`() throws {
        #expect(try json(.failure) == #"{"status":"SYSTEM_WITHHELD"}"#)
    }
}
