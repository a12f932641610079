import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@Suite struct `Store contract: the first case that a reviewer may take` {
    private static let now = Full.now
    private static let asha = Reviewer(id: ReviewerID("asha"), roles: [.reviewer])

    /// A case that nobody has had, and what makes it somebody's or nobody's.
    private struct Variant: Sendable, CustomTestStringConvertible {
        let name: String
        let change: @Sendable (inout ReviewCase) -> Void
        var testDescription: String { name }

        init(_ name: String, _ change: @escaping @Sendable (inout ReviewCase) -> Void) {
            self.name = name
            self.change = change
        }
    }

    private static func claim(_ name: String, _ until: Duration) -> Claim {
        Claim(reviewer: ReviewerID(name), until: now + until)
    }

    private static let variants = [
        Variant("free") { _ in },
        Variant("held by another") { $0.claim = claim("ben", .seconds(1)) },
        Variant("held by another until now") { $0.claim = claim("ben", .zero) },
        Variant("held by the reviewer") { $0.claim = claim("asha", .minutes(1)) },
        Variant("a question to another") { $0.asked = claim("ben", .minutes(1)) },
        Variant("a question to another that is over") { $0.asked = claim("ben", .zero) },
        Variant("a question to the reviewer") { $0.asked = claim("asha", .minutes(1)) },
        Variant("passed by the reviewer") { $0.passedBy = ids("asha", "ben") },
        Variant("passed by others") { $0.passedBy = ids("ash", "ashah") },
        Variant("closed to the reviewer") { $0.excluded = ids("asha") },
        Variant("closed to others") { $0.excluded = ids("a\"sha", "ben") },
        Variant("first chosen by the reviewer") { $0.firstChoice = choice(by: "asha") },
        Variant("first chosen by another") { $0.firstChoice = choice(by: "ben") },
        Variant("left to a senior") { $0.role = .senior },
        Variant("decided") { $0.state = .decided },
    ]

    private static func ids(_ names: String...) -> Set<ReviewerID> {
        Set(names.map { ReviewerID($0) })
    }

    private static func choice(by name: String) -> FirstChoice {
        FirstChoice(reviewer: ReviewerID(name), action: .approve, reason: "fair", at: now)
    }

    /// What the state machines say, asked about each case.
    private func isFree(_ reviewCase: ReviewCase) -> Bool {
        reviewCase.state == .open && reviewCase.role == nil
            && reviewCase.mayBeTaken(by: Self.asha, at: Self.now)
    }

    @Test(arguments: StoreUnderTest.available)
    func `is the one that the desk would give, whatever happened to it and those before it`(
        _ kind: StoreUnderTest
    ) async throws {
        var outcomes: Set<Bool> = []
        for variant in Self.variants {
            let store = try kind.make()
            var first = Full.reviewCase(1, queue: .held, key: 10)
            first.claim = nil
            first.asked = nil
            first.firstChoice = nil
            first.passedBy = []
            first.excluded = []
            var second = first
            second.id = CaseID(2)
            second.sortKey = 20
            variant.change(&first)
            let cases = [first, second]
            try await store.write { unit in
                let changes: [DeskChange] = [.story(Full.story()), .addComment(Full.comment())]
                try unit.record(changes + cases.map { .reviewCase($0) }, as: [Full.event])
            }
            let found = try await store.write { unit in
                // Announced or not, the answer is the same.
                let queues: [Queue] = [.held, .reported]
                try unit.prefetch([.freeCase(queues, for: Self.asha, at: Self.now)])
                let once = try unit.freeCase(in: queues, for: Self.asha, at: Self.now)
                #expect(try unit.freeCase(in: queues, for: Self.asha, at: Self.now) == once)
                return once
            }
            #expect(found == cases.first(where: isFree), "\(variant.name)")
            outcomes.insert(found?.id == first.id)
        }
        #expect(outcomes == [true, false])
    }

    @Test(arguments: StoreUnderTest.available)
    func `is found behind more than a hundred that others hold`(_ kind: StoreUnderTest) async throws
    {
        let store = try kind.make()
        let cases = (1...150).map { number in
            var reviewCase = Full.reviewCase(Int64(number), key: Int64(number))
            reviewCase.asked = nil
            reviewCase.firstChoice = nil
            reviewCase.claim = number == 140 ? nil : Self.claim("ben", .minutes(1))
            return reviewCase
        }
        try await store.write { unit in
            let changes: [DeskChange] = [.story(Full.story()), .addComment(Full.comment())]
            try unit.record(changes + cases.map { .reviewCase($0) }, as: [Full.event])
        }
        let found = try await store.write { unit in
            try unit.freeCase(in: [.held], for: Self.asha, at: Self.now)?.id
        }
        #expect(found == CaseID(140))
    }
}
