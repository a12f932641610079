import Postbag
import PostbagCore

extension UnitOfWork {
    /// Takes one report in and carries out what the intake says.
    mutating func receive(_ draft: ReportDraft) throws -> ReportReceipt {
        let comment = try comment(draft.comment)
        guard comment.state != .erased else { throw DeskError.unknownComment(draft.comment) }
        if let story = comment.story {
            try transaction.prefetch(
                [
                    .hiddenByReaders(under: story), .story(story),
                    .openCases(about: comment.id),
                ]
            )
        }
        let record =
            try transaction.reporter(draft.reporter) ?? ReporterRecord(knownSince: draft.received)
        let outcome = ReportIntake(settings: settings.reports, severities: facts.severities)
            .receive(
                draft,
                id: ReportID(try transaction.newID(of: .report)),
                on: try reported(comment),
                from: record
            )
        var receipt = ReportReceipt(report: nil, message: nil)
        var stored: ReportRecord?
        for action in outcome.actions {
            switch action {
            case .store(let report):
                stored = ReportRecord(
                    report: report,
                    story: comment.story,
                    revision: comment.revision,
                    message: .received,
                    settled: report.result == nil ? nil : now
                )
            case .fold(let id, let text): stored = try folded(into: id, text)
            case .refuse(let retryAfter):
                return ReportReceipt(report: nil, message: nil, retryAfter: retryAfter)
            case .tell(_, let id, let message):
                receipt.report = id
                receipt.message = message
                if stored?.report.id == id { stored?.message = message }
            case .setStanding(let reporter, _): tellStanding(of: reporter)
            case .raise, .hide, .alertStory, .settle: break
            }
        }
        if let stored { try keep(stored, draft, isFolded: stored.report.repeats > 0) }
        changes.append(.reporter(draft.reporter, outcome.record))
        try carryOut(outcome.actions, on: comment)
        return receipt
    }

    /// What matters of a comment when a report comes in.
    func reported(_ comment: CommentRecord) throws -> ReportedComment {
        ReportedComment(
            id: comment.id,
            author: comment.author,
            isLive: comment.isLive,
            isReviewed: comment.isReviewed,
            keptFor: comment.keptFor,
            waiting: try transaction.reports(of: comment.id, onlyWaiting: true).map(\.report),
            hiddenInStory: try comment.story.map { try transaction.hiddenByReaders(under: $0) } ?? 0
        )
    }

    private mutating func keep(
        _ record: ReportRecord,
        _ draft: ReportDraft,
        isFolded: Bool
    ) throws {
        changes.append(.report(record))
        tell(
            isFolded ? "report.folded" : "report.received",
            by: "reader",
            of: "report:\(record.report.id)",
            [
                "comment": .text(draft.comment.rawValue), "rule": .text(draft.rule.rawValue),
                "reason": .text(draft.reason.rawValue),
                "credibility": .number(Int64(record.report.credibility * 1_000)),
            ]
        )
        if record.settled != nil { try announce(.reportSettled, ReportNews(record)) }
    }

    private func folded(into id: ReportID, _ text: String) throws -> ReportRecord? {
        guard var record = try transaction.report(id) else { return nil }
        record.report.repeats += 1
        if !text.isEmpty, text != record.report.draft.text, record.report.draft.text.count < 10_000
        {
            record.report.draft.text += (record.report.draft.text.isEmpty ? "" : "\n") + text
        }
        return record
    }

    /// Opens or raises the case, then hides the comment if the reports say so.
    private mutating func carryOut(_ actions: [ReportAction], on comment: CommentRecord) throws {
        var comment = comment
        var concern: CaseConcern?
        for action in actions {
            switch action {
            case .raise(let reported):
                concern = CaseConcern(
                    queue: reported.queue,
                    rules: [reported.rule],
                    severity: reported.severity,
                    probability: reported.probability,
                    isLive: comment.isLive,
                    viewsPerHour: try story(of: comment)?.record.viewsPerHour,
                    why: reported.explanation,
                    needsTwo: facts.isLegal([reported.rule]) && comment.needsTwo,
                    isSealed: comment.isSealed
                )
            case .hide(let rule, let why):
                comment = try hide(comment, for: rule, by: .readers, why)
                concern?.isLive = false
                concern?.why.insert("readers' reports have hidden it", at: 0)
            case .alertStory(let hidden):
                tell(
                    "story.alert",
                    by: "desk",
                    of: "story:\(comment.story?.rawValue ?? "")",
                    ["hidden_by_readers": .number(Int64(hidden))]
                )
            case .store, .fold, .refuse, .settle, .tell, .setStanding: break
            }
        }
        // What was refused or taken down harms nobody: a report of it is kept, and wakes nobody.
        guard let concern, comment.state != .rejected, comment.state != .removed else { return }
        try raise(concern, about: comment)
    }

    /// Takes a comment out of sight until a person has decided.
    mutating func hide(
        _ comment: CommentRecord,
        for rule: RuleID,
        by maker: DecisionMaker,
        _ why: [String]
    ) throws -> CommentRecord {
        var decision = DecisionRecord(
            id: DecisionID(try transaction.newID(of: .decision)),
            comment: comment.id,
            author: comment.author,
            story: comment.story,
            action: .hide,
            maker: maker,
            rules: [rule],
            reason: why.first ?? "",
            at: now,
            before: comment.state,
            after: .hidden,
            recommendation: comment.screening?.recommendation ?? .publish,
            evidence: try evidence(of: comment),
            final: now,
            isSettled: true
        )
        let source: StatementSource = maker == .readers ? .report : .ownInitiative
        decision.statement = try statement(of: decision, comment, source, .full)
        var hidden = comment.changed(by: decision)
        hidden.isHiddenByReaders = maker == .readers
        changes += [.comment(hidden), .decision(decision)]
        try tellDecision(decision, about: comment)
        return hidden
    }

    /// Tells reporters what came of it and keeps their records.
    mutating func settleReports(of comment: CommentRecord, by decision: DecisionRecord) throws {
        let waiting = try transaction.reports(of: comment.id, onlyWaiting: true).filter {
            decision.evidence.reports.contains($0.report.id)
        }
        guard !waiting.isEmpty else { return }
        var records: [Reporter: ReporterRecord] = [:]
        for report in waiting {
            let reporter = report.report.draft.reporter
            records[reporter] = try transaction.reporter(reporter)
        }
        var reported = try reported(comment)
        reported.waiting = waiting.map(\.report)
        let unfounded = Set(waiting.filter(\.isUnfounded).map(\.report.id))
        let outcome = ReportSettlement(settings: settings.reports).settle(
            reported,
            as: decision.action.putsUp ? .kept(unfounded: unfounded) : .takenDown,
            records: records,
            now: now
        )
        if decision.action.putsUp {
            var kept = comment
            kept.keptFor.formUnion(outcome.comment.keptFor)
            kept.version += 1
            changes.append(.comment(kept))
        }
        try settle(waiting, outcome)
    }

    private mutating func settle(
        _ waiting: [ReportRecord],
        _ outcome: ReportSettlement.Outcome
    ) throws {
        var settled: [ReportID: ReportRecord] = [:]
        for record in waiting { settled[record.report.id] = record }
        for action in outcome.actions {
            switch action {
            case .settle(let id, let result):
                settled[id]?.report.result = result
                settled[id]?.settled = now
            case .tell(_, let id, let message): settled[id]?.message = message
            case .setStanding(let reporter, _): tellStanding(of: reporter)
            case .store, .fold, .refuse, .raise, .hide, .alertStory: break
            }
        }
        for record in settled.values.sorted(by: { $0.report.id < $1.report.id }) {
            changes.append(.report(record))
            tell(
                "report.settled",
                by: "desk",
                of: "report:\(record.report.id)",
                ["result": .text(record.report.result?.rawValue ?? "")]
            )
            try announce(.reportSettled, ReportNews(record))
        }
        for (reporter, record) in outcome.records.sorted(by: { $0.key.key < $1.key.key }) {
            changes.append(.reporter(reporter, record))
        }
    }

    private mutating func tellStanding(of reporter: Reporter) {
        // Who it is stands with the report; the audit says only that it happened.
        tell("reporter.standing", by: "desk", of: "reporter")
    }
}
