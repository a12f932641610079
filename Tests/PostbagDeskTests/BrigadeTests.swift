import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

/// A comment, its reporters and one reviewer who decides what reaches the desk.
struct BrigadeSimulation {
    var comment = ReportedComment(id: CommentID("fair"))
    /// How long the reviewer takes to get to a comment and look at it.
    let glance: Duration
    private(set) var hiddenFor: Duration = .zero
    private(set) var longestHidden: Duration = .zero
    private(set) var timesHidden = 0
    private(set) var highestProbability = 0.0
    private(set) var reportsWhenHidden: Int?
    private var hiddenSince: Instant?
    private var seenAt: Instant?
    private var records: [Reporter: ReporterRecord] = [:]
    private var count = 0

    init(glance: Duration = .seconds(240)) {
        self.glance = glance
    }

    /// Sends reports in order of time; the reviewer keeps the comment each time.
    mutating func run(_ reports: [(draft: ReportDraft, record: ReporterRecord)]) {
        for (draft, record) in reports.sorted(by: { $0.draft.received < $1.draft.received }) {
            reviewIfDue(by: draft.received)
            count += 1
            let outcome = ReportIntake().receive(
                draft,
                id: ReportID(Int64(count)),
                on: comment,
                from: records[draft.reporter] ?? record
            )
            records[draft.reporter] = outcome.record
            comment = outcome.comment
            guard let raised = outcome.raised else { continue }
            highestProbability = max(highestProbability, raised.probability)
            if seenAt == nil { seenAt = draft.received + glance }
            if outcome.hides {
                hiddenSince = draft.received
                timesHidden += 1
                reportsWhenHidden = reportsWhenHidden ?? count
                // A hidden comment stands at the top of its queue.
                seenAt = min(seenAt ?? draft.received + glance, draft.received + glance)
            }
        }
        if let seenAt { reviewIfDue(by: seenAt) }
    }

    private mutating func reviewIfDue(by now: Instant) {
        guard let due = seenAt, due <= now else { return }
        seenAt = nil
        let settled = ReportSettlement().settle(comment, as: .kept(), records: records, now: due)
        comment = settled.comment
        records = settled.records
        if let since = hiddenSince {
            hiddenFor += since.duration(to: due)
            longestHidden = max(longestHidden, since.duration(to: due))
            hiddenSince = nil
            comment.isLive = true
        }
    }
}

@Suite struct `A brigade` {
    static let start = Instant(milliseconds: 1_780_000_000_000)

    /// Three hundred throwaway reporters within ten minutes, from as many networks.
    static func brigade(
        _ reasons: [ReportReason],
        of count: Int = 300,
        within minutes: Double = 10,
        known: Duration = .zero,
        hasAccounts: Bool = false
    ) -> [(draft: ReportDraft, record: ReporterRecord)] {
        var random = SeededGenerator(seed: 20_261_126)
        return (0..<count).map { number in
            let received =
                start + .milliseconds(Int64.random(in: 0..<Int64(minutes * 60_000), using: &random))
            let draft = ReportDraft(
                comment: CommentID("fair"),
                reason: reasons[number % reasons.count],
                reporter: hasAccounts
                    ? .account(CommenterID("throwaway\(number)")) : .device("device\(number)"),
                network: "network\(number)",
                received: received
            )
            return (draft, ReporterRecord(knownSince: start - known))
        }
    }

    @Test(arguments: [ReportReason.abuse, .hate, .threat, .accusation, .selfHarm, .grief])
    func `of three hundred throwaway reporters never hides a fair comment`(reason: ReportReason) {
        var desk = BrigadeSimulation()
        desk.run(Self.brigade([reason]))
        #expect(desk.timesHidden == 0)
        #expect(desk.highestProbability < 0.37)
        #expect(desk.comment.isLive)
    }

    @Test func `that alleges everything at once hides it for one glance`() {
        var desk = BrigadeSimulation()
        desk.run(Self.brigade(ReportReason.allCases))
        #expect(desk.timesHidden <= 1)
        #expect(desk.hiddenFor <= desk.glance)
        #expect(desk.comment.isLive)
    }

    @Test func `of accounts that slept for a month does no better`() {
        var desk = BrigadeSimulation()
        desk.run(
            Self.brigade([.threat], known: .seconds(86_400 * 30), hasAccounts: true)
        )
        #expect(desk.timesHidden == 0)
        #expect(desk.highestProbability < 0.65)
    }

    @Test func `that takes a whole night is seen before it hides anything`() {
        var desk = BrigadeSimulation(glance: .seconds(1_800))
        desk.run(Self.brigade([.abuse, .hate, .threat], within: 600))
        #expect(desk.timesHidden == 0)
    }

    @Test func `behind one network weighs less than two reporters`() {
        let reports = (1...300).map { number in
            Report(
                id: ReportID(Int64(number)),
                draft: ReportDraft(
                    comment: CommentID("fair"),
                    reason: .threat,
                    reporter: .account(CommenterID("r\(number)")),
                    network: "one",
                    received: Self.start + .seconds(86_400 * number)
                ),
                credibility: 0.5,
                reliability: 0
            )
        }
        let assessment = ReportAssessment(of: reports, settings: ReportSettings())
        #expect((assessment.allegations.first?.probability ?? 1) < 0.65)
    }

    @Test func `is no cover for the one reader who is right about a name`() {
        var desk = BrigadeSimulation()
        desk.run(Self.brigade([.abuse]))
        let known = ReporterRecord(
            knownSince: Self.start - .seconds(86_400 * 400),
            upheld: 3,
            declined: 1,
            settledAt: Self.start
        )
        let draft = ReportDraft(
            comment: CommentID("fair"),
            reason: .identity,
            reporter: .account(CommenterID("neighbour")),
            received: Self.start + .seconds(3_600)
        )
        let outcome = ReportIntake().receive(
            draft,
            id: ReportID(999),
            on: desk.comment,
            from: known
        )
        #expect(outcome.hides)
    }
}

@Suite struct `Five independent readers` {
    let start = Instant(milliseconds: 1_780_000_000_000)

    func readers(apart: Duration, upheld: Double, declined: Double) -> BrigadeSimulation {
        var desk = BrigadeSimulation(glance: .seconds(86_400))
        desk.run(
            (0..<5).map { number in
                let received =
                    start + .milliseconds(Int64(number) * apart.components.seconds * 1_000)
                let draft = ReportDraft(
                    comment: CommentID("threat"),
                    reason: .threat,
                    reporter: .account(CommenterID("reader\(number)")),
                    network: "home\(number)",
                    received: received
                )
                let record = ReporterRecord(
                    knownSince: start - .seconds(86_400 * 365),
                    upheld: upheld,
                    declined: declined,
                    settledAt: start
                )
                return (draft, record)
            }
        )
        return desk
    }

    @Test(arguments: [1, 60, 300, 3_600])
    func `with an ordinary record hide a threat`(secondsApart: Int) {
        let desk = readers(apart: .seconds(secondsApart), upheld: 3, declined: 1)
        #expect(desk.timesHidden == 1)
        #expect((desk.reportsWhenHidden ?? 9) <= 5)
    }

    @Test func `are needed: two of them hide no threat`() {
        let all = readers(apart: .seconds(3_600), upheld: 3, declined: 1)
        #expect((all.reportsWhenHidden ?? 0) >= 3)
    }

    @Test func `hide it also without a record, if they come one by one`() {
        let desk = readers(apart: .seconds(7_200), upheld: 0, declined: 0)
        #expect(desk.timesHidden == 1)
    }
}
