import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@Suite struct `Store contract: what a unit says that it will read` {
    private static let everything: [DeskReading] = [
        .registerVersion, .story(StoryID("s1")), .comment(CommentID("c1")),
        .comment(CommentID("nowhere")), .commenter(CommenterID("reader-1")),
        .sanctions(of: CommenterID("reader-1")),
        .recentComments(by: CommenterID("reader-1"), since: Full.now - .hours(1)),
        .reviewCase(CaseID(1)), .openCases(about: CommentID("c1")),
        .waitingReports(of: CommentID("c1")), .reporter(.device("d1")),
        .surroundings(of: CaseID(1)), .surroundings(of: CaseID(99)),
        .submission(of: CommentID("c1"), by: CommenterID("reader-1"), key: "k1"),
        .submission(of: CommentID("nowhere"), by: CommenterID("nobody"), key: nil),
        .hiddenByReaders(under: StoryID("s1")), .webhookReceivers,
        .answer(to: "k1", scope: "submit"), .newID(.decision), .clock(Full.now),
        .freeCase([.held], for: Reviewer(id: ReviewerID("asha")), at: Full.now),
    ]

    /// Everything that can be announced, as text.
    private static func read(_ unit: any DeskTransaction) throws -> [String] {
        let commenter = CommenterID("reader-1")
        let comment = CommentID("c1")
        return [
            "\(try unit.registerVersion())",
            "\(String(describing: try unit.story(StoryID("s1"))))",
            "\(String(describing: try unit.comment(comment)))",
            "\(String(describing: try unit.comment(CommentID("nowhere"))))",
            "\(String(describing: try unit.commenter(commenter)))",
            "\(try unit.sanctions(of: commenter))",
            "\(try unit.recentComments(by: commenter, since: Full.now - .hours(1)).digests)",
            "\(String(describing: try unit.reviewCase(CaseID(1))?.version))",
            "\(try unit.openCases(about: comment).map(\.id))",
            "\(try unit.reports(of: comment, onlyWaiting: true).map(\.report.id))",
            "\(String(describing: try unit.reporter(.device("d1"))))",
            "\(try unit.hiddenByReaders(under: StoryID("s1")))",
            "\(try unit.webhookReceivers().map(\.id))",
            "\(String(describing: try unit.answer(to: "k1", scope: "submit")?.answer))",
            "\(try unit.clock(Full.now))",
        ]
    }

    private func fill(_ store: any DeskStore) async throws {
        var report = Full.report(3)
        report.report.result = nil
        report.settled = nil
        let answer = IdempotentAnswer(
            scope: "submit",
            key: "k1",
            request: 1,
            answer: "kept",
            given: Full.now
        )
        let (added, told) = (Full.comment(), report)
        try await store.write { unit in
            try unit.record(
                [
                    .story(Full.story()), .addComment(added), .reviewCase(Full.reviewCase()),
                    .report(told), .answer(answer),
                    .commenter(
                        CommenterRecord(
                            id: CommenterID("reader-1"),
                            firstSeen: Full.now,
                            salt: .random()
                        )
                    ),
                    .reporter(.device("d1"), ReporterRecord(knownSince: Full.now)),
                ],
                as: [Full.event]
            )
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `is what it reads then, whether it said so or not`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await fill(store)
        let plain = try await store.write { try Self.read($0) }
        let announced = try await store.write { unit in
            try unit.prefetch(Self.everything)
            return try Self.read(unit)
        }
        #expect(announced == plain)
        #expect(!plain[2].contains("nil") || plain[2].contains("Läser"))
    }

    @Test(arguments: StoreUnderTest.available)
    func `is the same when one question answers several`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await fill(store)
        let plain = try await store.write { try Self.read($0) }
        let digests: [[DeskReading]] = [
            [.reviewCase(CaseID(1)), .surroundings(of: CaseID(1)), .clock(Full.now)],
            [.surroundings(of: CaseID(1))],
            [.submission(of: CommentID("c1"), by: CommenterID("reader-1"), key: "k1")],
            [.submission(of: CommentID("nowhere"), by: CommenterID("reader-1"), key: "k2")],
        ]
        for digest in digests {
            let announced = try await store.write { unit in
                try unit.prefetch(digest)
                return try Self.read(unit)
            }
            #expect(announced == plain, "\(digest)")
        }
    }

    @Test(arguments: StoreUnderTest.available)
    func `is never older than what it has written itself`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await fill(store)
        let seen = try await store.write { unit in
            try unit.prefetch(Self.everything)
            var changed = Full.reviewCase()
            changed.version = 70
            changed.state = .decided
            try unit.record([.reviewCase(changed)], as: [Full.event])
            return [
                try unit.reviewCase(CaseID(1))?.version ?? 0,
                try unit.openCases(about: CommentID("c1")).count,
            ]
        }
        #expect(seen == [70, 0])
    }

    @Test(arguments: StoreUnderTest.available)
    func `gives no number twice`(_ kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let numbers = try await store.write { unit in
            try unit.prefetch([.newID(.decision)])
            return try (0..<3).map { _ in try unit.newID(of: .decision) }
        }
        #expect(Set(numbers).count == 3 && numbers == numbers.sorted())
    }
}
