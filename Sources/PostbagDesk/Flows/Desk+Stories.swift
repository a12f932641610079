public import PostbagCore

extension Desk {
    /// Puts a story in the register, or changes what is known of it; its mode stays.
    ///
    /// - Parameters:
    ///   - story: the story; orders belong in the order register and are refused here.
    ///   - viewsPerHour: how often it is read, if the site tells.
    ///   - actor: who does it.
    ///   - now: when.
    /// - Returns: the story as it stands in the register.
    /// - Throws: ``DeskError/invalid(_:)``.
    @discardableResult
    public func put(
        _ story: Story,
        viewsPerHour: Int? = nil,
        by actor: ReviewerID,
        now: Instant
    ) async throws -> StoryRecord {
        guard !story.id.isEmpty, story.id.utf8.count <= 200 else {
            throw DeskError.invalid("a story needs an id of 1 to 200 bytes")
        }
        guard story.orders.isEmpty else {
            throw DeskError.invalid(
                "the story carries orders; enter each with `postbag order add --story \(story.id)`"
            )
        }
        return try await perform(now: now) { unit in
            let old = try unit.transaction.story(StoryID(story.id))
            var record = old ?? StoryRecord(story: story, mode: .open, modeSince: unit.now)
            record.follow(StoryRecord.proposedMode(for: story), now: unit.now)
            record.story = story
            record.viewsPerHour = viewsPerHour ?? record.viewsPerHour
            record.version = (old?.version ?? 0) + 1
            unit.changes.append(.story(record))
            unit.tell(
                old == nil ? "story.added" : "story.changed",
                by: "reviewer:\(actor)",
                of: "story:\(story.id)",
                [
                    "digest": .text(try record.digest()),
                    "profile": .text(story.effectiveProfile.rawValue),
                    "mode": .text(record.mode.rawValue),
                ]
            )
            if let old, old.mode != record.mode {
                try unit.announce(.storyMode, StoryNews(record, from: old.mode))
            }
            return record
        }
    }

    /// Sets what readers may do under a story; one call closes, freezes or hides it.
    ///
    /// Anybody at the desk may make a story stricter. To open one that is closed by the law's or the
    /// desk's caution takes an editor or a senior, and under an active jury case two people.
    ///
    /// - Throws: ``DeskError`` if there is no such story or the person may not.
    @discardableResult
    public func setMode(
        of id: StoryID,
        to mode: StoryMode,
        reason: String,
        by reviewer: Reviewer,
        confirmedBy second: Reviewer? = nil,
        now: Instant
    ) async throws -> StoryRecord {
        guard !reason.isEmpty else { throw DeskError.invalid("say why the mode changes") }
        return try await perform(now: now) { unit in
            guard var record = try unit.transaction.story(id) else {
                throw DeskError.unknownStory(id)
            }
            if let why = record.refusal(of: mode, by: reviewer, second) {
                throw DeskError.notAllowed(why)
            }
            try unit.setMode(of: &record, to: mode, reason, by: reviewer.id, second: second?.id)
            return record
        }
    }

    /// A story of the register.
    ///
    /// - Throws: ``DeskError/unknownStory(_:)``.
    public func story(_ id: StoryID) async throws -> StoryRecord {
        guard let record = try await store.read({ try $0.story(id) }) else {
            throw DeskError.unknownStory(id)
        }
        return record
    }

    /// Closes sensitive stories whose urgent cases nobody has answered in time.
    ///
    /// The dead-man rule: a desk that is not watched must not publish where words can wound. It
    /// opens nothing again by itself.
    func closeUnwatchedStories(now: Instant) async throws -> [StoryID] {
        let limit = now - settings.clocks.deadMan
        let late = try await store.read { reader in
            try reader.cases(CaseFilter(queues: [.urgent], limit: 1_000))
        }.filter { reviewCase in
            reviewCase.entered <= limit && !(reviewCase.claim.map { $0.holds(at: now) } ?? false)
        }
        var closed: [StoryID] = []
        for id in Set(late.compactMap(\.story)).sorted() {
            let isClosed = try await perform(now: now) { unit -> Bool in
                guard var record = try unit.transaction.story(id),
                    record.story.isSensitive, record.mode.takesComments
                else { return false }
                let why = "an urgent case went unanswered; a person must open the story again"
                try unit.setMode(of: &record, to: .closed, why, by: nil, second: nil)
                return true
            }
            if isClosed { closed.append(id) }
        }
        return closed
    }
}

extension UnitOfWork {
    mutating func setMode(
        of record: inout StoryRecord,
        to mode: StoryMode,
        _ reason: String,
        by reviewer: ReviewerID?,
        second: ReviewerID?
    ) throws {
        let old = record.mode
        record.mode = mode
        record.modeReason = reason
        record.modeSetBy = reviewer
        record.modeSince = now
        record.version += 1
        changes.append(.story(record))
        var detail: [String: AuditValue] = [
            "from": .text(old.rawValue), "to": .text(mode.rawValue), "reason": .text(reason),
        ]
        if let second { detail["second"] = .text(second.rawValue) }
        tell(
            "story.mode",
            by: reviewer.map { "reviewer:\($0)" } ?? "desk",
            of: "story:\(record.id)",
            detail
        )
        try announce(.storyMode, StoryNews(record, from: old))
    }
}

extension StoryRecord {
    /// The house's proposal: closed under an active jury case, pre-moderated under an order or a
    /// family case, open otherwise.
    static func proposedMode(for story: Story) -> StoryMode {
        if story.hasActiveCase() { return .closed }
        return story.effectiveProfile == .anonymityOrder ? .preModerated : .open
    }

    /// Takes a stricter mode that the law proposes, unless a person has chosen one.
    mutating func follow(_ proposed: StoryMode, now: Instant) {
        guard modeSetBy == nil, proposed.strictness > mode.strictness else { return }
        mode = proposed
        modeReason = "proposed for a story of this kind; choose another with a reason"
        modeSince = now
    }

    /// Why the mode may not be set; `nil` if it may.
    func refusal(of mode: StoryMode, by reviewer: Reviewer, _ second: Reviewer?) -> String? {
        if reviewer.roles == [.auditor] || reviewer.roles.isEmpty {
            return "an auditor changes nothing"
        }
        guard mode.strictness < self.mode.strictness, story.isSensitive else { return nil }
        guard reviewer.has(.senior, .editor, .lawyer) else {
            return "to open a sensitive story takes a senior, a lawyer or an editor"
        }
        guard story.hasActiveCase() || story.effectiveProfile == .anonymityOrder else { return nil }
        guard let second, second.id != reviewer.id, second.has(.senior, .editor, .lawyer) else {
            return "to open a story under an active case or an order takes two people; name the "
                + "second, who must be a senior, a lawyer or an editor"
        }
        return nil
    }
}

extension StoryMode {
    /// How much a mode keeps back, from 0.
    var strictness: Int {
        switch self {
        case .open: 0
        case .preModerated: 1
        case .closed: 2
        case .frozen: 3
        case .hidden: 4
        }
    }
}
