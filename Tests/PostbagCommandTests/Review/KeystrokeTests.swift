import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagTerminal
import PostbagTestSupport
import Testing

@testable import PostbagCommand

@Suite struct `Keystrokes` {
    /// Plays a sitting through on a real desk.
    private struct Sitting {
        let client: LocalDeskClient
        var model = ReviewModel(size: .usual)
        var keys = 0

        mutating func send(_ event: ReviewEvent) async {
            var requests = model.update(event, at: client.now.secondsSince1970)
            while !requests.isEmpty {
                guard case .ask(let request) = requests.removeFirst() else { continue }
                let reply = await request.answer(from: client)
                requests += model.update(.reply(reply), at: client.now.secondsSince1970)
            }
        }

        /// Presses keys until the case in view is another one, and counts them.
        mutating func decide(_ wanted: [Key]) async -> Int {
            let (before, id) = (keys, model.sheet?.id)
            for key in wanted where model.sheet?.id == id {
                keys += 1
                await send(.input(.key(key)))
            }
            return keys - before
        }
    }

    @Test func `a hundred sample cases take few keys`() async throws {
        // Every commenter is new, so that all comments wait, as on a desk's first day.
        let desk = try SampleDesk(policy: try SampleDesk.housePolicy()) {
            $0.approvalsBeforeTrust = 1
        }
        try await desk.fill(from: ["bus-timetable", "depot-fire-trial", "review-2026"])
        var sitting = Sitting(client: desk.client("edith", [.editor, .reviewer]))
        await sitting.send(.started)
        var followed: [Int] = []
        var other: [Int] = []
        while let sheet = sitting.model.sheet, followed.count + other.count < 100 {
            if sheet.comment.recommendation == .hold {
                // The engine leaves it to the person: publish or reject, turn and turn about.
                let rejects = other.count % 2 == 1 && !sheet.rules.isEmpty
                let keys: [Key] =
                    rejects
                    ? [.character("r"), Key(.enter), .character("y")]
                    : [.character("a"), .character("y")]
                other.append(await sitting.decide(keys))
            } else {
                followed.append(await sitting.decide([Key(.enter), .character("y")]))
            }
            #expect(sitting.model.sheet?.id != sheet.id, "case \(sheet.id) is still in view")
            guard sitting.model.sheet?.id != sheet.id else { return }
        }
        let count = followed.count + other.count
        #expect(count == 100)
        let average = Double(followed.reduce(0, +)) / Double(max(1, followed.count))
        let otherAverage = Double(other.reduce(0, +)) / Double(max(1, other.count))
        print(
            "followed \(followed.count) cases, \(average) keys a case; "
                + "decided \(other.count) others, \(otherAverage) keys a case"
        )
        #expect(followed.count >= 30)
        #expect(average <= 1.3)
        #expect(otherAverage <= 3)
    }
}
