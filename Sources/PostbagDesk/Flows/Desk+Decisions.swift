public import PostbagCore

extension Desk {
    /// Carries out what a reviewer chooses for a case.
    ///
    /// One person takes down. To publish or keep what matched an order or a legal rule takes two,
    /// and the second sees what the first chose only after choosing.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - choice: what, with the version of the case that the reviewer looked at. An approval of
    ///     what is hidden keeps it, and a rejection of what is published removes it.
    ///   - reviewer: who.
    ///   - now: when.
    /// - Returns: the decision, or that a second person must choose.
    /// - Throws: ``CaseRefusal`` if somebody else holds or decided the case, it changed, or the
    ///   reviewer may not; nothing is changed then.
    public func decide(
        _ id: CaseID,
        _ choice: CaseChoice,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> DecideOutcome {
        if register.snapshot.version == 0 { try await readRegister() }
        let readings: [DeskReading] = [.reviewCase(id), .surroundings(of: id), .clock(now)]
        return try await perform(now: now, reading: readings, amongOthers: true) { unit in
            let reviewCase = try unit.reviewCase(id)
            guard reviewCase.appeal == nil else {
                throw CaseRefusal.notAllowed("an appeal is restored or upheld, not decided anew")
            }
            return try unit.decide(reviewCase, choice, by: reviewer)
        }
    }

    /// Takes a decision back, while its time for that runs; its case waits again.
    ///
    /// - Throws: ``DeskError/refused(_:)`` if the time is over, somebody else decided it, or the
    ///   comment has changed since.
    @discardableResult
    public func undo(
        _ id: DecisionID,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> ReviewCase {
        try await perform(now: now) { unit in try unit.undo(id, by: reviewer) }
    }

    /// Decides about a comment that no case is about: takes down, hides, restores or lets stand.
    ///
    /// - Parameters:
    ///   - id: the comment.
    ///   - choice: what; its version is that of the comment.
    ///   - reviewer: who.
    ///   - now: when.
    /// - Returns: as ``decide(_:_:by:now:)-(CaseID,_,_,_)``.
    /// - Throws: ``CaseRefusal`` or ``DeskError``.
    public func decide(
        _ id: CommentID,
        _ choice: CaseChoice,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> DecideOutcome {
        try await perform(now: now) { unit in
            let comment = try unit.comment(id)
            guard comment.version == choice.version else {
                throw CaseRefusal.changed(to: comment.version)
            }
            let waiting = try unit.transaction.openCases(about: id).first { $0.appeal == nil }
            let reviewCase = try waiting ?? unit.open(.byHand(comment, unit.facts), about: comment)
            var own = choice
            own.version = reviewCase.version
            return try unit.decide(reviewCase, own, by: reviewer)
        }
    }
}

extension CaseConcern {
    /// What a reviewer looks at of their own accord.
    static func byHand(_ comment: CommentRecord, _ facts: PolicyFacts) -> CaseConcern {
        CaseConcern(
            queue: comment.needsTwo ? .sealedLegal : .reported,
            rules: comment.rules,
            severity: facts.severity(of: comment.rules.first),
            isLive: comment.isLive,
            why: ["a reviewer looks at it of their own accord"],
            needsTwo: comment.needsTwo,
            isSealed: comment.isSealed
        )
    }
}
