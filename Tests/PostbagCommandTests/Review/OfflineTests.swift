import Foundation
import PostbagDesk
import PostbagReview
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Work without the desk` {
    private func desk() async throws -> SampleDesk {
        let desk = try SampleDesk(policy: try .forDeskTests())
        try await desk.addStory()
        for number in 1...3 {
            try await desk.submit(
                "Rubbish, and here is why: \(number).",
                id: "c\(number)",
                by: "u\(number)"
            )
        }
        return desk
    }

    private func lines(_ client: LocalDeskClient) async throws -> [[String: Any]] {
        var lines: [[String: Any]] = []
        for line in try await client.list(CaseFilter(), limit: 10) {
            let sheet = try await client.look(at: line.id)
            let data = try JSONEncoder().encode(OfflineCase(sheet, due: nil))
            lines.append(try #require(JSONSerialization.jsonObject(with: data) as? [String: Any]))
        }
        return lines
    }

    @Test func `what is exported comes back as decisions, and conflicts are told`() async throws {
        let desk = try await desk()
        let (asha, ben) = (desk.client("asha"), desk.client("ben"))
        var lines = try await lines(asha)
        lines[0]["action"] = "approve"
        lines[1]["action"] = "reject"
        lines[1]["rule"] = "profanity"
        let other = try await ben.open(try #require(lines[0]["case"] as? String))
        _ = try await ben.decide(
            DecisionOrder(caseID: other.id, version: other.version, action: .approve)
        )
        var run = OfflineRun()
        for (index, line) in lines.enumerated() {
            let data = try JSONSerialization.data(withJSONObject: line)
            await run.apply(String(decoding: data, as: UTF8.self), number: index + 1, at: asha)
        }
        #expect(run.outcomes.map(\.outcome.kind) == [.conflict, .applied, .skipped])
        let report = OfflineReport(run: run, format: .pretty).text
        #expect(report.contains("ben decided this meanwhile: approved"))
        #expect(report.hasSuffix("1 carried out, 1 without a decision, 1 left alone\n"))
        #expect(
            try await desk.standingDecisions() == ["c1 approve ben", "c2 reject profanity asha"]
        )
    }

    @Test func `a line that cannot be read stops nothing and is named`() async throws {
        let desk = try await desk()
        let asha = desk.client("asha")
        let case1 = try #require(try await asha.list(CaseFilter(), limit: 1).first)
        let good = #"{"case":"\#(case1.id)","version":\#(case1.version),"action":"approve"}"#
        var run = OfflineRun()
        for (index, line) in [
            "nonsense", #"{"case":1}"#, good, good, "", #"{"case":2,"version":1,"action":"burn"}"#,
        ].enumerated() {
            await run.apply(line, number: index + 1, at: asha)
        }
        #expect(
            run.outcomes.map(\.outcome.kind) == [
                .unreadable, .unreadable, .applied, .unreadable, .unreadable,
            ]
        )
        let report = OfflineReport(run: run, format: .pretty).text
        #expect(report.contains("line 4: case \(case1.id) was decided in line 3 already"))
        #expect(report.contains("there is no action 'burn'; there are: approve, reject, hide"))
        #expect(OfflineReport(run: run, format: .json).text.split(separator: "\n").count == 5)
    }

    @Test func `a dry run changes nothing`() async throws {
        let desk = try await desk()
        let case1 = try #require(try await desk.client("asha").list(CaseFilter(), limit: 1).first)
        var run = OfflineRun()
        let line = #"{"case":"\#(case1.id)","version":\#(case1.version),"action":"approve"}"#
        await run.apply(line, number: 1, at: LocalDeskClient?.none)
        #expect(run.outcomes.map(\.outcome.kind) == [.would])
        #expect(try await desk.standingDecisions().isEmpty)
    }
}
