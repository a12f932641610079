import PostbagCore
import PostbagDesk
import Testing

@Suite struct `Reports` {
    let intake = ReportIntake()
    let now = Instant(milliseconds: 1_780_000_000_000)
    let comment = ReportedComment(id: CommentID("c1"), author: CommenterID("writer"))

    func draft(
        _ reason: ReportReason,
        by reporter: Reporter = .account(CommenterID("reader")),
        after delay: Duration = .zero,
        network: String? = nil
    ) -> ReportDraft {
        ReportDraft(
            comment: comment.id,
            reason: reason,
            reporter: reporter,
            network: network,
            received: now + delay
        )
    }

    func newcomer() -> ReporterRecord { ReporterRecord(knownSince: now) }

    func ordinary(_ upheld: Double = 3, _ declined: Double = 1) -> ReporterRecord {
        ReporterRecord(
            knownSince: now - .seconds(86_400 * 365),
            upheld: upheld,
            declined: declined,
            settledAt: now
        )
    }

    @Test func `every reason but another one alleges a rule`() {
        for reason in ReportReason.allCases {
            #expect((reason.rule == nil) == (reason == .other))
            #expect((0...100).contains(reason.usualSeverity))
        }
        #expect(ReportReason.allCases.filter(\.hidesAlone) == [.identity, .contempt, .childSafety])
    }

    @Test func `a report is stored, acknowledged and seen by a reviewer`() {
        let outcome = intake.receive(draft(.abuse), id: ReportID(1), on: comment, from: newcomer())
        #expect(outcome.actions.count == 3)
        #expect(outcome.comment.waiting.map(\.id) == [ReportID(1)])
        #expect(outcome.messages == [.received])
        #expect(outcome.raised?.queue == .reported)
        #expect(!outcome.hides)
    }

    @Test(arguments: [ReportReason.identity, .contempt, .childSafety])
    func `one report of this reason hides the comment and a reviewer sees it`(
        reason: ReportReason
    ) {
        let outcome = intake.receive(
            draft(reason, by: .device("d1")),
            id: ReportID(1),
            on: comment,
            from: newcomer()
        )
        #expect(outcome.hides)
        #expect(outcome.raised?.queue == (reason == .childSafety ? .urgent : .sealedLegal))
        #expect(!outcome.comment.isLive)
    }

    @Test func `a repeated report is folded into the first`() {
        let first = intake.receive(draft(.abuse), id: ReportID(1), on: comment, from: newcomer())
        let again = intake.receive(
            draft(.abuse, after: .seconds(5)),
            id: ReportID(2),
            on: first.comment,
            from: first.record
        )
        #expect(again.comment.waiting.count == 1)
        #expect(again.comment.waiting.first?.repeats == 1)
        #expect(again.actions.first == .fold(into: ReportID(1), text: ""))
        #expect(again.messages == [.alreadyReported])
    }

    @Test func `nobody reports without end, but what hides alone is heard longer`() {
        var record = newcomer()
        var answers: [Bool] = []
        for number in 0..<7 {
            let outcome = intake.receive(
                draft(.abuse, after: .seconds(number)),
                id: ReportID(Int64(number)),
                on: ReportedComment(id: CommentID("c\(number)")),
                from: record
            )
            record = outcome.record
            answers.append(outcome.isRefused)
        }
        #expect(answers == [false, false, false, false, false, true, true])
        let grave = intake.receive(
            draft(.identity, after: .seconds(8)),
            id: ReportID(8),
            on: comment,
            from: record
        )
        #expect(!grave.isRefused && grave.hides)
        let later = intake.receive(
            draft(.abuse, after: .seconds(700)),
            id: ReportID(9),
            on: comment,
            from: record
        )
        #expect(!later.isRefused)
    }

    @Test func `nobody hides their own comment with a record of any kind`() {
        let outcome = intake.receive(
            draft(.identity, by: .account(CommenterID("writer"))),
            id: ReportID(1),
            on: comment,
            from: ordinary(50, 0)
        )
        #expect(!outcome.hides)
        #expect(outcome.raised?.probability == 0)
    }

    @Test func `reviewed and kept is safe until a new rule is alleged or the text changes`() {
        var kept = comment
        kept.isReviewed = true
        kept.keptFor = [RuleID("personal-abuse")]
        let same = intake.receive(draft(.abuse), id: ReportID(1), on: kept, from: ordinary())
        #expect(same.raised == nil && same.messages == [.alreadyReviewed])
        let other = intake.receive(draft(.threat), id: ReportID(2), on: kept, from: ordinary())
        #expect(other.raised?.rule == RuleID("threats"))
        kept.edit()
        let edited = intake.receive(draft(.abuse), id: ReportID(3), on: kept, from: ordinary())
        #expect(edited.raised?.rule == RuleID("personal-abuse"))
    }

    @Test func `a report on an approved comment resurfaces`() {
        var approved = comment
        approved.isReviewed = true
        let outcome = intake.receive(draft(.abuse), id: ReportID(1), on: approved, from: newcomer())
        #expect(outcome.raised?.queue == .reported)
    }

    @Test func `what was reviewed is hidden alone by nobody without a record`() {
        var kept = comment
        kept.isReviewed = true
        let unknown = intake.receive(
            draft(.identity, by: .device("d")),
            id: ReportID(1),
            on: kept,
            from: newcomer()
        )
        #expect(!unknown.hides && unknown.raised?.queue == .sealedLegal)
        let known = intake.receive(draft(.identity), id: ReportID(2), on: kept, from: ordinary())
        #expect(known.hides)
    }

    @Test func `hiding always comes with a case`() {
        for reason in ReportReason.allCases {
            var state = comment
            for number in 1...40 {
                let outcome = intake.receive(
                    draft(
                        reason,
                        by: .account(CommenterID("r\(number)")),
                        after: .seconds(900 * number)
                    ),
                    id: ReportID(Int64(number)),
                    on: state,
                    from: ordinary()
                )
                if outcome.hides { #expect(outcome.raised != nil) }
                state = outcome.comment
            }
            // What is slight is never hidden by readers, however many there are.
            #expect(state.isLive == (reason.usualSeverity < 30), "\(reason)")
        }
    }

    @Test func `readers hide only so many comments of a story before somebody looks`() {
        var state = comment
        state.hiddenInStory = 20
        for number in 1...10 {
            state =
                intake.receive(
                    draft(
                        .threat,
                        by: .account(CommenterID("r\(number)")),
                        after: .seconds(900 * number)
                    ),
                    id: ReportID(Int64(number)),
                    on: state,
                    from: ordinary()
                ).comment
        }
        #expect(state.isLive)
        let alone = intake.receive(draft(.identity), id: ReportID(99), on: state, from: ordinary())
        #expect(alone.hides)
        #expect(alone.actions.contains(.alertStory(hidden: 20)))
    }

    @Test func `a record counts from the first report on, without a step`() {
        let settings = ReportSettings()
        var last = 0.0
        for upheld in 0...20 {
            let credibility = ReporterCredibility(
                of: .account(CommenterID("r")),
                record: ordinary(Double(upheld), 0),
                now: now,
                settings: settings
            )
            if upheld > 0 { #expect(credibility.value - last < 0.11) }
            #expect(credibility.value >= last)
            last = credibility.value
        }
        #expect(last == settings.ceiling)
        let half = ReporterCredibility(
            of: .account(CommenterID("r")),
            record: ordinary(8, 8),
            now: now,
            settings: settings
        )
        #expect(half.value == 0.5)
    }

    @Test func `an old record fades`() {
        let settings = ReportSettings()
        let record = ordinary(8, 0)
        let faded = record.faded(to: now + .seconds(86_400 * 180), settings: settings)
        #expect(abs(faded.upheld - 4) < 1e-9)
    }

    @Test func `every term of the weight is explained`() throws {
        let outcome = intake.receive(
            draft(.threat, network: "n1"),
            id: ReportID(7),
            on: comment,
            from: ordinary()
        )
        let raised = try #require(outcome.raised)
        #expect(
            raised.explanation == [
                "threats: probability 0.63 from 1 report, severity 90, hides at 0.95",
                "report 7: credibility 0.63 × independence 1 (nothing ties it to other reports) "
                    + "= 0.63",
            ]
        )
    }
}

extension ReportIntake.Outcome {
    var hides: Bool {
        actions.contains { if case .hide = $0 { true } else { false } }
    }

    var isRefused: Bool {
        actions.contains { if case .refuse = $0 { true } else { false } }
    }

    var raised: ReportedCase? {
        actions.compactMap { if case .raise(let raised) = $0 { raised } else { nil } }.last
    }

    var messages: [ReporterMessage] {
        actions.compactMap { if case .tell(_, _, let message) = $0 { message } else { nil } }
    }
}
