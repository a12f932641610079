import PostbagCore

extension Desk {
    /// Forgets the texts of comments that were refused or removed so long ago that nobody can appeal
    /// any more; the decision and its digest stay.
    func forgetTexts(now: Instant) async throws -> Int {
        let time = now - settings.refusedTextLife
        var count = 0
        while true {
            let old = try await store.read { reader in
                try reader.commentsPastRetention(changedBy: time, limit: 200)
            }
            guard !old.isEmpty else { return count }
            let forgotten = try await perform(now: now) { unit in
                try old.filter { try unit.forgetText(of: $0.id, notChangedSince: time) }.count
            }
            count += forgotten
            // What somebody still decides about is kept, and must not be asked for again and again.
            guard forgotten > 0, old.count == 200 else { return count }
        }
    }

    /// Forgets messages to receivers that were taken long ago; what was given up stays.
    func forgetWebhooks(now: Instant) async throws {
        let before = now - settings.idempotencyWindow
        guard try await store.read({ try $0.hasWebhooks(deliveredBefore: before) }) else { return }
        try await store.write { try $0.forgetWebhooks(deliveredBefore: before) }
    }

    /// Forgets which networks and pages old reports came from.
    func forgetTraces(now: Instant) async throws {
        let before = now - settings.traceLife
        guard try await store.read({ try $0.hasReportTraces(before: before) }) else { return }
        try await perform(now: now) { unit in
            unit.changes.append(.eraseReportTraces(before: before))
            unit.tell("reports.traces-erased", by: "desk", of: "reports")
        }
    }
}

extension UnitOfWork {
    /// `false` if the text is still needed: a case about it waits, or it changed meanwhile.
    fileprivate mutating func forgetText(
        of id: CommentID,
        notChangedSince time: Instant
    ) throws -> Bool {
        guard var comment = try transaction.comment(id), comment.changed <= time,
            !comment.hasLegalHold, try transaction.openCases(about: id).isEmpty
        else { return false }
        comment.text = ""
        comment.screening = nil
        comment.digest = 0
        comment.salt = nil
        comment.version += 1
        changes += [.comment(comment), .eraseRevisions(id)]
        if let story = comment.story { changes.append(.details(id, under: story, [])) }
        tell("comment.text-forgotten", by: "desk", of: "comment:\(id)")
        return true
    }
}
