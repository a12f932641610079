public import PostbagCore

/// Takes reports in: folds what is repeated, weighs the rest, and says what the desk must do.
///
/// It holds nothing and asks nothing: the desk hands it what it knows and carries out the actions in
/// one transaction.
public struct ReportIntake: Sendable, Hashable {
    /// What reports weigh.
    public var settings: ReportSettings
    /// How grave the policy's rules are, from 0 to 100.
    public var severities: [RuleID: Int]

    /// An intake under some settings.
    public init(settings: ReportSettings = ReportSettings(), severities: [RuleID: Int] = [:]) {
        self.settings = settings
        self.severities = severities
    }

    /// What came of a report: the changed record and comment, and what to do.
    public struct Outcome: Sendable, Hashable {
        /// The reporter's record.
        public var record: ReporterRecord
        /// The comment with the report.
        public var comment: ReportedComment
        /// What to do, in order.
        public var actions: [ReportAction]
    }

    /// Takes in one report.
    ///
    /// - Parameters:
    ///   - draft: The report.
    ///   - id: The number it will have.
    ///   - comment: What is known of the comment.
    ///   - record: What is known of the reporter.
    /// - Returns: The changed record and comment, and what to do.
    public func receive(
        _ draft: ReportDraft,
        id: ReportID,
        on comment: ReportedComment,
        from record: ReporterRecord
    ) -> Outcome {
        var outcome = Outcome(record: record, comment: comment, actions: [])
        let limit = ReportRateLimit(settings: settings)
        let now = draft.received
        let isGrave = draft.reason.hidesAlone
        if let free = limit.retryAfter(record, isGrave: isGrave, now: now) {
            outcome.actions = [.refuse(retryAfter: free)]
            return outcome
        }
        outcome.record.note(reportAt: now, keeping: limit.kept)
        giveBack(draft.reporter, id, now: now, to: &outcome)
        if let earlier = comment.waiting.firstIndex(where: { $0.isRepeated(by: draft) }) {
            outcome.comment.waiting[earlier].repeats += 1
            let first = comment.waiting[earlier].id
            outcome.actions += [
                .fold(into: first, text: draft.text),
                .tell(draft.reporter, first, .alreadyReported),
            ]
            return outcome
        }
        let credibility = ReporterCredibility(
            of: draft.reporter,
            record: outcome.record,
            isAuthor: draft.isByAuthor(of: comment),
            now: now,
            settings: settings
        )
        let report = Report(
            id: id,
            draft: draft,
            credibility: credibility.value,
            reliability: credibility.reliability
        )
        if comment.keptFor.contains(draft.rule) {
            keepAsReviewed(report, in: &outcome)
        } else {
            take(report, in: &outcome)
        }
        return outcome
    }

    /// Gives a reporter the ordinary standing back when the time is over.
    private func giveBack(
        _ reporter: Reporter,
        _ id: ReportID,
        now: Instant,
        to outcome: inout Outcome
    ) {
        guard case .processedLast(let until, _) = outcome.record.standing, until <= now else {
            return
        }
        outcome.record.standing = .ordinary
        outcome.actions += [
            .setStanding(reporter, .ordinary), .tell(reporter, id, .ordinaryAgain),
        ]
    }

    /// Reviewed and kept is safe for the rules it was kept for, until the text changes.
    private func keepAsReviewed(_ report: Report, in outcome: inout Outcome) {
        var settled = report
        settled.result = .declined
        outcome.actions += [
            .store(settled), .tell(report.draft.reporter, report.id, .alreadyReviewed),
        ]
    }

    private func take(_ report: Report, in outcome: inout Outcome) {
        outcome.comment.waiting.append(report)
        let assessment = ReportAssessment(
            of: outcome.comment.waiting,
            severities: severities,
            settings: settings
        )
        outcome.actions += [
            .store(report), .tell(report.draft.reporter, report.id, .received),
        ]
        guard let main = assessment.allegations.first else { return }
        outcome.actions.append(.raise(reportedCase(of: outcome.comment, main, assessment)))
        guard outcome.comment.isLive else { return }
        if mayHideAlone(report, on: outcome.comment) {
            hide(for: report.draft.rule, assessment, isCapped: false, in: &outcome)
        } else if let enough = assessment.allegations.first(where: \.isEnoughToHide) {
            hide(for: enough.rule, assessment, isCapped: true, in: &outcome)
        }
    }

    private func mayHideAlone(_ report: Report, on comment: ReportedComment) -> Bool {
        guard report.draft.reason.hidesAlone, report.credibility > 0 else { return false }
        return !comment.isReviewed || report.credibility >= settings.credibleAlone
    }

    private func hide(
        for rule: RuleID,
        _ assessment: ReportAssessment,
        isCapped: Bool,
        in outcome: inout Outcome
    ) {
        if outcome.comment.hiddenInStory >= settings.hiddenInStory {
            outcome.actions.append(.alertStory(hidden: outcome.comment.hiddenInStory))
            if isCapped { return }
        }
        outcome.comment.isLive = false
        let why = assessment.allegation(of: rule)?.explanation ?? []
        let alone = isCapped ? [] : ["one report of this reason is enough"]
        outcome.actions.append(.hide(rule: rule, why: alone + why))
    }

    private func reportedCase(
        of comment: ReportedComment,
        _ main: ReportAssessment.Allegation,
        _ assessment: ReportAssessment
    ) -> ReportedCase {
        ReportedCase(
            queue: queue(of: comment, main),
            rule: main.rule,
            severity: main.severity,
            probability: main.probability,
            explanation: assessment.allegations.flatMap(\.explanation)
        )
    }

    /// The most pressing queue that a report with any weight asks for; grave and likely is urgent.
    private func queue(
        of comment: ReportedComment,
        _ main: ReportAssessment.Allegation
    ) -> Queue {
        let asked = comment.waiting.filter { $0.credibility > 0 }.map(\.draft.reason.queue).min()
        let isThreat = comment.waiting.contains { $0.draft.reason == .threat }
        let isPressing = isThreat && main.isEnoughToHide
        return min(asked ?? .reported, isPressing ? .urgent : .reported)
    }
}

extension Report {
    fileprivate func isRepeated(by other: ReportDraft) -> Bool {
        draft.reporter == other.reporter && draft.rule == other.rule
    }
}

extension ReportDraft {
    fileprivate func isByAuthor(of comment: ReportedComment) -> Bool {
        guard case .account(let id) = reporter else { return false }
        return id == comment.author
    }
}
