public import PostbagCore

extension Desk {
    /// Gives a commenter a sanction; a ban takes a senior or an editor.
    ///
    /// - Parameters:
    ///   - commenter: who.
    ///   - kind: what.
    ///   - lasts: how long; the ladder's time if not given.
    ///   - reason: why, in words that the commenter is told.
    ///   - rules: the rules that were broken.
    ///   - reviewer: who gives it.
    ///   - now: when.
    /// - Returns: the sanction.
    /// - Throws: ``DeskError`` if the reviewer may not, or the reason is missing.
    @discardableResult
    public func sanction(
        _ commenter: CommenterID,
        _ kind: SanctionKind,
        lasts: Duration? = nil,
        reason: String,
        rules: [RuleID] = [],
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Sanction {
        let lasts = lasts ?? settings.standing.step(kind).lasts
        return try await perform(now: now) { unit in
            if try unit.transaction.commenter(commenter) == nil {
                unit.addCommenter(commenter)
                unit.tell("commenter.added", by: reviewer.actor, of: "commenter")
                try unit.record()
            }
            let sanction = Sanction(
                id: SanctionID(try unit.transaction.newID(of: .sanction)),
                commenter: commenter,
                kind: kind,
                reason: reason,
                rules: rules,
                proposed: unit.now,
                begins: unit.now,
                ends: unit.now + lasts
            )
            return try unit.handle(.confirm(by: reviewer), for: sanction, by: reviewer.actor)
        }
    }

    /// Confirms a sanction that the ladder proposed.
    ///
    /// - Throws: ``DeskError``.
    @discardableResult
    public func confirm(
        _ id: SanctionID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Sanction {
        try await handle(.confirm(by: reviewer), id, by: reviewer, now: now)
    }

    /// Turns down a sanction that the ladder proposed.
    ///
    /// - Throws: ``DeskError``.
    @discardableResult
    public func decline(
        _ id: SanctionID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Sanction {
        try await handle(.decline(by: reviewer), id, by: reviewer, now: now)
    }

    /// Takes a sanction away before its end.
    ///
    /// - Throws: ``DeskError``.
    @discardableResult
    public func lift(
        _ id: SanctionID,
        reason: String,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Sanction {
        try await handle(.lift(by: reviewer, reason: reason), id, by: reviewer, now: now)
    }

    private func handle(
        _ event: SanctionStateMachine.Event,
        _ id: SanctionID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Sanction {
        try await perform(now: now) { unit in
            guard let sanction = try unit.transaction.sanction(id) else {
                throw DeskError.unknownSanction(id)
            }
            return try unit.handle(event, for: sanction, by: reviewer.actor)
        }
    }
}

extension Reviewer {
    /// The person as the audit names them.
    var actor: String { "reviewer:\(id)" }
}

extension UnitOfWork {
    /// Moves a sanction on and tells the audit.
    @discardableResult
    mutating func handle(
        _ event: SanctionStateMachine.Event,
        for sanction: Sanction,
        by actor: String
    ) throws -> Sanction {
        var machine = SanctionStateMachine(sanction)
        for action in machine.handle(event, now: now) {
            switch action {
            case .refuse(let why): throw DeskError.notAllowed(why)
            case .save(let saved):
                changes.append(.sanction(saved))
                tell(
                    "sanction.\(saved.state.rawValue)",
                    by: actor,
                    of: "sanction:\(saved.id)",
                    [
                        "commenter": .text(try subject(of: saved.commenter)),
                        "kind": .text(saved.kind.rawValue), "reason": .text(saved.reason),
                        "ends": .text(saved.ends.description),
                    ]
                )
                try announce(.sanctionChanged, SanctionNews(saved))
            case .tell, .giveBack: break
            }
        }
        return machine.sanction
    }

    /// Proposes what the ladder asks for; what needs no person holds at once.
    mutating func propose(
        _ proposal: StandingLadder.Proposal,
        for commenter: CommenterRecord
    ) throws {
        let sanction = Sanction(
            id: SanctionID(try transaction.newID(of: .sanction)),
            commenter: commenter.id,
            kind: proposal.kind,
            reason: proposal.reason,
            rules: proposal.rules,
            proposed: now,
            begins: now,
            ends: now + proposal.lasts
        )
        guard proposal.needsPerson else {
            try handle(.confirm(by: nil), for: sanction, by: "desk")
            return
        }
        changes.append(.sanction(sanction))
        tell(
            "sanction.proposed",
            by: "desk",
            of: "sanction:\(sanction.id)",
            ["commenter": .text(commenter.subject), "kind": .text(sanction.kind.rawValue)]
        )
        try announce(.sanctionChanged, SanctionNews(sanction))
    }

    private func subject(of commenter: CommenterID) throws -> String {
        try transaction.commenter(commenter)?.subject ?? "commenter:new"
    }
}
