public import PostbagCore

/// Moves a sanction from one state to the next, and says what the desk must do.
///
///     var machine = SanctionStateMachine(sanction)
///     machine.handle(.confirm(by: nil), now: now)      // a ban: refused, for bans are human
public struct SanctionStateMachine: Sendable, Hashable {
    /// The sanction as it stands.
    public private(set) var sanction: Sanction

    /// Takes a sanction up where it stands.
    public init(_ sanction: Sanction) {
        self.sanction = sanction
    }

    /// What can happen to a sanction.
    public enum Event: Sendable, Hashable {
        /// It is to hold; without a reviewer, by the policy's ladder.
        case confirm(by: Reviewer?)
        /// A person does not want it.
        case decline(by: Reviewer)
        /// Time has passed.
        case timePasses
        /// It is to be taken away before its end.
        case lift(by: Reviewer, reason: String)
    }

    /// What the desk must do.
    public enum Action: Sendable, Hashable {
        /// Keep the sanction as it now stands.
        case save(Sanction)
        /// Tell the commenter of the sanction, its reason, its end and the right to appeal.
        case tell(Sanction)
        /// Give the privilege back and say so.
        case giveBack(Sanction)
        /// Do nothing, for this reason.
        case refuse(String)
    }

    /// Handles an event.
    public mutating func handle(_ event: Event, now: Instant) -> [Action] {
        switch (sanction.state, event) {
        case (.proposed, .confirm(let reviewer)): return confirm(by: reviewer, now: now)
        case (.proposed, .decline):
            return move(to: .declined)
        case (.proposed, .timePasses):
            return now >= sanction.ends ? move(to: .declined) : []
        case (.inForce, .timePasses):
            guard now >= sanction.ends else { return [] }
            return move(to: .ended) + (sanction.kind.restricts ? [.giveBack(sanction)] : [])
        case (.inForce, .lift(let reviewer, let reason)),
            (.proposed, .lift(let reviewer, let reason)):
            return lift(by: reviewer, reason: reason, now: now)
        case (.inForce, .confirm), (.inForce, .decline):
            return [.refuse("the sanction is in force already; lift it instead")]
        case (.declined, .timePasses), (.ended, .timePasses), (.lifted, .timePasses): return []
        case (.declined, _), (.ended, _), (.lifted, _):
            return [.refuse("the sanction is over: it is \(sanction.state.rawValue)")]
        }
    }

    private mutating func confirm(by reviewer: Reviewer?, now: Instant) -> [Action] {
        if let refusal = refusal(of: reviewer, now: now) { return [.refuse(refusal)] }
        sanction.begins = max(sanction.begins, now)
        let actions = move(to: .inForce)
        return actions + [.tell(sanction)]
    }

    private func refusal(of reviewer: Reviewer?, now: Instant) -> String? {
        if sanction.reason.isEmpty { return "a sanction needs a reason that the commenter is told" }
        if sanction.ends <= max(sanction.begins, now) {
            return "a sanction needs an end that lies ahead"
        }
        switch (sanction.kind, reviewer) {
        case (.ban, nil): return "only a person can ban somebody"
        case (.ban, let reviewer?) where !reviewer.has(.senior, .editor):
            return "a ban needs a senior reviewer or an editor"
        case (.suspension, let reviewer?) where !reviewer.has(.reviewer, .senior, .editor):
            return "a suspension needs a reviewer"
        case (.reminder, _), (.warning, _), (.preModeration, _), (.suspension, _), (.ban, _):
            return nil
        }
    }

    private mutating func lift(by reviewer: Reviewer, reason: String, now: Instant) -> [Action] {
        guard !reason.isEmpty else { return [.refuse("say why the sanction is lifted")] }
        guard reviewer.has(.senior, .editor) || sanction.kind < .suspension else {
            return [.refuse("to lift a \(sanction.kind.rawValue) takes a senior or an editor")]
        }
        let wasInForce = sanction.holds(at: now)
        let actions = move(to: .lifted)
        return actions + (wasInForce && sanction.kind.restricts ? [.giveBack(sanction)] : [])
    }

    private mutating func move(to state: SanctionState) -> [Action] {
        sanction.state = state
        return [.save(sanction)]
    }
}
