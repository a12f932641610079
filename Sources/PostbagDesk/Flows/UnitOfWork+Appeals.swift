import PostbagCore

extension UnitOfWork {
    mutating func receive(
        _ right: AppealToken,
        _ text: String,
        _ editedText: String?
    ) throws -> Appeal {
        let earlier = try transaction.appeals(against: right.subject)
        guard !earlier.contains(where: { $0.party == right.party }) else {
            throw DeskError.refused("an appeal against this was made already; one is heard")
        }
        var appeal = Appeal(
            id: AppealID(try transaction.newID(of: .appeal)),
            subject: right.subject,
            party: right.party,
            text: text,
            editedText: right.party == .author ? editedText : nil,
            received: now,
            deciders: [],
            rules: [],
            wasAutomatic: false
        )
        switch right.subject {
        case .decision(let id): try open(&appeal, against: id)
        case .sanction(let id):
            guard let sanction = try transaction.sanction(id) else {
                throw DeskError.unknownSanction(id)
            }
            appeal.rules = sanction.rules
            changes.append(.appeal(appeal))
        }
        tell(
            "appeal.received",
            by: "reader",
            of: "appeal:\(appeal.id)",
            ["subject": .text(appeal.subject.key), "party": .text(appeal.party.rawValue)]
        )
        return appeal
    }

    /// An appeal about a comment waits in the queue of appeals, away from those who decided.
    private mutating func open(_ appeal: inout Appeal, against id: DecisionID) throws {
        guard let decision = try transaction.decision(id), decision.stands else {
            throw DeskError.unknownDecision(id)
        }
        let comment = try comment(decision.comment)
        appeal.deciders = decision.deciders
        appeal.rules = decision.rules
        appeal.wasAutomatic = decision.deciders.isEmpty
        appeal.isSealed = comment.isSealed
        let concern = CaseConcern(
            queue: .appeals,
            rules: decision.rules,
            severity: facts.severity(of: decision.rules.first),
            isLive: comment.isLive,
            why: ["\(appeal.party.rawValue) appeals against decision \(id)"],
            needsTwo: comment.needsTwo,
            isSealed: comment.isSealed
        )
        var reviewCase = try open(concern, about: comment)
        reviewCase.appeal = appeal.id
        reviewCase.excluded = appeal.deciders
        if appeal.isSealed { reviewCase.role = .lawyer }
        changes += [.appeal(appeal), .reviewCase(reviewCase)]
    }

    /// Moves an appeal on and carries out what it asks for.
    mutating func handle(
        _ event: AppealStateMachine.Event,
        for appeal: Appeal,
        by actor: String
    ) throws -> Appeal {
        var machine = AppealStateMachine(appeal)
        let actions = machine.handle(event)
        for action in actions {
            switch action {
            case .refuse(let why): throw DeskError.notAllowed(why)
            case .save(let saved):
                changes.append(.appeal(saved))
                tell("appeal.\(saved.state.rawValue)", by: actor, of: "appeal:\(saved.id)")
            case .reverse(let subject, let text): try reverse(subject, text, machine.appeal, actor)
            case .count(let rule, let wasRight, let wasAutomatic):
                tell(
                    "rule.tested",
                    by: actor,
                    of: "rule:\(rule)",
                    [
                        "right": .flag(wasRight), "automatic": .flag(wasAutomatic),
                        "appeal": .number(appeal.id.rawValue),
                    ]
                )
            case .tell(let message, let words):
                tell(
                    "appeal.told",
                    by: actor,
                    of: "appeal:\(appeal.id)",
                    ["message": .text(message.rawValue), "has_words": .flag(!words.isEmpty)]
                )
            }
        }
        if machine.appeal.state.isOver { try closeCase(of: machine.appeal, by: actor) }
        return machine.appeal
    }

    private mutating func closeCase(of appeal: Appeal, by actor: String) throws {
        guard case .decision(let id) = appeal.subject, let decision = try transaction.decision(id)
        else { return }
        for var reviewCase in try transaction.openCases(about: decision.comment)
        where reviewCase.appeal == appeal.id {
            reviewCase.state = .decided
            reviewCase.decided = now
            reviewCase.claim = nil
            reviewCase.version += 1
            changes.append(.reviewCase(reviewCase))
            tell("case.decided", by: actor, of: "case:\(reviewCase.id)")
        }
    }

    private mutating func reverse(
        _ subject: AppealSubject,
        _ text: String?,
        _ appeal: Appeal,
        _ actor: String
    ) throws {
        switch subject {
        case .sanction(let id):
            guard let sanction = try transaction.sanction(id) else { return }
            var lifted = sanction
            lifted.state = .lifted
            changes.append(.sanction(lifted))
            tell("sanction.lifted", by: actor, of: "sanction:\(id)")
            try announce(.sanctionChanged, SanctionNews(lifted))
        case .decision(let id):
            guard let decision = try transaction.decision(id) else { return }
            try reverse(decision, text, appeal, actor)
        }
    }

    /// Puts a comment back; what the law has a say in waits for two people, and a new text is for a
    /// person to publish.
    private mutating func reverse(
        _ decision: DecisionRecord,
        _ text: String?,
        _ appeal: Appeal,
        _ actor: String
    ) throws {
        var comment = try comment(decision.comment)
        guard comment.state != .erased else { return }
        if appeal.party == .reporter || comment.needsTwo || text != nil {
            let concern = CaseConcern(
                queue: comment.needsTwo ? .sealedLegal : .held,
                rules: decision.rules,
                severity: facts.severity(of: decision.rules.first),
                probability: appeal.party == .reporter ? 0.8 : 0.2,
                isLive: comment.isLive,
                why: [
                    appeal.party == .reporter
                        ? "a reporter's appeal was right: decide anew"
                        : "its author's appeal was right: publish it, if nothing else is wrong"
                ] + (text.map { ["the author would now write: \($0)"] } ?? []),
                needsTwo: comment.needsTwo,
                isSealed: comment.isSealed
            )
            try raise(concern, about: comment)
        } else if CommentStateMachine(state: comment.state).state(after: .restore) != nil {
            var restored = decision
            restored.id = DecisionID(try transaction.newID(of: .decision))
            restored.action = .restore
            restored.maker = DecisionMaker(key: actor) ?? .desk
            restored.second = nil
            restored.reason = "appeal \(appeal.id)"
            restored.at = now
            restored.before = comment.state
            restored.after = .published
            restored.statement = nil
            restored.final = now
            restored.isSettled = true
            restored.undoPoint = nil
            comment = comment.changed(by: restored)
            changes += [.comment(comment), .decision(restored)]
            try tellDecision(restored, about: comment)
        }
        if appeal.party == .author, let author = decision.author {
            try takeStrikeBack(of: decision.id, from: author, by: actor)
        }
    }

    private mutating func takeStrikeBack(
        of decision: DecisionID,
        from author: CommenterID,
        by actor: String
    ) throws {
        guard var record = try transaction.commenter(author),
            record.strikes.contains(where: { $0.decision == decision })
        else { return }
        record.strikes.removeAll { $0.decision == decision }
        record.version += 1
        changes.append(.commenter(record))
        tell(
            "commenter.strike-removed",
            by: actor,
            of: record.subject,
            ["decision": .number(decision.rawValue)]
        )
    }
}
