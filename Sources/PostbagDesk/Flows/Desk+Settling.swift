public import PostbagCore

extension Desk {
    /// What time alone has brought about.
    public struct Elapsed: Sendable, Hashable {
        /// Decisions whose consequences have followed.
        public var settled = 0
        /// Sanctions that came to their end.
        public var ended = 0
        /// Stories that closed by themselves since urgent cases went unanswered.
        public var closed: [StoryID] = []
        /// Comments that a search for an order has looked at.
        public var rescanned = 0
        /// Refused or removed comments whose text is no longer kept.
        public var forgotten = 0

        /// Nothing has happened.
        public init() {}
    }

    /// Does what is due: follows up decisions that can no longer be taken back, ends sanctions,
    /// closes sensitive stories whose urgent cases nobody answers, and goes on with searches.
    ///
    /// The service calls it every few seconds and the command before each of its own; called more
    /// often, or by several at once, it does nothing twice.
    ///
    /// - Throws: what the store throws; what was done before stays done.
    @discardableResult
    public func elapse(now: Instant) async throws -> Elapsed {
        var elapsed = Elapsed()
        elapsed.settled = try await settle(now: now)
        elapsed.ended = try await endSanctions(now: now)
        elapsed.closed = try await closeUnwatchedStories(now: now)
        elapsed.rescanned = try await continueRescans(now: now)
        elapsed.forgotten = try await forgetTexts(now: now)
        try await forgetTraces(now: now)
        try await forgetFeedback(now: now)
        try await forgetAnswers(now: now)
        try await forgetWebhooks(now: now)
        try await forgetSessions(now: now)
        return elapsed
    }

    /// Follows up decisions that can no longer be taken back: reporters are told, strikes given,
    /// approvals counted.
    private func settle(now: Instant) async throws -> Int {
        var count = 0
        while true {
            let due = try await store.read { try $0.unsettledDecisions(finalBy: now, limit: 100) }
            for decision in due {
                count += try await perform(now: now) { try $0.settle(decision.id) } ? 1 : 0
            }
            if due.count < 100 { return count }
        }
    }

    private func endSanctions(now: Instant) async throws -> Int {
        let ending = try await store.read { try $0.sanctionsEnding(by: now, limit: 1_000) }
        for sanction in ending {
            try await perform(now: now) { unit in
                guard let current = try unit.transaction.sanction(sanction.id) else { return }
                try unit.handle(.timePasses, for: current, by: "desk")
            }
        }
        return ending.count
    }

    private func forgetAnswers(now: Instant) async throws {
        let before = now - settings.idempotencyWindow
        guard try await store.read({ try $0.hasAnswers(before: before) }) else { return }
        try await perform(now: now) { unit in
            unit.changes.append(.forgetAnswers(before: before))
            unit.tell("answers.forgotten", by: "desk", of: "answers")
        }
    }
}

extension UnitOfWork {
    /// Lets the consequences of a decision follow; `false` if they have already.
    mutating func settle(_ id: DecisionID) throws -> Bool {
        guard var decision = try transaction.decision(id), !decision.isSettled, decision.stands
        else { return false }
        decision.isSettled = true
        changes.append(.decision(decision))
        tell(
            "decision.settled",
            by: "desk",
            of: "decision:\(id)",
            ["action": .text(decision.action.rawValue)]
        )
        let comment = try comment(decision.comment)
        try settleReports(of: comment, by: decision)
        if let author = decision.author { try count(decision, for: author, comment) }
        if !decision.action.putsUp { try lookAtReplies(to: comment) }
        try sample(decision, of: comment)
        return true
    }

    /// Counts an approval or a strike for the author.
    private mutating func count(
        _ decision: DecisionRecord,
        for author: CommenterID,
        _ comment: CommentRecord
    ) throws {
        var record = try commenter(author)
        record.version += 1
        switch decision.action {
        case .approve:
            record.approvals += 1
            changes.append(.commenter(record))
        case .reject, .remove:
            guard let rule = decision.rules.first, try !hasStrike(record, for: decision.comment)
            else { return }
            try strike(&record, for: rule, by: decision)
        case .keep, .hide, .restore: break
        }
    }

    /// Whether a decision about the same comment counts against its author already, so that one
    /// that is only confirmed is not counted twice.
    private func hasStrike(_ record: CommenterRecord, for comment: CommentID) throws -> Bool {
        let decisions = Set(try transaction.decisions(about: comment).map(\.id))
        return record.strikes.contains { decisions.contains($0.decision) }
    }

    private mutating func strike(
        _ record: inout CommenterRecord,
        for rule: RuleID,
        by decision: DecisionRecord
    ) throws {
        let severity = facts.severity(of: rule)
        let strike = Strike(
            decision: decision.id,
            rule: rule,
            severity: severity,
            given: now,
            settings: settings.standing
        )
        record.strikes = record.strikes.filter { $0.counts(at: now) } + [strike]
        changes.append(.commenter(record))
        tell(
            "commenter.struck",
            by: "desk",
            of: record.subject,
            ["decision": .number(decision.id.rawValue), "rule": .text(rule.rawValue)]
        )
        let proposal = StandingLadder(settings: settings.standing).proposal(
            after: strike,
            severity: severity,
            strikes: record.strikes,
            sanctions: try transaction.sanctions(of: record.id),
            at: now
        )
        if let proposal { try propose(proposal, for: record) }
    }

    /// What quotes a comment that was taken down is looked at by a person.
    private mutating func lookAtReplies(to comment: CommentRecord) throws {
        guard !comment.text.isEmpty else { return }
        for reply in try transaction.replies(to: comment.id, limit: 500)
        where reply.isLive && WordDigest.quotes(reply.text, comment.text) {
            let concern = CaseConcern(
                queue: comment.isSealed || comment.needsTwo ? .sealedLegal : .reported,
                rules: comment.rules,
                severity: facts.severity(of: comment.rules.first),
                probability: 0.7,
                isLive: true,
                why: ["it quotes a comment that was taken down"],
                needsTwo: comment.needsTwo,
                isSealed: comment.isSealed
            )
            try raise(concern, about: reply)
        }
    }
}

extension CommenterRecord {
    /// The commenter as the audit names them: a commitment that says nothing once they are erased.
    var subject: String {
        guard let salt else { return "commenter:erased" }
        return "commenter:\(AuditCommitment(to: id.rawValue, salt: salt).digest)"
    }
}
