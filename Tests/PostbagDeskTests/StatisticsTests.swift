import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Statistics` {
    let now = Instant(milliseconds: 1_780_000_000_000)

    func row(
        _ queue: Queue,
        took seconds: Int = 60,
        wasLate: Bool = false,
        advised: Recommendation = .hold,
        _ effect: DecisionRow.Effect,
        rule: String? = nil,
        wasEdited: Bool = false
    ) -> DecisionRow {
        DecisionRow(
            queue: queue,
            waited: .seconds(seconds),
            wasLate: wasLate,
            advised: advised,
            effect: effect,
            rule: rule.map { RuleID($0) },
            wasEdited: wasEdited
        )
    }

    func statistics(
        _ decisions: [DecisionRow] = [],
        received: [ReceivedRow] = [],
        waiting: [WaitingRow] = [],
        appeals: [AppealRow] = [],
        reports: [ReportRow] = []
    ) -> DeskStatistics {
        let rows = StatisticsRows(
            received: received,
            decisions: decisions,
            waiting: waiting,
            appeals: appeals,
            reports: reports
        )
        return DeskStatistics(rows)
    }

    @Test func `of nothing are nothing`() {
        let nothing = statistics()
        #expect(nothing.queues.map(\.queue) == Queue.allCases)
        #expect(nothing.falselyHeld.value == nil)
        #expect(nothing.queues.allSatisfy { $0.time == nil && $0.backlog == 0 })
    }

    @Test func `give median and 95th percentile as times that were taken`() throws {
        let rows = (1...100).map { row(.held, took: $0, .published) }
        let time = try #require(statistics(rows).queues.first { $0.queue == .held }?.time)
        #expect(time.median == .seconds(50))
        #expect(time.p95 == .seconds(95))
        let one = try #require(statistics([row(.held, took: 7, .published)]).queues[4].time)
        #expect(one.median == .seconds(7) && one.p95 == .seconds(7))
    }

    @Test func `count what is late and what waits too long`() {
        let rows = [
            row(.reported, wasLate: true, .removed),
            row(.reported, .removed),
        ]
        let waiting = [WaitingRow(queue: .reported, count: 2, oldest: now, overdue: 1)]
        let queue = statistics(rows, waiting: waiting).queues[Queue.reported.rank]
        #expect(queue.late == Share(1, of: 2))
        #expect(queue.backlog == 2 && queue.overdue == 1)
        #expect(queue.oldestAge(at: now + .seconds(3_600)) == .seconds(3_600))
    }

    @Test func `tell rules that are right from rules that are not`() {
        let rows = [
            row(.held, .rejected, rule: "threats"), row(.held, .rejected, rule: "threats"),
            row(.held, .published, rule: "threats"),
            row(.held, .published, rule: "spam", wasEdited: true),
            row(.reported, .hidden, rule: "threats"),
        ]
        let figures = statistics(
            rows,
            received: [
                ReceivedRow(state: .published, isReviewed: false, count: 6),
                ReceivedRow(state: .published, isReviewed: true, count: 2),
                ReceivedRow(state: .held, isReviewed: false, count: 1),
                ReceivedRow(state: .rejected, isReviewed: false, count: 1),
            ]
        )
        #expect(figures.rulePrecision[RuleID("threats")] == Share(2, of: 3))
        #expect(figures.falselyHeld == Share(1, of: 4))
        #expect(figures.automated == Share(7, of: 10))
        #expect(figures.received == [.published: 8, .held: 1, .rejected: 1])
        #expect(figures.effects[.hidden] == 1)
    }

    @Test func `tell second looks that agree, and count no rule twice for them`() {
        var agreeing = row(.qualitySample, advised: .reject, .rejected, rule: "spam")
        agreeing.first = DecisionRow.FirstLook(effect: .removed, wasAutomatic: true)
        var differing = row(.qualitySample, .published, rule: "spam")
        differing.first = DecisionRow.FirstLook(effect: .rejected, wasAutomatic: false)
        let figures = statistics([agreeing, differing])
        #expect(figures.sampleAgreesWithPolicy == Share(1, of: 1))
        #expect(figures.sampleAgreesWithPeople == Share(0, of: 1))
        #expect(figures.rulePrecision[RuleID("spam")] == Share(1, of: 1))
    }

    @Test func `count appeals and reports that were right`() {
        let figures = statistics(
            appeals: [
                AppealRow(rule: RuleID("spam"), wasAutomatic: true, wasRestored: true),
                AppealRow(rule: RuleID("spam"), wasAutomatic: false, wasRestored: false),
                AppealRow(rule: nil, wasAutomatic: true, wasRestored: false),
            ],
            reports: [
                ReportRow(reason: .abuse, result: .upheld),
                ReportRow(reason: .abuse, result: .declined),
                ReportRow(reason: .threat, result: .unfounded),
            ]
        )
        #expect(figures.overturned == Share(1, of: 3))
        #expect(figures.overturnedByRule == [RuleID("spam"): Share(1, of: 2)])
        #expect(figures.overturnedOfPolicy == Share(1, of: 2))
        #expect(figures.overturnedOfPeople == Share(0, of: 1))
        #expect(figures.reportsUpheld == Share(1, of: 3))
        #expect(figures.reportsUpheldByReason[.abuse] == Share(1, of: 2))
    }

    @Test func `give the bounds of a share, as Wilson did`() throws {
        let bounds = try #require(Share(9, of: 10).interval)
        #expect(abs(bounds.lowerBound - 0.5958) < 0.0005)
        #expect(abs(bounds.upperBound - 0.9821) < 0.0005)
        #expect(Share(0, of: 0).interval == nil)
    }
}
