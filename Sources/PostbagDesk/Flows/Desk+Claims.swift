public import PostbagCore

extension Desk {
    /// Gives a reviewer the case that comes first, for a lease.
    ///
    /// What the reviewer holds already counts as free to them, so that nothing is lost when a
    /// terminal dies.
    ///
    /// - Parameters:
    ///   - queues: which queues; every queue that the reviewer may see if empty.
    ///   - reviewer: for whom.
    ///   - now: when.
    /// - Returns: the case with its claim; `nil` if nothing waits that the reviewer may decide.
    /// - Throws: what the store throws.
    public func claim(
        next queues: [Queue] = [],
        for reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase? {
        let allowed = (queues.isEmpty ? Queue.allCases : queues).filter {
            !$0.roles.isDisjoint(with: reviewer.roles)
        }
        let readings: [DeskReading] = [.freeCase(allowed, for: reviewer, at: now), .clock(now)]
        return try await perform(now: now, reading: readings, amongOthers: true) { unit in
            let next = try unit.transaction.freeCase(in: allowed, for: reviewer, at: unit.now)
            guard let next else { return nil }
            return try unit.change(next, by: reviewer, .claim(by: reviewer)).reviewCase
        }
    }

    /// Gives a reviewer a case of their choice, for a lease.
    ///
    /// - Throws: ``CaseRefusal`` if somebody else holds it, it is decided or the reviewer may not.
    public func claim(
        _ id: CaseID,
        for reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase {
        try await change(id, by: reviewer, .claim(by: reviewer), now: now)
    }

    /// Makes a reviewer's claim last for another lease.
    ///
    /// - Throws: ``CaseRefusal/lost`` if it ran out, ``CaseRefusal/held(by:until:)`` or
    ///   ``CaseRefusal/decided(_:)`` if somebody else was there meanwhile.
    public func renew(
        _ id: CaseID,
        for reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase {
        try await change(id, by: reviewer, .renew(by: reviewer), now: now)
    }

    /// Gives a case back to its queue.
    ///
    /// - Throws: ``CaseRefusal/lost`` if the reviewer does not hold it.
    @discardableResult
    public func release(
        _ id: CaseID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase {
        try await change(id, by: reviewer, .release(by: reviewer), now: now)
    }

    /// Gives a case back and does not show it to the reviewer again; nobody asks why.
    ///
    /// - Throws: ``CaseRefusal`` if somebody else holds it or it is decided.
    @discardableResult
    public func pass(
        _ id: CaseID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase {
        try await change(id, by: reviewer, .pass(by: reviewer), now: now)
    }

    /// Leaves a case to a senior, a lawyer or an editor.
    ///
    /// - Throws: ``CaseRefusal`` if it cannot be escalated so, or not by that reviewer.
    @discardableResult
    public func escalate(
        _ id: CaseID,
        to role: Role,
        note: String = "",
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase {
        try await change(id, by: reviewer, .escalate(to: role, by: reviewer), note: note, now: now)
    }

    /// Asks a colleague to look at a case first.
    ///
    /// - Throws: ``CaseRefusal`` if somebody else holds it or it is decided.
    @discardableResult
    public func ask(
        _ colleague: ReviewerID,
        about id: CaseID,
        note: String = "",
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase {
        try await change(id, by: reviewer, .ask(colleague, by: reviewer), note: note, now: now)
    }

    /// Adds a note to a case.
    ///
    /// A lawyer's note is privileged: exports leave it out.
    ///
    /// - Throws: ``DeskError`` if there is no such case or the note is empty.
    public func note(
        _ text: String,
        on id: CaseID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws {
        guard !text.isEmpty, text.utf8.count <= 10_000 else {
            throw DeskError.invalid("a note has 1 to 10,000 bytes")
        }
        try await perform(now: now) { unit in
            _ = try unit.reviewCase(id)
            unit.addNote(text, on: id, by: reviewer)
        }
    }

    private func change(
        _ id: CaseID,
        by reviewer: Reviewer,
        _ event: ReviewCaseStateMachine.Event,
        note: String = "",
        now: Instant
    ) async throws -> ReviewCase {
        let readings: [DeskReading] = [.reviewCase(id), .clock(now)]
        return try await perform(now: now, reading: readings, amongOthers: true) { unit in
            let changed = try unit.change(unit.reviewCase(id), by: reviewer, event).reviewCase
            if !note.isEmpty { unit.addNote(note, on: id, by: reviewer) }
            return changed
        }
    }
}

extension ReviewCase {
    /// Whether a reviewer may be given the case as the next one.
    package func mayBeTaken(by reviewer: Reviewer, at now: Instant) -> Bool {
        if let claim, claim.holds(at: now), claim.reviewer != reviewer.id { return false }
        if let asked, asked.holds(at: now), asked.reviewer != reviewer.id { return false }
        if passedBy.contains(reviewer.id) || excluded.contains(reviewer.id) { return false }
        return firstChoice?.reviewer != reviewer.id
    }
}

extension UnitOfWork {
    /// Carries out what happens to a case but for decisions, and tells the audit.
    mutating func change(
        _ reviewCase: ReviewCase,
        by reviewer: Reviewer,
        _ event: ReviewCaseStateMachine.Event
    ) throws -> ReviewCaseStateMachine {
        var machine = ReviewCaseStateMachine(reviewCase, settings: settings)
        for action in machine.handle(event, now: now) {
            if case .refuse(let refusal) = action { throw refusal }
        }
        changes.append(.reviewCase(machine.reviewCase, was: reviewCase))
        var detail: [String: AuditValue] = [
            "version": .number(Int64(machine.reviewCase.version))
        ]
        if let claim = machine.reviewCase.claim {
            detail["until"] = .text(claim.until.description)
        }
        if let role = machine.reviewCase.role { detail["role"] = .text(role.rawValue) }
        tell(
            "case.\(event.word)",
            by: "reviewer:\(reviewer.id)",
            of: "case:\(reviewCase.id)",
            detail
        )
        return machine
    }

    mutating func addNote(_ text: String, on id: CaseID, by reviewer: Reviewer) {
        changes.append(
            .note(
                CaseNote(
                    reviewCase: id,
                    author: reviewer.id,
                    text: text,
                    at: now,
                    isPrivileged: reviewer.has(.lawyer)
                )
            )
        )
        tell("case.noted", by: "reviewer:\(reviewer.id)", of: "case:\(id)")
    }
}

extension ReviewCaseStateMachine.Event {
    /// The word of the audit for what happened.
    var word: String {
        switch self {
        case .claim: "claimed"
        case .renew: "renewed"
        case .release: "released"
        case .pass: "passed"
        case .escalate: "escalated"
        case .ask: "asked"
        case .choose: "chosen"
        case .raise: "raised"
        case .revise: "revised"
        case .reopen: "reopened"
        case .close: "closed"
        }
    }
}
