import Foundation
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTerminal
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Handover` {
    private func report(_ desk: SampleDesk, orders: [ReportingOrder]? = []) async throws
        -> ShiftReport
    {
        let builder = ShiftReportBuilder(
            reviewer: Reviewer(id: ReviewerID("asha")),
            since: desk.now - .hours(8),
            now: desk.now,
            orders: orders
        )
        return try await desk.store.read { try builder.report(from: $0) }
    }

    @Test func `tells what the next shift must know`() async throws {
        let desk = try SampleDesk(policy: try .forDeskTests())
        try await desk.addStory()
        try await desk.submit("I will kill you.", id: "c1")
        try await desk.submit("He is guilty.", id: "c2")
        for number in 3...8 {
            try await desk.submit(
                "Rubbish, part \(number) of it.",
                id: "c\(number)",
                by: "u\(number)"
            )
        }
        _ = try await desk.desk.setMode(
            of: StoryID("bridge"),
            to: .preModerated,
            reason: "getting heated",
            by: Reviewer(id: ReviewerID("edith"), roles: [.editor]),
            now: desk.now
        )
        var soon = ReportingOrder(id: "ORD-7", expires: desk.now + .hours(20))
        soon.effectiveFrom = desk.now - .hours(20)
        let later = ReportingOrder(id: "ORD-8", expires: desk.now + .hours(80))
        let report = try await report(desk, orders: [soon, later])
        #expect(report.openCases.map(\.queue) == ["urgent", "sealed-legal"])
        #expect(report.queues.map(\.queue).contains("held"))
        #expect(report.orders.map(\.what) == ["order ORD-7 ends"])
        #expect(
            report.modes.first?.what.contains("pre_moderated by edith (getting heated)") == true
        )
        #expect(report.hotThreads.first?.commentsLastHour == 8)
        let text = report.lines().map(\.plainText).joined(separator: "\n")
        #expect(text.contains("takes two people to publish"))
        #expect(!text.contains("guilty"))
    }

    @Test func `says what it could not look at`() async throws {
        let desk = try SampleDesk(policy: try .forDeskTests())
        let report = try await report(desk, orders: nil)
        #expect(
            report.gaps == ["orders: they are sealed; a senior, a lawyer or an editor can look"]
        )
    }

    @Test func `is signed by both sides, and both signatures are in the audit`() async throws {
        let desk = try SampleDesk(policy: try .forDeskTests())
        let report = try await report(desk)
        let signing = HandoverSigning(desk: desk.desk, now: desk.now)
        let (asha, ben) = (ReviewerID("asha"), ReviewerID("ben"))
        await #expect(throws: HandoverSigning.Refusal.unknown(report.id)) {
            try await signing.take(report.id, by: ben)
        }
        try await signing.give(report, by: asha, to: "ben")
        await #expect(throws: HandoverSigning.Refusal.sameSide(asha)) {
            try await signing.take(report.id, by: asha)
        }
        try await signing.take(report.id, by: ben)
        await #expect(throws: HandoverSigning.Refusal.takenBefore(report.id, by: "ben")) {
            try await signing.take(report.id, by: ReviewerID("cleo"))
        }
        let entries = try await desk.store.read { try $0.auditEntries(after: 0, limit: 100) }
        #expect(entries.map(\.action).suffix(2) == ["handover.given", "handover.taken"])
    }
}
