import Foundation
import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `The reviewer's desk in a file` {
    private func desk() async throws -> SampleDesk {
        let desk = try SampleDesk(policy: try .forDeskTests())
        try await desk.addStory()
        return desk
    }

    @Test func `serves, claims, decides and takes back`() async throws {
        let desk = try await desk()
        try await desk.submit("What rubbish this is.", id: "c1")
        let asha = desk.client("asha")
        let sheet = try #require(try await asha.next(NextCase()))
        #expect(sheet.comment.text == "What rubbish this is.")
        #expect(sheet.claim?.isOurs == true)
        #expect(sheet.rules == ["profanity"])
        let order = DecisionOrder(
            caseID: sheet.id,
            version: sheet.version,
            action: .reject,
            rule: "profanity",
            reason: "as reported"
        )
        let receipt = try await asha.decide(order)
        #expect(try await desk.standingDecisions() == ["c1 reject profanity asha"])
        try await asha.undo(receipt.decision)
        #expect(try await desk.standingDecisions().isEmpty)
        #expect(try await asha.open(sheet.id).isDecided == false)
    }

    @Test func `says who holds a case and who decided it`() async throws {
        let desk = try await desk()
        try await desk.submit("What rubbish this is.", id: "c1")
        let (asha, ben) = (desk.client("asha"), desk.client("ben"))
        let sheet = try #require(try await asha.next(NextCase()))
        #expect(try await ben.next(NextCase()) == nil)
        let held = try await ben.open(sheet.id)
        #expect(held.claim?.holder == "asha")
        #expect(held.claim?.isOurs == false)
        let order = DecisionOrder(caseID: sheet.id, version: sheet.version, action: .approve)
        await #expect { try await ben.decide(order) } throws: { error in
            guard case .claimed(by: "asha", _) = error as? DeskProblem else { return false }
            return true
        }
        _ = try await asha.decide(order)
        await #expect { try await ben.decide(order) } throws: { error in
            guard case .decided(by: "asha", action: "approved", _) = error as? DeskProblem else {
                return false
            }
            return true
        }
    }

    @Test func `filters, skips, avoids and prefers what is neutral`() async throws {
        let desk = try await desk()
        try await desk.submit("I will kill you.", id: "c1", by: "vox")
        try await desk.submit("What rubbish this is.", id: "c2", by: "mo")
        try await desk.submit("Rubbish again, and again.", id: "c3", by: "vox")
        let asha = desk.client("asha")
        func next(_ request: NextCase) async throws -> String? {
            let sheet = try await asha.next(request)
            if let sheet { try await asha.release(sheet.id) }
            return sheet?.comment.id
        }
        #expect(try await next(NextCase()) == "c1")
        #expect(try await next(NextCase(prefersNeutral: true)) == "c2")
        #expect(try await next(NextCase(avoiding: ["threats"])) == "c2")
        #expect(try await next(NextCase(filter: CaseFilter(rule: "profanity"))) == "c2")
        #expect(
            try await next(NextCase(filter: CaseFilter(queue: "held", commenter: "vox"))) == "c3"
        )
        #expect(try await next(NextCase(filter: CaseFilter(text: "again"))) == "c3")
        let all = try await asha.list(CaseFilter(), limit: 10)
        let skipped = all.filter { $0.author == "vox" }.map(\.id)
        #expect(try await next(NextCase(skipping: skipped)) == "c2")
        #expect(all.first?.isHard == true)
        await #expect(throws: DeskProblem.self) {
            try await asha.list(CaseFilter(queue: "nonsense"), limit: 10)
        }
    }

    @Test func `two people publish what the law has a say in`() async throws {
        let desk = try await desk()
        try await desk.submit("We all know he is guilty.", id: "c1")
        let asha = desk.client("asha")
        #expect(try await asha.next(NextCase()) == nil)
        let (lena, edith) = (desk.client("lena", [.lawyer]), desk.client("edith", [.editor]))
        let first = try #require(try await lena.next(NextCase()))
        #expect(first.secondPerson?.isFirstDone == false)
        let receipt = try await lena.decide(
            DecisionOrder(
                caseID: first.id,
                version: first.version,
                action: .approve,
                reason: "the jury is back"
            )
        )
        #expect(receipt.awaitsSecond)
        #expect(try await desk.standingDecisions().isEmpty)
        let second = try #require(try await edith.next(NextCase()))
        #expect(second.secondPerson?.isFirstDone == true)
        let done = try await edith.decide(
            DecisionOrder(caseID: second.id, version: second.version, action: .approve)
        )
        #expect(done.firstPerson == "lena approved (the jury is back)")
        #expect(try await desk.standingDecisions() == ["c1 approve edith"])
    }

    @Test func `finds cases with nearly the same text`() async throws {
        let desk = try await desk()
        for number in 1...4 {
            try await desk.submit(
                "Absolute rubbish, cheap trainers at the usual place, number \(number)",
                id: "c\(number)",
                by: "seller\(number)"
            )
        }
        try await desk.submit("Rubbish, but about the bridge this time.", id: "c5")
        let sheet = try #require(try await desk.client("asha").next(NextCase()))
        #expect(sheet.duplicates.count == 3)
    }

    @Test func `passes, escalates and notes`() async throws {
        let desk = try await desk()
        try await desk.submit("What rubbish this is.", id: "c1")
        let (asha, ben) = (desk.client("asha"), desk.client("ben"))
        let sheet = try #require(try await asha.next(NextCase()))
        try await asha.note(sheet.id, text: "seen before")
        try await asha.pass(sheet.id)
        #expect(try await asha.next(NextCase()) == nil)
        let other = try #require(try await ben.next(NextCase()))
        #expect(other.notes.map(\.text) == ["seen before"])
        try await ben.escalate(other.id, to: "senior", reason: "twice today")
        #expect(try await ben.next(NextCase()) == nil)
        #expect(try await desk.client("sam", [.senior]).next(NextCase())?.notes.count == 2)
    }

    @Test func `remembers avoided topics for the next sitting`() async throws {
        let desk = try await desk()
        try await desk.client("asha").avoid(["hate", "threats"])
        #expect(try await desk.client("asha").opening().avoided == ["hate", "threats"])
        #expect(try await desk.client("ben").opening().avoided == [])
    }
}
