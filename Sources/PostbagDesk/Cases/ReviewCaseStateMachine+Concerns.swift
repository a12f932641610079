import PostbagCore

extension ReviewCaseStateMachine {
    /// Opens a case for a concern.
    static func open(
        _ id: CaseID,
        about comment: CommentRecord,
        for concern: CaseConcern,
        settings: DeskSettings,
        now: Instant
    ) -> ReviewCase {
        let reviewCase = ReviewCase(
            id: id,
            comment: comment.id,
            story: comment.story,
            author: comment.author,
            revision: comment.revision,
            queue: concern.queue,
            entered: now,
            due: now,
            severity: concern.severity,
            probability: concern.probability,
            isLive: concern.isLive,
            rules: concern.rules,
            why: concern.why,
            needsTwo: concern.needsTwo,
            isSealed: concern.isSealed
        )
        var machine = ReviewCaseStateMachine(reviewCase, settings: settings)
        machine.place(viewsPerHour: concern.viewsPerHour)
        return machine.reviewCase
    }

    /// Takes in another concern: the case only ever becomes more pressing.
    ///
    /// What a reviewer is looking at changes only if a rule is alleged that was not in question, so
    /// that a crowd of reports cannot keep anybody from deciding.
    mutating func raise(_ concern: CaseConcern, now: Instant) -> [Action] {
        guard reviewCase.state == .open else { return [] }
        let isNew = !Set(concern.rules).isSubset(of: reviewCase.rules)
        reviewCase.queue = min(reviewCase.queue, concern.queue)
        if concern.severity >= reviewCase.severity {
            reviewCase.rules = concern.rules.adding(reviewCase.rules)
        } else {
            reviewCase.rules = reviewCase.rules.adding(concern.rules)
        }
        reviewCase.severity = max(reviewCase.severity, concern.severity)
        reviewCase.probability = max(reviewCase.probability, concern.probability)
        reviewCase.isLive = concern.isLive
        reviewCase.why = reviewCase.why.adding(concern.why)
        reviewCase.needsTwo = reviewCase.needsTwo || concern.needsTwo
        reviewCase.isSealed = reviewCase.isSealed || concern.isSealed
        if isNew { reviewCase.version += 1 }
        place(viewsPerHour: concern.viewsPerHour)
        return [.save]
    }

    /// Another text is another matter: what was chosen about the old one falls away.
    mutating func revise(_ revision: Int, _ concern: CaseConcern, now: Instant) -> [Action] {
        guard reviewCase.state == .open else { return [] }
        reviewCase.revision = revision
        reviewCase.firstChoice = nil
        reviewCase.version += 1
        _ = raise(concern, now: now)
        return [.save]
    }

    /// Works out the place in the queue and the time by which to decide.
    mutating func place(viewsPerHour: Int?) {
        let entry = QueueEntry(
            queue: reviewCase.queue,
            entered: reviewCase.entered,
            severity: reviewCase.severity,
            probability: reviewCase.probability,
            exposure: Exposure(isLive: reviewCase.isLive, viewsPerHour: viewsPerHour)
        )
        reviewCase.sortKey = QueueOrder(settings: settings.queues).position(of: entry).sortKey
        reviewCase.due =
            DeskClock(settings: settings.clocks).deadlines(
                of: reviewCase.queue,
                entered: reviewCase.entered,
                severity: reviewCase.severity,
                isLive: reviewCase.isLive
            ).decide
    }
}

extension Array where Element: Hashable {
    /// The elements, and those of another list that are not among them.
    func adding(_ others: [Element]) -> [Element] {
        var seen = Set(self)
        return self + others.filter { seen.insert($0).inserted }
    }
}
