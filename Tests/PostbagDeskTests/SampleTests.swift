import PostbagCore
import PostbagDesk
import PostbagSQLite
import Testing

@Suite struct `The quality sample` {
    private func desk() throws -> TestDesk { try TestDesk { $0.qualitySample = 1 } }

    private func samples(_ desk: TestDesk) async throws -> [ReviewCase] {
        try await desk.desk.cases(CaseFilter(queues: [.qualitySample]))
    }

    @Test func `holds what the policy published and what it rejected, with its decision`()
        async throws
    {
        let desk = try desk()
        try await desk.addStory()
        try await desk.submit("A fair point.", id: "c1")
        let rejected = try await desk.submit("You muppet.", id: "c2")
        let cases = try await samples(desk)
        #expect(Set(cases.map(\.comment)) == [CommentID("c1"), CommentID("c2")])
        let case2 = try #require(cases.first { $0.comment == CommentID("c2") })
        #expect(case2.sampled == rejected.decision && rejected.decision != nil)
        #expect(rejected.reviewCase == case2.id)
    }

    @Test func `does not show the decision that is looked at again`() async throws {
        let desk = try desk()
        try await desk.addStory()
        let rejected = try await desk.submit("You muppet.", id: "c1")
        let id = try #require(rejected.reviewCase)
        #expect(try await desk.desk.view(id, for: desk.asha, now: desk.now).decisions.isEmpty)
        try await desk.decide(id, .approve, by: desk.asha)
        #expect(try await desk.state(CommentID("c1")) == .published)
        #expect(try await desk.desk.view(id, for: desk.asha, now: desk.now).decisions.count == 2)
    }

    @Test func `has another person look at what somebody decided, once that stands`() async throws {
        let desk = try desk()
        try await desk.addStory()
        let held = try await desk.submit("What rubbish.", id: "c1")
        try await desk.decide(try #require(held.reviewCase), .approve, by: desk.asha)
        #expect(try await samples(desk).isEmpty)
        try await desk.settle()
        let sample = try #require(try await samples(desk).first)
        #expect(sample.sampled == DecisionID(1))
        await #expect(throws: CaseRefusal.self) {
            _ = try await desk.desk.claim(sample.id, for: desk.asha, now: desk.now)
        }
        try await desk.decide(sample.id, .keep, by: desk.ben)
        try await desk.settle()
        #expect(try await samples(desk).isEmpty, "a second look is not looked at again")
        let now = desk.now
        let rows = try await desk.store.read {
            try $0.statisticsRows(from: now - .days(1), until: now, now: now)
        }
        #expect(DeskStatistics(rows).sampleAgreesWithPeople == Share(1, of: 1))
    }

    @Test func `leaves out what is sealed or takes two people`() async throws {
        let desk = try desk()
        try await desk.addStory()
        let held = try await desk.submit("He is guilty.", id: "c1")
        let id = try #require(held.reviewCase)
        try await desk.decide(
            id,
            .reject,
            rules: [RuleID("contempt-active-proceedings")],
            by: desk.lawyer
        )
        try await desk.settle()
        #expect(try await samples(desk).isEmpty)
    }
}
