public import PostbagCore

/// Moves an order from one state to the next, and says what the desk must do.
///
/// One person enters an order and another confirms it; the same two are needed to change it or to
/// end it. When its time runs out it still holds what it matches, and no step ever publishes a
/// comment: another order or a statute may protect the same person, so people must look.
public struct OrderStateMachine: Sendable, Hashable {
    /// The order as it stands.
    public private(set) var record: OrderRecord

    /// Takes an order up where it stands.
    public init(_ record: OrderRecord) {
        self.record = record
    }

    /// What can happen to an order.
    public enum Event: Sendable, Hashable {
        /// Somebody enters it.
        case enter(by: Reviewer)
        /// Another person confirms it, or what was proposed.
        case confirm(by: Reviewer)
        /// Somebody proposes to change or end it.
        case propose(OrderProposal.Change, by: Reviewer)
        /// Somebody takes a draft or a proposal back.
        case withdraw(by: Reviewer)
        /// Time has passed.
        case timePasses
    }

    /// What the desk must do.
    public enum Action: Sendable, Hashable {
        /// Keep the order as it now stands, sealed.
        case save(OrderRecord)
        /// Screen every live comment in scope again: hide first, review after.
        case rescan(OrderScope)
        /// Tell the lawyers something about the order, by its id alone.
        case remind(OrderReminder)
        /// Do nothing, for this reason.
        case refuse(String)
    }

    /// Handles an event.
    public mutating func handle(_ event: Event, now: Instant) -> [Action] {
        switch event {
        case .enter(let reviewer): enter(by: reviewer, now)
        case .confirm(let reviewer): confirm(by: reviewer, now)
        case .propose(let change, let reviewer): propose(change, by: reviewer, now)
        case .withdraw(let reviewer): withdraw(by: reviewer, now)
        case .timePasses: reminders(at: now).map { .remind($0) }
        }
    }

    private mutating func enter(by reviewer: Reviewer, _ now: Instant) -> [Action] {
        guard record.changes.isEmpty else { return [.refuse("the order has been entered already")] }
        guard reviewer.has(.lawyer, .editor, .senior) else {
            return [.refuse("to enter an order takes a lawyer, an editor or a senior reviewer")]
        }
        record.order.state = .draft
        record.order.enteredBy = reviewer.id.rawValue
        record.order.confirmedBy = nil
        return note(.entered, by: reviewer, now)
    }

    private mutating func confirm(by reviewer: Reviewer, _ now: Instant) -> [Action] {
        guard reviewer.has(.lawyer, .editor) else {
            return [.refuse("to confirm an order takes a lawyer or an editor")]
        }
        switch record.order.state {
        case .draft: return confirmEntry(by: reviewer, now)
        case .inForce, .varied: return confirmProposal(by: reviewer, now)
        case .expired, .lifted:
            return [.refuse("the order has \(record.order.state.rawValue); enter a new one")]
        }
    }

    private mutating func confirmEntry(by reviewer: Reviewer, _ now: Instant) -> [Action] {
        guard record.order.enteredBy != reviewer.id.rawValue else { return [.refuse(Self.another)] }
        record.order.state = .inForce
        record.order.confirmedBy = reviewer.id.rawValue
        return note(.confirmed, by: reviewer, now) + [.rescan(record.order.scope)]
    }

    private mutating func confirmProposal(by reviewer: Reviewer, _ now: Instant) -> [Action] {
        guard let proposal = record.proposal else {
            return [.refuse("the order is in force and nothing is proposed")]
        }
        guard proposal.by != reviewer.id else { return [.refuse(Self.another)] }
        record.proposal = nil
        switch proposal.change {
        case .expire:
            record.order.state = .expired
            return note(.expired, by: reviewer, now)
        case .lift:
            record.order.state = .lifted
            return note(.lifted, by: reviewer, now)
        case .vary(var order):
            order.id = record.order.id
            order.state = .varied
            order.enteredBy = proposal.by.rawValue
            order.confirmedBy = reviewer.id.rawValue
            record.order = order
            return note(.varied, by: reviewer, now) + [.rescan(order.scope)]
        }
    }

    private mutating func propose(
        _ change: OrderProposal.Change,
        by reviewer: Reviewer,
        _ now: Instant
    ) -> [Action] {
        guard reviewer.has(.lawyer, .editor, .senior) else {
            return [.refuse("to change an order takes a lawyer, an editor or a senior reviewer")]
        }
        switch record.order.state {
        case .draft: return [.refuse("the order is a draft; withdraw it and enter it anew")]
        case .expired, .lifted: return [.refuse("the order has ended; enter a new one")]
        case .inForce, .varied: break
        }
        if case .expire = change, !hasRunOut(at: now) {
            return [.refuse("the order's time has not run out; if a court ended it, lift it")]
        }
        record.proposal = OrderProposal(change, by: reviewer.id, at: now)
        return note(.proposed, by: reviewer, now)
    }

    private mutating func withdraw(by reviewer: Reviewer, _ now: Instant) -> [Action] {
        guard reviewer.has(.lawyer, .editor, .senior) else {
            return [.refuse("to withdraw takes a lawyer, an editor or a senior reviewer")]
        }
        if record.proposal != nil {
            record.proposal = nil
        } else if record.order.state == .draft {
            record.order.state = .lifted
        } else {
            return [.refuse("nothing waits for a confirmation; to end the order, propose it")]
        }
        return note(.withdrawn, by: reviewer, now)
    }

    private mutating func note(
        _ kind: OrderChange.Kind,
        by reviewer: Reviewer,
        _ now: Instant
    ) -> [Action] {
        record.changes.append(OrderChange(at: now, by: reviewer.id, kind: kind))
        return [.save(record)]
    }

    private func hasRunOut(at now: Instant) -> Bool {
        record.order.expires.map { $0 <= now } ?? false
    }

    private static let another = "the same person cannot do both; another must confirm it"
}
