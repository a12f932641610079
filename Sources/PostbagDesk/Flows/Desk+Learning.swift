public import PostbagCore

extension Desk {
    /// Hands on what people decided in a time about comments as they stand, in order of their ids.
    ///
    /// The last decision about a comment counts, once it can no longer be taken back.
    ///
    /// - Parameters:
    ///   - start: the first moment.
    ///   - now: the moment after the last.
    ///   - body: takes each comment.
    /// - Returns: how many decided comments were left out, since they have changed or lost their text
    ///   since, are hidden for somebody to decide, or may give away what an order or the law protects.
    /// - Throws: the store's error if it could not be read, and what `body` throws.
    public func decidedComments(
        from start: Instant,
        until now: Instant,
        _ body: (DecidedComment) throws -> Void
    ) async throws -> Int {
        let last = try await lastDecisions(from: start, until: now)
        let ids = last.byComment.keys.sorted { $0.rawValue < $1.rawValue }
        var omitted = 0
        for first in stride(from: 0, to: ids.count, by: Self.learningBatch) {
            let batch = ids[first..<min(first + Self.learningBatch, ids.count)]
            let comments = try await store.read { reader in
                try batch.compactMap { try reader.comment($0) }
            }
            omitted += batch.count - comments.count
            for comment in comments {
                guard let decided = last.byComment[comment.id]?.decided(comment),
                    try await !mayGiveAway(comment, decided.rules, now: now)
                else {
                    omitted += 1
                    continue
                }
                try body(decided)
            }
        }
        return omitted
    }

    /// Whether a text may give away what the law protects, or an order by now: a search for an order
    /// does not look at what nobody sees.
    private func mayGiveAway(
        _ comment: CommentRecord,
        _ rules: [RuleID],
        now: Instant
    ) async throws -> Bool {
        let context = try await context(of: comment.story, now: now)
        if context.facts.isLegal(rules) { return true }
        return screening.screen(comment.comment, in: context).isSealed
    }

    private static var learningBatch: Int { 500 }

    private func lastDecisions(from start: Instant, until now: Instant) async throws
        -> LastDecisions
    {
        var last = LastDecisions()
        var seen: Set<DecisionID> = []
        var (from, limit) = (start, Self.learningBatch)
        while true {
            let (begin, most) = (from, limit)
            let page = try await store.read { reader in
                try reader.decisions(from: begin, until: now, limit: most)
            }
            for decision in page where seen.insert(decision.id).inserted {
                last.add(decision, now: now)
            }
            guard page.count == limit, let end = page.last?.at else { return last }
            // The page may end among decisions of one moment, which come again.
            if end == from { limit *= 2 }
            from = end
        }
    }
}
