public import PostbagCore

extension Desk {
    /// How much of a person's data goes.
    public enum Erasure: String, Sendable, Hashable, CaseIterable, Codable {
        /// The account: texts stay in their threads, under no name.
        case account
        /// The account and every text.
        case everything
    }

    /// Erases a commenter's data; the audit stays as it is and stays verifiable.
    ///
    /// The audit holds only commitments to texts and persons, and the salts that make them mean
    /// something are thrown away. What is under a legal hold stays.
    ///
    /// - Returns: how many comments were erased or freed of the name.
    /// - Throws: ``DeskError`` if there is no such commenter or the person may not.
    @discardableResult
    public func erase(
        _ id: CommenterID,
        _ extent: Erasure,
        by reviewer: Reviewer,
        now: Instant
    ) async throws -> Int {
        guard reviewer.has(.senior, .editor, .lawyer) else {
            throw DeskError.notAllowed("to erase data takes a senior, a lawyer or an editor")
        }
        return try await perform(now: now) { unit in
            guard var record = try unit.transaction.commenter(id) else {
                throw DeskError.unknownCommenter(id)
            }
            let comments = try unit.transaction.comments(by: id, limit: .max)
            let free = comments.filter { !$0.hasLegalHold }
            for comment in free { try unit.erase(comment, extent) }
            unit.tell(
                "commenter.erased",
                by: reviewer.actor,
                of: record.subject,
                [
                    "extent": .text(extent.rawValue), "comments": .number(Int64(free.count)),
                    "on_hold": .number(Int64(comments.count - free.count)),
                ]
            )
            if free.count == comments.count {
                record.strikes = []
                record.salt = nil
                record.isErased = true
                record.version += 1
                unit.changes += [.commenter(record), .eraseReports(from: .account(id))]
            }
            return free.count
        }
    }

    /// Keeps a comment from being erased, or lets it go again.
    ///
    /// - Throws: ``DeskError``.
    public func setLegalHold(
        _ isHeld: Bool,
        on id: CommentID,
        reason: String,
        by reviewer: Reviewer,
        now: Instant
    ) async throws {
        guard reviewer.has(.senior, .editor, .lawyer) else {
            throw DeskError.notAllowed("a legal hold is for a senior, a lawyer or an editor")
        }
        try await perform(now: now) { unit in
            var comment = try unit.comment(id)
            comment.hasLegalHold = isHeld
            comment.version += 1
            unit.changes.append(.comment(comment))
            unit.tell(
                isHeld ? "comment.legal-hold" : "comment.legal-hold-ended",
                by: reviewer.actor,
                of: "comment:\(id)",
                ["reason": .text(reason)]
            )
        }
    }
}

extension UnitOfWork {
    fileprivate mutating func erase(_ comment: CommentRecord, _ extent: Desk.Erasure) throws {
        var erased = comment
        erased.author = nil
        erased.authorName = ""
        erased.version += 1
        erased.changed = now
        if extent == .everything {
            erased.text = ""
            erased.screening = nil
            erased.digest = 0
            erased.salt = nil
            erased.state = .erased
            changes.append(.eraseRevisions(comment.id))
            if let story = comment.story { changes.append(.details(comment.id, under: story, [])) }
        }
        changes.append(.comment(erased))
        for var reviewCase in try transaction.openCases(about: comment.id) {
            reviewCase.author = nil
            if extent == .everything {
                var machine = ReviewCaseStateMachine(reviewCase, settings: settings)
                _ = machine.handle(.close, now: now)
                reviewCase = machine.reviewCase
                tell("case.closed", by: "desk", of: "case:\(reviewCase.id)")
            }
            changes.append(.reviewCase(reviewCase))
        }
        for var decision in try transaction.decisions(about: comment.id) {
            decision.author = nil
            changes.append(.decision(decision))
        }
    }
}
