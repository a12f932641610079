public import PostbagCore

extension Desk {
    /// The right to appeal against a decision or a sanction, as a link can carry it.
    ///
    /// - Throws: ``DeskError`` if there is no such decision or sanction, or the desk has no key.
    public func appealToken(
        against subject: AppealSubject,
        for party: AppealParty
    ) async throws -> String {
        guard let key else { throw DeskError.noKey }
        let decided = try await store.read { try $0.moment(of: subject) }
        let token = AppealToken(subject: subject, party: party, decided: decided)
        return token.signed(with: key.key(for: .appeals))
    }

    /// Takes an appeal in, by its token alone.
    ///
    /// - Parameters:
    ///   - token: what the message held.
    ///   - text: why the decision was wrong, in the appellant's own words.
    ///   - editedText: the comment as its author would now write it.
    ///   - now: when.
    /// - Returns: the appeal.
    /// - Throws: ``AppealTokenError`` if the token is not genuine or the time is over, and
    ///   ``DeskError/refused(_:)`` if the same party has appealed already.
    public func appeal(
        token: String,
        text: String,
        editedText: String? = nil,
        now: Instant
    ) async throws -> Appeal {
        guard let key else { throw DeskError.noKey }
        let right = try AppealToken(verifying: token, with: key.key(for: .appeals), now: now)
        guard !text.isEmpty, text.utf8.count <= 10_000,
            (editedText?.utf8.count ?? 0) <= settings.longestComment
        else { throw DeskError.invalid("an appeal has 1 to 10,000 bytes of its own words") }
        return try await perform(now: now) { unit in
            try unit.receive(right, text, editedText)
        }
    }

    /// Asks the appellant the one question that may be asked.
    ///
    /// - Throws: ``CaseRefusal``, ``DeskError``.
    @discardableResult
    public func ask(
        _ question: String,
        about id: AppealID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Appeal {
        try await handle(.ask(question, by: reviewer), id, by: reviewer.actor, now: now)
    }

    /// Takes the appellant's one answer, by the same token.
    ///
    /// - Throws: ``AppealTokenError``, ``DeskError``.
    @discardableResult
    public func answer(token: String, text: String, now: Instant) async throws -> Appeal {
        guard let key else { throw DeskError.noKey }
        let right = try AppealToken(verifying: token, with: key.key(for: .appeals), now: now)
        let appeals = try await store.read { try $0.appeals(against: right.subject) }
        guard let appeal = appeals.first(where: { $0.party == right.party }) else {
            throw DeskError.refused("there is no appeal to answer for")
        }
        return try await handle(.answer(text), appeal.id, by: "reader", now: now)
    }

    /// Reverses what was appealed against; the comment is put back, or the sanction lifted.
    ///
    /// - Throws: ``DeskError`` if the reviewer had a part in the decision or may not hear it.
    @discardableResult
    public func restore(
        _ id: AppealID,
        reason: String,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Appeal {
        try await handle(.restore(reason: reason, by: reviewer), id, by: reviewer.actor, now: now)
    }

    /// Lets the decision stand, perhaps under another rule.
    ///
    /// - Throws: ``DeskError`` if the reviewer had a part in the decision or may not hear it.
    @discardableResult
    public func uphold(
        _ id: AppealID,
        reason: String,
        rule: RuleID? = nil,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Appeal {
        let event = AppealStateMachine.Event.uphold(reason: reason, rule: rule, by: reviewer)
        return try await handle(event, id, by: reviewer.actor, now: now)
    }

    private func handle(
        _ event: AppealStateMachine.Event,
        _ id: AppealID,
        by actor: String,
        now: Instant
    ) async throws -> Appeal {
        try await perform(now: now) { unit in
            guard let appeal = try unit.transaction.appeal(id) else {
                throw DeskError.unknownAppeal(id)
            }
            return try unit.handle(event, for: appeal, by: actor)
        }
    }
}

extension DeskReader {
    /// When what is appealed against was decided.
    func moment(of subject: AppealSubject) throws -> Instant {
        switch subject {
        case .decision(let id):
            guard let decision = try decision(id) else { throw DeskError.unknownDecision(id) }
            return decision.at
        case .sanction(let id):
            guard let sanction = try sanction(id) else { throw DeskError.unknownSanction(id) }
            return sanction.begins
        }
    }
}
