import PostbagTerminal

extension ReviewModel {
    /// Takes the desk's answer in.
    mutating func take(_ reply: DeskReply) -> [ReviewEffect] {
        switch reply {
        case .opening(let opening):
            pending = nil
            desk = opening
            queues = opening.queues
            avoided = opening.avoided
            keptExposure = opening.exposure
            var effects = ask(.next(nextRequest))
            // To count a long queue takes its time, and the first case does not wait for it.
            if opening.queues.isEmpty { effects += ask(.queues) }
            if opening.rules.isEmpty {
                areRulesOnTheirWay = true
                effects += ask(.policy)
            } else {
                takeUpShift()
            }
            return effects
        case .policy(let policy):
            areRulesOnTheirWay = false
            if pending == .policy { (pending, message) = (nil, nil) }
            desk?.rules = policy.rules
            desk?.wellbeing = policy.wellbeing
            let effects = noteSeverity()
            takeUpShift()
            return effects
        case .queues(let counts):
            queues = counts
            return []
        case .list(let lines): return show(lines)
        case .sheet(let found):
            pending = nil
            return show(found)
        case .renewed(let id, let claim):
            isRenewing = false
            guard sheet?.id == id else { return [] }
            sheet?.claim = claim
            claimedAt = now
            return []
        case .decided(let receipts, let problems):
            pending = nil
            return finish(receipts, problems)
        case .undone(let decisions):
            pending = nil
            return undone(decisions)
        case .done(let request): return done(request)
        case .failed(let request, let problem): return failed(request, problem)
        }
    }

    private mutating func show(_ lines: [CaseLine]) -> [ReviewEffect] {
        pending = nil
        let name = filter.isEmpty ? "All that waits" : filter.words
        listing = CaseListing(title: name, lines: lines)
        stage = .listing
        return []
    }

    private mutating func show(_ found: CaseSheet?) -> [ReviewEffect] {
        guard let found else {
            exposure.close(at: now)
            if stage != .finished { dropKeysAhead() }
            sheet = nil
            stage = .finished
            return []
        }
        let isSame = sheet?.id == found.id
        sheet = found
        conflict = nil
        let effects = isSame ? [] : turnTo(found)
        claimedAt = now
        isRenewing = false
        if stage == .waiting || stage == .finished || stage == .reading { stage = .reading }
        if let claim = found.claim, !claim.isOurs, !found.isDecided {
            conflict = .claimed(by: claim.holder, until: claim.until)
            dropKeysAhead()
        } else if found.isDecided, let last = found.decisions.last {
            conflict = .decided(by: last.by, action: last.words, at: last.at)
        }
        return effects
    }

    /// Goes on counting where the last sitting of the same shift stopped.
    private mutating func takeUpShift() {
        guard let kept = keptExposure else { return }
        keptExposure = nil
        exposure.takeUp(
            kept,
            at: now,
            under: desk?.wellbeing ?? Wellbeing(),
            isFirst: sheet == nil
        )
    }

    /// The first case can come into view before the rules are known.
    private mutating func noteSeverity() -> [ReviewEffect] {
        guard let sheet, !exposure.isSevereNow, exposure.severeSeen == 0 else { return [] }
        exposure.open(isSevere: isSevere(sheet), at: now)
        return remembering
    }

    private func isSevere(_ sheet: CaseSheet) -> Bool {
        let wellbeing = desk?.wellbeing ?? Wellbeing()
        return !sheet.severeRules(of: desk?.rules ?? [], under: wellbeing).isEmpty
    }

    private mutating func turnTo(_ found: CaseSheet) -> [ReviewEffect] {
        (scroll, part, isRevealed) = (0, 0, false)
        parts = CommentParts(found.comment.text)
        detail = found.reports.isEmpty ? .thread : .reports
        if found.thread.isEmpty, found.reports.isEmpty { detail = .commenter }
        exposure.open(isSevere: isSevere(found), at: now)
        if let known = visited.lastIndex(of: found.id) {
            place = known
        } else {
            visited.append(found.id)
            place = visited.count - 1
        }
        return remembering
    }

    private mutating func done(_ request: DeskRequest) -> [ReviewEffect] {
        if pending == request { pending = nil }
        switch request {
        case .pass(let id):
            message = Message("Case \(id) left to others.")
            forget(id)
            return goOn()
        case .escalate(let id, let role, _):
            message = Message("Case \(id) handed to the \(role).", .good)
            forget(id)
            return goOn()
        case .note(let id, let text):
            message = Message("Note kept.", .good)
            if sheet?.id == id, let desk {
                sheet?.notes.append(NoteSheet(by: desk.reviewer, at: now, text: text))
                detail = .notes
            }
            return []
        default: return []
        }
    }

    /// A case that is no longer ours is not given back once more.
    private mutating func forget(_ id: String) {
        if sheet?.id == id { sheet?.claim = nil }
        skipped.append(id)
        listing?.remove([id])
    }

    private mutating func failed(_ request: DeskRequest, _ problem: DeskProblem) -> [ReviewEffect] {
        let isAwaited = pending == request
        if isAwaited { pending = nil }
        switch request {
        case .renew(let id):
            isRenewing = false
            guard sheet?.id == id else { return [] }
            sheet?.claim = nil
            conflict = problem
            return []
        case .release, .queues, .remember: return []
        case .policy:
            areRulesOnTheirWay = false
            message = Message(problem.explanation, .warning)
            if isAwaited { dropKeysAhead() }
            return []
        case .opening:
            message = Message(problem.explanation, .warning)
            return leave(status: 2)
        case .next(let next) where stage == .finished && next == nextRequest: return []
        default:
            message = Message(problem.explanation, .warning)
            dropKeysAhead()
            if sheet == nil, stage == .waiting { stage = .finished }
            return []
        }
    }
}

extension DecisionSheet {
    /// The decision in words: `rejected (threats)`.
    package var words: String { rule.map { "\(action) (\($0))" } ?? action }
}
