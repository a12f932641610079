import Foundation
import Postbag
import PostbagCore

extension UnitOfWork {
    /// Carries out a choice and everything that follows from it at once.
    mutating func decide(
        _ reviewCase: ReviewCase,
        _ choice: CaseChoice,
        by reviewer: Reviewer
    ) throws -> DecideOutcome {
        try transaction.prefetch(.about(reviewCase))
        let comment = try comment(reviewCase.comment)
        var machine = ReviewCaseStateMachine(reviewCase, settings: settings)
        let event = ReviewCaseStateMachine.Event.choose(choice, for: comment.state, by: reviewer)
        for action in machine.handle(event, now: now) {
            switch action {
            case .save, .grant: break
            case .refuse(let refusal): throw refusal
            case .awaitSecond:
                changes.append(.reviewCase(machine.reviewCase, was: reviewCase))
                tell(
                    "case.first-choice",
                    by: "reviewer:\(reviewer.id)",
                    of: "case:\(reviewCase.id)",
                    ["action": .text(choice.action.rawValue)]
                )
                return .awaitsSecond(machine.reviewCase)
            case .decide(let action, let first):
                var decision = try make(
                    action,
                    choice,
                    about: comment,
                    from: reviewCase,
                    first,
                    by: reviewer
                )
                try carryOut(&decision, on: comment, from: reviewCase, machine)
                return .decided(decision, first: first)
            }
        }
        throw CaseRefusal.closed
    }

    private func make(
        _ action: DecisionAction,
        _ choice: CaseChoice,
        about comment: CommentRecord,
        from reviewCase: ReviewCase,
        _ first: FirstChoice?,
        by reviewer: Reviewer
    ) throws -> DecisionRecord {
        guard let after = CommentStateMachine(state: comment.state).state(after: action) else {
            throw CaseRefusal.impossible(action, comment.state)
        }
        let reports = try transaction.reports(of: comment.id, onlyWaiting: true)
        let rules = choice.rules.isEmpty && !action.putsUp ? reviewCase.rules : choice.rules
        return DecisionRecord(
            id: DecisionID(try transaction.newID(of: .decision)),
            reviewCase: reviewCase.id,
            comment: comment.id,
            author: comment.author,
            story: comment.story,
            action: action,
            maker: .reviewer(reviewer.id),
            second: first.flatMap { $0.reviewer == reviewer.id ? nil : $0.reviewer },
            rules: rules,
            reason: choice.reason,
            at: now,
            queue: reviewCase.queue,
            waited: now - reviewCase.entered,
            wasLate: now > reviewCase.due,
            before: comment.state,
            after: after,
            recommendation: comment.screening?.recommendation ?? .publish,
            evidence: try evidence(of: comment, reports: reports.map(\.report.id)),
            final: now + settings.undoWindow,
            isSettled: action == .hide,
            undoPoint: DecisionRecord.UndoPoint(
                isReviewed: comment.isReviewed,
                keptFor: comment.keptFor,
                isHiddenByReaders: comment.isHiddenByReaders,
                rules: comment.rules,
                firstChoice: reviewCase.firstChoice
            )
        )
    }

    private mutating func carryOut(
        _ decision: inout DecisionRecord,
        on comment: CommentRecord,
        from reviewCase: ReviewCase,
        _ machine: ReviewCaseStateMachine
    ) throws {
        let source: StatementSource = decision.evidence.reports.isEmpty ? .ownInitiative : .report
        let automation: StatementAutomation = comment.rules.isEmpty ? .none : .partial
        decision.statement = try statement(of: decision, comment, source, automation)
        var machine = machine
        if decision.action != .hide { machine.reviewCase.decision = decision.id }
        changes += [
            .comment(comment.changed(by: decision), was: comment), .addDecision(decision),
            .reviewCase(machine.reviewCase, was: reviewCase),
        ]
        try tellDecision(decision, about: comment)
        guard decision.action != .hide else { return }
        try closeOthers(about: comment.id, than: reviewCase, by: decision)
    }

    /// Of two cases about one text, a decision answers both; an appeal goes on.
    private mutating func closeOthers(
        about comment: CommentID,
        than decided: ReviewCase,
        by decision: DecisionRecord
    ) throws {
        for other in try transaction.openCases(about: comment)
        where other.id != decided.id && other.appeal == nil {
            var machine = ReviewCaseStateMachine(other, settings: settings)
            _ = machine.handle(.close, now: now)
            changes.append(.reviewCase(machine.reviewCase, was: other))
            tell(
                "case.closed",
                by: decision.maker.key,
                of: "case:\(other.id)",
                ["decision": .number(decision.id.rawValue)]
            )
        }
    }

    /// Adds a decision to the audit with everything that is needed to replay it, and tells receivers.
    mutating func tellDecision(
        _ decision: DecisionRecord,
        about comment: CommentRecord
    ) throws {
        var detail = decision.evidence.values
        detail["comment"] = .text(decision.comment.rawValue)
        detail["action"] = .text(decision.action.rawValue)
        detail["after"] = .text(decision.after.rawValue)
        detail["under"] = .texts(decision.rules.map(\.rawValue))
        if let reviewCase = decision.reviewCase { detail["case"] = .number(reviewCase.rawValue) }
        if let second = decision.second { detail["second"] = .text(second.rawValue) }
        if let queue = decision.queue { detail["queue"] = .text(queue.rawValue) }
        tell("decision.made", by: decision.maker.key, of: "decision:\(decision.id)", detail)
        try announce(
            .decisionMade,
            DecisionNews(decision, state: decision.after, isSealed: comment.isSealed)
        )
    }

    /// The statement of reasons for a restriction, as JSON; none for what lets a comment stand.
    func statement(
        of decision: DecisionRecord,
        _ comment: CommentRecord,
        _ source: StatementSource,
        _ automation: StatementAutomation
    ) throws -> String? {
        let measure: StatementMeasure
        switch decision.action {
        case .approve, .keep, .restore: return nil
        case .reject: measure = .refused
        case .remove: measure = .removed
        case .hide: measure = .hidden
        }
        let stated = StatementFacts(
            decision: decision.id,
            desk: settings.name,
            measure: measure,
            rules: decision.rules,
            promise: decision.rules.first.flatMap { facts.rules[$0]?.promise } ?? "",
            policy: comment.policyRevision,
            source: source,
            wasDetectedAutomatically: comment.screening?.rules.isEmpty == false,
            automation: automation,
            written: comment.created,
            decided: decision.at,
            isSealed: comment.isSealed
        )
        let text = try JSONEncoder().encode(StatementOfReasons(stated))
        return String(decoding: text, as: UTF8.self)
    }

    mutating func undo(_ id: DecisionID, by reviewer: Reviewer) throws -> ReviewCase {
        guard var decision = try transaction.decision(id) else {
            throw DeskError.unknownDecision(id)
        }
        var comment = try comment(decision.comment)
        let reviewCase = try decision.reviewCase.map { try self.reviewCase($0) }
        guard let reviewCase, let point = decision.undoPoint else {
            throw DeskError.refused("only a person's decision can be taken back; decide anew")
        }
        if let why = undoRefusal(decision, comment, by: reviewer) { throw DeskError.refused(why) }
        comment.takeBack(decision, point, now: now)
        decision.undone = DecisionRecord.Undoing(reviewer: reviewer.id, at: now)
        decision.isSettled = true
        var machine = ReviewCaseStateMachine(reviewCase, settings: settings)
        _ = machine.handle(.reopen(point.firstChoice, by: reviewer), now: now)
        machine.reviewCase.isLive = comment.isLive
        changes += [
            .comment(comment), .decision(decision), .reviewCase(machine.reviewCase),
        ]
        tell(
            "decision.undone",
            by: "reviewer:\(reviewer.id)",
            of: "decision:\(id)",
            ["state": .text(comment.state.rawValue), "case": .number(reviewCase.id.rawValue)]
        )
        try announce(
            .decisionUndone,
            DecisionNews(decision, state: comment.state, isSealed: comment.isSealed)
        )
        return machine.reviewCase
    }

    private func undoRefusal(
        _ decision: DecisionRecord,
        _ comment: CommentRecord,
        by reviewer: Reviewer
    ) -> String? {
        if !decision.stands { return "it was taken back already" }
        guard decision.maker == .reviewer(reviewer.id) else {
            return "only the person who decided can take it back; decide anew"
        }
        guard now < decision.final, !decision.isSettled else {
            return "the time to take it back is over; decide anew"
        }
        guard comment.revision == decision.evidence.revision, comment.state == decision.after
        else { return "the comment has changed since; decide anew" }
        return nil
    }
}

extension [DeskReading] {
    /// What a decision about a case reads.
    fileprivate static func about(_ reviewCase: ReviewCase) -> [DeskReading] {
        let comment = reviewCase.comment
        return [
            .comment(comment), .waitingReports(of: comment), .registerVersion,
            .openCases(about: comment),
        ]
    }
}

extension CommentRecord {
    /// The comment after a decision.
    func changed(by decision: DecisionRecord) -> CommentRecord {
        var comment = self
        comment.state = decision.after
        comment.changed = decision.at
        comment.version += 1
        if decision.action != .hide { comment.isHiddenByReaders = false }
        if decision.action.putsUp {
            comment.isReviewed = true
            comment.rules = []
        } else if !decision.rules.isEmpty {
            comment.rules = decision.rules
        }
        return comment
    }

    /// The comment as it was before a decision.
    mutating func takeBack(
        _ decision: DecisionRecord,
        _ point: DecisionRecord.UndoPoint,
        now: Instant
    ) {
        state = decision.before
        rules = point.rules
        isReviewed = point.isReviewed
        keptFor = point.keptFor
        isHiddenByReaders = point.isHiddenByReaders
        changed = now
        version += 1
    }
}
