import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import Testing

@testable import PostbagServer

@Suite struct `A call of the moderations API` {
    private func inputs(_ json: String) throws -> [String] {
        try ModerationsRequest(Data(json.utf8)).inputs
    }

    @Test func `takes a text, a list of texts, or parts of one`() throws {
        #expect(try inputs(#"{"input":"One."}"#) == ["One."])
        #expect(try inputs(#"{"input":["One.","Two."],"model":"m"}"#) == ["One.", "Two."])
        #expect(
            try inputs(
                #"{"input":[{"type":"text","text":"One."},{"type":"text","text":"Two."}]}"#
            ) == ["One.\nTwo."]
        )
    }

    @Test(arguments: [
        (#"{}"#, ModerationsProblem.noInput), (#"{"input":[]}"#, .noInput), ("[]", .unreadable),
        ("", .unreadable), (#"{"input":3}"#, .unreadable), (#"{"input":"a\u0000b"}"#, .unreadable),
        (#"{"input":[{"type":"image_url","image_url":{"url":"x"}}]}"#, .notText),
        (
            #"{"input":[\#(Array(repeating: #""a""#, count: 33).joined(separator: ","))]}"#,
            .tooManyInputs
        ),
    ])
    func `is refused`(json: String, problem: ModerationsProblem) {
        #expect(throws: problem) { try inputs(json) }
    }

    private func result(_ screening: Screening, isSealed: Bool = false) -> ModerationsAnswer.Result
    {
        ModerationsAnswer.Result(
            Advice(
                screening: screening,
                recommendation: screening.recommendation,
                isSealed: isSealed
            )
        )
    }

    @Test func `answers every category, and null where nothing is looked for`() throws {
        let result = result(Screening(recommendation: .publish, policyRevision: "p"))
        #expect(result.categories.count == 13 && result.scores.count == 13)
        #expect(result.categories["illicit"] == .some(nil))
        #expect(result.categories["hate"] == .some(false))
        #expect(!result.flagged)
        let json = String(decoding: try JSONEncoder().encode(result), as: UTF8.self)
        #expect(json.contains(#""illicit":null"#))
    }

    @Test func `counts labels and rules, the stronger of both`() {
        let finding = Finding(
            rule: RuleID("threats"),
            filter: "threats/own-intent",
            score: 90,
            recommendation: .reject,
            spans: [0..<3]
        )
        let result = result(
            Screening(
                recommendation: .reject,
                rules: [RuleID("threats")],
                scores: ["THREAT": 0.2, "IDENTITY_ATTACK": 0.7],
                findings: [finding],
                policyRevision: "p"
            )
        )
        #expect(result.categories["violence"] == .some(true))
        #expect(result.scores["violence"] == .some(0.9))
        #expect(result.scores["hate/threatening"] == .some(Float(0.7)))
        #expect(result.categories["sexual"] == .some(false))
        #expect(result.flagged && result.rules == ["threats"])
    }

    @Test func `flags what is sealed and says no more`() {
        let finding = Finding(
            rule: RuleID("protected-identity"),
            filter: "protected-identity/named",
            score: 95,
            recommendation: .reject,
            spans: [0..<3],
            isSealed: true
        )
        let result = result(
            Screening(
                recommendation: .reject,
                rules: [RuleID("protected-identity")],
                findings: [finding],
                policyRevision: "p"
            ),
            isSealed: true
        )
        #expect(result.flagged)
        #expect(result.rules.isEmpty)
        #expect(result.categories.values.allSatisfy { $0 != true })
    }
}
