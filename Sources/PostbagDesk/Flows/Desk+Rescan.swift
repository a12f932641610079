import Postbag
public import PostbagCore

extension Desk {
    /// Goes on with every search of the live comments that an order began.
    ///
    /// What matches is hidden first and looked at after. Each step is one transaction that also says
    /// how far the search has come, so that it goes on where it was after a crash.
    ///
    /// - Parameters:
    ///   - now: when.
    ///   - steps: how many steps to take at most; each looks at `settings.rescanBatch` comments.
    /// - Returns: how many comments were looked at.
    /// - Throws: what the store throws; the steps that were taken stay taken.
    @discardableResult
    public func continueRescans(now: Instant, steps: Int = .max) async throws -> Int {
        var seen = 0
        var left = steps
        while left > 0 {
            let searches = try await store.read { try $0.unfinishedRescans() }
            guard let search = searches.first else { break }
            seen += try await step(search, now: now)
            left -= 1
        }
        return seen
    }

    /// How far the search for an order has come.
    ///
    /// - Throws: what the store throws.
    public func rescan(for id: OrderID) async throws -> RescanRecord? {
        try await store.read { try $0.rescan(for: id) }
    }

    private func step(_ search: RescanRecord, now: Instant) async throws -> Int {
        let batch = settings.rescanBatch
        let (comments, reached) = try await store.read { reader in
            try reader.publishedComments(after: search.cursor, through: search.end, limit: batch)
        }
        let snapshot = try await readRegister()
        var matches: [(comment: CommentRecord, screening: Screening)] = []
        for comment in comments {
            let context = try await context(of: comment.story, now: now)
            let screening = self.screening.screen(comment.comment, in: context)
            if screening.isSealed {
                matches.append((comment, screening))
            }
        }
        let found = matches
        let isDone = reached >= search.end || reached == search.cursor
        try await perform(now: now) { unit in
            guard let current = try unit.transaction.rescan(for: search.order),
                current.cursor == search.cursor, current.finished == nil,
                try unit.transaction.registerVersion() == snapshot.version
            else { return }
            var next = current
            next.cursor = isDone ? search.end : reached
            next.seen += comments.count
            for match in found {
                next.hidden += try unit.hideForOrder(match.comment, match.screening) ? 1 : 0
            }
            if isDone { next.finished = unit.now }
            unit.changes.append(.rescan(next))
            unit.tell(
                isDone ? "order.search-done" : "order.search",
                by: "desk",
                of: "order:\(search.order)",
                ["seen": .number(Int64(next.seen)), "hidden": .number(Int64(next.hidden))]
            )
        }
        return comments.count
    }
}

extension UnitOfWork {
    /// Hides a comment that an order forbids and has a person look; `false` if it changed meanwhile.
    fileprivate mutating func hideForOrder(
        _ seen: CommentRecord,
        _ screening: Screening
    ) throws -> Bool {
        guard var comment = try transaction.comment(seen.id), comment.version == seen.version,
            comment.isLive
        else { return false }
        comment.screening = screening
        comment.policyRevision = screening.policyRevision
        comment.isSealed = true
        comment.needsTwo = true
        comment.isReviewed = false
        comment.keptFor = []
        let rule = screening.rules.first ?? RuleID("protected-identity")
        let hidden = try hide(comment, for: rule, by: .desk, ["an order forbids it"])
        let concern = CaseConcern(
            queue: .sealedLegal,
            rules: screening.rules,
            severity: facts.severity(of: rule),
            probability: 0.9,
            isLive: false,
            why: ["the search of the live comments for an order found it"],
            needsTwo: true,
            isSealed: true
        )
        try raise(concern, about: hidden)
        try record()
        return true
    }
}
