public import PostbagCore

/// Settles the reports of a comment once a person has decided, and keeps the reporters' records.
public struct ReportSettlement: Sendable, Hashable {
    /// How records are kept.
    public var settings: ReportSettings

    /// A settlement under some settings.
    public init(settings: ReportSettings = ReportSettings()) {
        self.settings = settings
    }

    /// What a person decided about a reported comment.
    public enum Ruling: Sendable, Hashable {
        /// It was taken down.
        case takenDown
        /// It stays; these reports were manifestly without ground.
        case kept(unfounded: Set<ReportID> = [])
    }

    /// What came of it: the changed records and comment, and what to do.
    public struct Outcome: Sendable, Hashable {
        /// The reporters' records.
        public var records: [Reporter: ReporterRecord]
        /// The comment, without the reports that are settled now.
        public var comment: ReportedComment
        /// What to do, in order.
        public var actions: [ReportAction]
    }

    /// Settles every report that waits.
    ///
    /// - Parameters:
    ///   - comment: The comment with its waiting reports.
    ///   - ruling: What was decided.
    ///   - records: What is known of the reporters; one who is missing is new.
    ///   - now: When.
    /// - Returns: The changed records and comment, and what to do.
    public func settle(
        _ comment: ReportedComment,
        as ruling: Ruling,
        records: [Reporter: ReporterRecord],
        now: Instant
    ) -> Outcome {
        var outcome = Outcome(records: records, comment: comment, actions: [])
        for report in comment.waiting {
            let result = result(of: report, under: ruling)
            let reporter = report.draft.reporter
            outcome.actions.append(.settle(report.id, result))
            outcome.actions.append(
                .tell(reporter, report.id, report.draft.reason.message(for: result))
            )
            var record = record(of: reporter, in: outcome, firstSeen: report.draft.received)
            record.add(result, now: now, settings: settings)
            if result == .unfounded {
                outcome.actions += judge(&record, of: reporter, report.id, now: now)
            }
            outcome.records[reporter] = record
        }
        outcome.comment.waiting = []
        switch ruling {
        case .takenDown: outcome.comment.isLive = false
        case .kept:
            outcome.comment.isReviewed = true
            outcome.comment.keptFor.formUnion(comment.waiting.map(\.draft.rule))
        }
        return outcome
    }

    private func result(of report: Report, under ruling: Ruling) -> ReportResult {
        switch ruling {
        case .takenDown: .upheld
        case .kept(let unfounded): unfounded.contains(report.id) ? .unfounded : .declined
        }
    }

    private func record(
        of reporter: Reporter,
        in outcome: Outcome,
        firstSeen: Instant
    ) -> ReporterRecord {
        outcome.records[reporter] ?? ReporterRecord(knownSince: firstSeen)
    }

    /// Warns first; if it goes on after the warning, reports are processed last for a time.
    ///
    /// Number, share and intent are weighed, as Article 23(3) of the Digital Services Act asks: only
    /// what a reviewer marked as manifestly without ground counts, at least half of what was settled.
    private func judge(
        _ record: inout ReporterRecord,
        of reporter: Reporter,
        _ id: ReportID,
        now: Instant
    ) -> [ReportAction] {
        let isFrequent =
            record.unfounded.rounded() >= settings.unfoundedBeforeWarning
            && record.unfounded >= record.settled / 2
        guard isFrequent else { return [] }
        switch record.standing {
        case .ordinary:
            record.standing = .warned(since: now)
            return [.setStanding(reporter, record.standing), .tell(reporter, id, .warning)]
        case .warned(let since) where since < now:
            let reason = "reports without ground went on after a warning"
            record.standing = .processedLast(
                until: now + settings.processedLastFor,
                reason: reason
            )
            return [.setStanding(reporter, record.standing), .tell(reporter, id, .processedLast)]
        case .warned, .processedLast: return []
        }
    }
}

extension ReportReason {
    /// What a reporter is told; in a sealed matter, always the same.
    fileprivate func message(for result: ReportResult) -> ReporterMessage {
        guard !isSealed else { return .neutral }
        return switch result {
        case .upheld: .upheld
        case .declined, .unfounded: .declined
        }
    }
}
