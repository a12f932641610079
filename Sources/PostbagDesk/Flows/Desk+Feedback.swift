import Postbag
public import PostbagCore

extension Desk {
    /// Keeps what a program says that a text should have scored.
    ///
    /// Told again of the same text, it adds labels and replaces those that were told before.
    ///
    /// - Parameters:
    ///   - feedback: what is told.
    ///   - now: when.
    /// - Returns: whether it is kept: a text that may give away what an order or the law protects is
    ///   not, whichever story the order is about.
    /// - Throws: ``DeskError`` if the text is empty or too long or a score is none from 0 to 1, and
    ///   what the store throws.
    @discardableResult
    public func keep(_ feedback: TextFeedback, now: Instant) async throws -> Bool {
        try check(Comment(id: "feedback", text: feedback.text))
        guard !feedback.scores.isEmpty, feedback.scores.values.allSatisfy((0...1).contains) else {
            throw DeskError.invalid("feedback needs a score from 0 to 1 for a label or more")
        }
        guard try await !feedbackCheck(now: now).mayGiveAway(feedback) else { return false }
        try await perform(now: now) { unit in
            var next = feedback
            next.given = unit.now
            if let known = try unit.transaction.feedback(feedback.id) {
                next.scores = known.scores.merging(feedback.scores) { $1 }
                next.story = feedback.story ?? known.story
            }
            unit.changes.append(.feedback(next))
            unit.tell(
                "feedback.kept",
                by: feedback.source,
                // Not the text's digest: the audit never forgets, and a text can be guessed.
                of: "feedback",
                ["labels": .texts(feedback.scores.keys.sorted())]
            )
        }
        return true
    }

    /// Hands on what programs told of texts in a time, in the order of the texts' digests.
    ///
    /// - Parameters:
    ///   - start: the first moment.
    ///   - now: the present; texts are looked at under the orders that stand now.
    ///   - body: takes each.
    /// - Returns: how many were left out, since they may give away what an order or the law protects.
    /// - Throws: the store's error if it could not be read, and what `body` throws.
    public func feedback(
        since start: Instant,
        now: Instant,
        _ body: (TextFeedback) throws -> Void
    ) async throws -> Int {
        let check = try await feedbackCheck(now: now)
        var (last, omitted) = (FeedbackID(""), 0)
        while true {
            let after = last
            let page = try await store.read { reader in
                try reader.feedback(since: start, after: after, limit: 500)
            }
            for feedback in page {
                if try await check.mayGiveAway(feedback) {
                    omitted += 1
                } else {
                    try body(feedback)
                }
            }
            guard let end = page.last?.id else { return omitted }
            last = end
        }
    }

    /// Forgets what was told long ago.
    func forgetFeedback(now: Instant) async throws {
        let before = now - settings.feedbackLife
        guard try await store.read({ try $0.hasFeedback(before: before) }) else { return }
        try await perform(now: now) { unit in
            unit.changes.append(.forgetFeedback(before: before))
            unit.tell("feedback.forgotten", by: "desk", of: "feedback")
        }
    }

    private func feedbackCheck(now: Instant) async throws -> FeedbackCheck {
        let kept = register.snapshot
        // Read anew, it would have every worker made anew too.
        let orders = kept.version == 0 ? try await readRegister().orders : kept.orders
        return FeedbackCheck(desk: self, orders: orders, now: now)
    }
}

/// Finds out whether a text that nobody moderates may give away what is protected.
///
/// The story of a text may not be known, or not be the one that an order is about: every text is
/// looked at as if it stood under a story of every case.
private struct FeedbackCheck {
    private let desk: Desk
    private let now: Instant
    private let orders: CompiledOrders

    private static let story = Story(id: "feedback", profile: .anonymityOrder)

    init(desk: Desk, orders: [ReportingOrder], now: Instant) {
        self.desk = desk
        self.now = now
        self.orders = CompiledOrders(
            orders.map { order in
                var wide = order
                wide.scope = .site
                wide.caseStories = [Self.story.id]
                return wide
            }
        )
    }

    func mayGiveAway(_ feedback: TextFeedback) async throws -> Bool {
        let context = try await desk.context(of: feedback.story, now: now)
        guard context.context.missing.isEmpty else { return true }
        var comment = Comment(
            id: "feedback",
            text: feedback.text,
            storyID: feedback.story?.rawValue
        )
        let screening = desk.screening.screen(comment, in: context)
        if isProtected(screening, context) { return true }
        guard orders.count > 0 else { return false }
        comment.storyID = Self.story.id
        // Those of the desk keep the orders as they are.
        var screener = Screener(policy: context.policy, orders: orders)
        let wide = screener.screen(comment, in: StoryContext(story: Self.story, now: now))
        return isProtected(wide, context)
    }

    private func isProtected(_ screening: Screening, _ context: DeskContext) -> Bool {
        screening.isSealed || context.facts.isLegal(screening.rules)
    }
}
