import PostbagTerminal

extension ReviewModel {
    /// Keeps claims while somebody looks, and looks for work while there is none.
    mutating func passTime() -> [ReviewEffect] {
        guard pending == nil, !isLeaving else { return [] }
        if let renewal = renewal() { return [renewal] }
        guard now - lastPoll >= 10, desk != nil else { return [] }
        lastPoll = now
        switch stage {
        case .finished: return [.ask(.next(nextRequest))]
        default: return [.ask(.queues)] + remembering
        }
    }

    /// Keeps count for the next sitting, while something severe is in view.
    var remembering: [ReviewEffect] {
        exposure.isSevereNow && keptExposure == nil ? [.ask(.remember(exposure))] : []
    }

    private mutating func renewal() -> ReviewEffect? {
        guard let sheet, let claim = sheet.claim, claim.isOurs, conflict == nil, !isRenewing,
            !sheet.isDecided
        else { return nil }
        let lease = claim.until - claimedAt
        guard now >= claimedAt + lease / 2 else { return nil }
        guard now - lastKeyAt < Self.longestAbsence else { return nil }
        isRenewing = true
        return .ask(.renew(sheet.id))
    }

    /// What to give back when the case is left.
    var releases: [ReviewEffect] {
        guard let sheet, sheet.claim?.isOurs == true, !sheet.isDecided else { return [] }
        return [.ask(.release(sheet.id))]
    }

    /// Gives everything back and ends.
    mutating func leave(status: Int32) -> [ReviewEffect] {
        guard !isLeaving else { return [] }
        isLeaving = true
        let releases = releases
        sheet = nil
        exposure.close(at: now)
        return releases + rememberingEnd + [.quit(status)]
    }

    /// Gives the claim back and stops.
    mutating func suspend() -> [ReviewEffect] {
        let effects = releases + [.suspend]
        self.sheet?.claim = nil
        exposure.close(at: now)
        return effects
    }

    /// Goes on where it stopped, if nobody else has taken the case.
    mutating func resume() -> [ReviewEffect] {
        lastKeyAt = now
        var effects: [ReviewEffect] = [.redraw]
        guard let sheet, sheet.claim == nil, !sheet.isDecided, conflict == nil, pending == nil
        else {
            return effects
        }
        effects += ask(.open(sheet.id))
        return effects
    }

    /// Takes a break: nothing stays in view and nothing is held.
    mutating func rest() -> [ReviewEffect] {
        let effects = releases
        sheet = nil
        conflict = nil
        exposure.close(at: now)
        exposure.rest()
        stage = .resting(isOffer: false)
        message = nil
        return effects + rememberingEnd
    }

    private var rememberingEnd: [ReviewEffect] {
        exposure.severeSeen > 0 && keptExposure == nil ? [.ask(.remember(exposure))] : []
    }

    /// Which case to ask for.
    var nextRequest: NextCase {
        let wellbeing = desk?.wellbeing ?? Wellbeing()
        return NextCase(
            filter: filter,
            skipping: skipped,
            avoiding: avoided,
            prefersNeutral: exposure.isNeutralDue(under: wellbeing)
        )
    }

    /// Goes to the next case, by way of a break if one is due.
    mutating func goOn() -> [ReviewEffect] {
        conflict = nil
        if let desk, exposure.isRestDue(under: desk.wellbeing) {
            sheet = nil
            exposure.close(at: now)
            stage = .resting(isOffer: true)
            return []
        }
        if place + 1 < visited.count {
            place = visited.count - 1
        }
        return ask(.next(nextRequest))
    }
}
