public import PostbagCore

/// What the lawyers must be told of an order; the words never say what the order protects.
public enum OrderReminder: Sendable, Hashable {
    /// It was entered and nobody has confirmed it.
    case waitsForConfirmation
    /// Its time runs out within 90 days.
    case runsOut(Instant)
    /// Its time has run out. It still holds what it matches until two people have ended it.
    case hasRunOut(Instant)
    /// A person must look at it again.
    case isToBeReviewed(Instant)
}

extension OrderStateMachine {
    /// What the lawyers must be told at a moment.
    public func reminders(at now: Instant) -> [OrderReminder] {
        let order = record.order
        switch order.state {
        case .draft: return [.waitsForConfirmation]
        case .expired, .lifted: return []
        case .inForce, .varied: break
        }
        var reminders: [OrderReminder] = []
        if record.proposal != nil { reminders.append(.waitsForConfirmation) }
        if let expires = order.expires {
            if expires <= now {
                reminders.append(.hasRunOut(expires))
            } else if expires <= now + .days(90) {
                reminders.append(.runsOut(expires))
            }
        }
        if let review = order.reviewAt, review <= now { reminders.append(.isToBeReviewed(review)) }
        return reminders
    }
}
