import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Settling reports` {
    let settlement = ReportSettlement()
    let now = Instant(milliseconds: 1_780_000_000_000)
    let reader = Reporter.account(CommenterID("reader"))

    func comment(_ reason: ReportReason = .abuse, count: Int = 1) -> ReportedComment {
        let reports = (1...count).map { number in
            Report(
                id: ReportID(Int64(number)),
                draft: ReportDraft(
                    comment: CommentID("c1"),
                    reason: reason,
                    reporter: count == 1 ? reader : .device("d\(number)"),
                    received: now
                ),
                credibility: 0.5,
                reliability: 0
            )
        }
        return ReportedComment(id: CommentID("c1"), waiting: reports)
    }

    func messages(_ outcome: ReportSettlement.Outcome) -> [ReporterMessage] {
        outcome.actions.compactMap {
            if case .tell(_, _, let message) = $0 { message } else { nil }
        }
    }

    @Test func `every reporter hears what came of it`() {
        let kept = settlement.settle(comment(count: 3), as: .kept(), records: [:], now: now)
        #expect(messages(kept) == [.declined, .declined, .declined])
        #expect(kept.comment.waiting.isEmpty)
        #expect(kept.comment.isReviewed && kept.comment.keptFor == [RuleID("personal-abuse")])
        let down = settlement.settle(comment(), as: .takenDown, records: [:], now: now)
        #expect(messages(down) == [.upheld])
        #expect(down.records[reader]?.upheld == 1)
        #expect(!down.comment.isLive)
    }

    @Test(arguments: [ReportReason.identity, .contempt])
    func `a sealed matter is answered alike, whatever came of it`(reason: ReportReason) {
        let kept = settlement.settle(comment(reason), as: .kept(), records: [:], now: now)
        let down = settlement.settle(comment(reason), as: .takenDown, records: [:], now: now)
        #expect(messages(kept) == [.neutral] && messages(down) == [.neutral])
    }

    @Test func `reports without ground bring a warning, then the end of the line, then an end`() {
        var record = ReporterRecord(knownSince: now)
        var said: [ReporterMessage] = []
        for number in 1...4 {
            let outcome = settlement.settle(
                comment(),
                as: .kept(unfounded: [ReportID(1)]),
                records: [reader: record],
                now: now + .seconds(60 * number)
            )
            record = outcome.records[reader] ?? record
            said += messages(outcome).filter { $0 != .declined }
        }
        #expect(said == [.warning, .processedLast])
        let end = now + .seconds(240) + .seconds(86_400 * 30)
        #expect(record.standing.isProcessedLast(at: end - .milliseconds(1)))
        #expect(!record.standing.isProcessedLast(at: end))
        guard case .processedLast(_, let reason) = record.standing else {
            Issue.record("the reporter is treated as everybody")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func `reports that were meant well bring no warning, however many`() {
        var record = ReporterRecord(knownSince: now)
        for number in 1...30 {
            let outcome = settlement.settle(
                comment(),
                as: .kept(),
                records: [reader: record],
                now: now + .seconds(60 * number)
            )
            record = outcome.records[reader] ?? record
        }
        #expect(record.standing == .ordinary)
    }

    @Test func `somebody whose reports are processed last hides nothing and is given it back`() {
        let intake = ReportIntake()
        var record = ReporterRecord(knownSince: now)
        record.standing = .processedLast(until: now + .seconds(100), reason: "misuse")
        let draft = ReportDraft(
            comment: CommentID("c1"),
            reason: .identity,
            reporter: reader,
            received: now
        )
        let during = intake.receive(
            draft,
            id: ReportID(1),
            on: ReportedComment(id: CommentID("c1")),
            from: record
        )
        #expect(!during.hides && during.raised?.probability == 0)
        #expect(during.raised?.queue == .reported)
        var later = draft
        later.received = now + .seconds(100)
        let after = intake.receive(
            later,
            id: ReportID(2),
            on: ReportedComment(id: CommentID("c1")),
            from: record
        )
        #expect(after.hides && after.messages.first == .ordinaryAgain)
        #expect(after.record.standing == .ordinary)
    }
}
