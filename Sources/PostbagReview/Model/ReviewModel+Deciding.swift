import PostbagCore
import PostbagTerminal

extension ReviewModel {
    /// What Enter does with the case in view: what the engine advises, if it advises anything.
    package var recommended: (action: DecisionAction, rule: String?)? {
        guard let sheet, conflict == nil else { return nil }
        switch sheet.comment.recommendation {
        case .publish: return (.approve, nil)
        case .reject: return sheet.rules.first.map { (.reject, $0) }
        case .hold: return nil
        }
    }

    /// Whether a stray key could do lasting harm to this case, so that `y` must confirm.
    var isGrave: Bool { sheet.map { $0.isLegal || $0.queue == "urgent" } ?? false }

    mutating func follow() -> [ReviewEffect] {
        if conflict != nil { return moveOn() }
        guard let recommended else {
            message = Message("The engine leaves this one to you: a approves, r rejects.")
            return []
        }
        return decide(recommended.action, rule: recommended.rule, isDeliberate: !isGrave)
    }

    mutating func approve() -> [ReviewEffect] {
        let isAgainst = sheet?.comment.recommendation == .reject
        return decide(.approve, isDeliberate: !isAgainst && !isGrave)
    }

    /// Decides the case in view.
    ///
    /// - Parameters:
    ///   - action: What is decided.
    ///   - rule: The rule that was broken.
    ///   - reason: The person's own words.
    ///   - isDeliberate: Whether a stray key cannot have meant it, so that it is done at once.
    /// - Returns: What is to be done.
    mutating func decide(
        _ action: DecisionAction,
        rule: String? = nil,
        reason: String = "",
        isDeliberate: Bool
    ) -> [ReviewEffect] {
        guard let sheet, canDecide() else { return [] }
        let order = DecisionOrder(
            caseID: sheet.id,
            version: sheet.version,
            action: action,
            rule: rule,
            reason: reason
        )
        guard isDeliberate else {
            stage = .confirming(
                Confirmation(question: question(action, rule), orders: [order], isFromList: false)
            )
            return []
        }
        return send(
            [order],
            words: "Case \(sheet.id) \(action.done)" + (rule.map { ": \($0)" } ?? "")
        )
    }

    private mutating func canDecide() -> Bool {
        guard let conflict else { return true }
        message = Message(conflict.explanation, .warning)
        return false
    }

    private func question(_ action: DecisionAction, _ rule: String?) -> String {
        guard let sheet else { return "" }
        let verb =
            switch action {
            case .approve: sheet.comment.isPublic ? "Keep it published" : "Publish it"
            case .reject: sheet.comment.isPublic ? "Remove it" : "Reject it"
            case .hide: "Take it from sight"
            }
        let under = rule.map { " under \($0)" } ?? ""
        if sheet.secondPerson != nil, action == .approve {
            return "\(verb)? It takes two people, and you are one of them."
        }
        if sheet.queue == "urgent" { return "This case is urgent. \(verb)\(under)?" }
        if sheet.isLegal { return "The law has a say here. \(verb)\(under)?" }
        if action == .approve, let rule = sheet.rules.first {
            return "\(verb), although the engine would reject it (\(rule))?"
        }
        return "\(verb)\(under)?"
    }

    mutating func send(_ orders: [DecisionOrder], words: String) -> [ReviewEffect] {
        pendingWords = words
        message = nil
        return ask(.decide(orders))
    }

    /// Says what came of decisions, and goes on.
    mutating func finish(
        _ receipts: [DecisionReceipt],
        _ problems: [String: DeskProblem]
    ) -> [ReviewEffect] {
        decidedCount += receipts.count
        if !receipts.isEmpty { message = Message(pendingWords + ".", .good) }
        let undoable = receipts.filter { $0.undoUntil > now }
        if !undoable.isEmpty { settled.append(Settled(receipts: undoable, words: pendingWords)) }
        if let receipt = receipts.first, receipts.count == 1 { tell(receipt) }
        listing?.remove(Set(receipts.map(\.caseID)).union(problems.keys))
        if stage == .listing || listing != nil { return finishBatch(receipts, problems) }
        if let id = sheet?.id, let problem = problems[id] { return meet(problem, on: id) }
        if let receipt = receipts.first, receipt.action == .hide {
            // What is hidden still waits for a decision, by whoever has it in view.
            return ask(.open(receipt.caseID))
        }
        sheet?.isDecided = true
        if !receipts.isEmpty, let queue = sheet?.queue { count(-1, in: queue) }
        return goOn()
    }

    /// Shows what is in the way; nothing was written.
    private mutating func meet(_ problem: DeskProblem, on id: String) -> [ReviewEffect] {
        message = nil
        switch problem {
        case .decided, .claimed:
            conflict = problem
            dropKeysAhead()
        case .changed:
            message = Message(problem.explanation, .warning)
            dropKeysAhead()
            return ask(.open(id))
        case .refused, .unavailable:
            message = Message(problem.explanation, .warning)
            dropKeysAhead()
        }
        return []
    }

    /// What waits, as far as this sitting changed it; the desk is asked again now and then.
    private mutating func count(_ change: Int, in queue: String) {
        guard let index = queues.firstIndex(where: { $0.queue == queue }) else { return }
        queues[index].waiting = max(0, queues[index].waiting + change)
    }

    private mutating func tell(_ receipt: DecisionReceipt) {
        if receipt.awaitsSecond {
            message = Message("Kept. A second person must agree before readers see it.", .good)
        }
        if let first = receipt.firstPerson {
            message = Message("\(pendingWords). The first person: \(first)", .good)
        }
    }

    private mutating func finishBatch(
        _ receipts: [DecisionReceipt],
        _ problems: [String: DeskProblem]
    ) -> [ReviewEffect] {
        if let (id, problem) = problems.min(by: { $0.key < $1.key }) {
            let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
            message = Message("Case \(id)\(more): \(problem.explanation)", .warning)
            dropKeysAhead()
        }
        if let id = sheet?.id, receipts.contains(where: { $0.caseID == id }) {
            sheet?.isDecided = true
        }
        guard listing?.lines.isEmpty == true else {
            stage = .listing
            return []
        }
        listing = nil
        stage = .reading
        return sheet == nil || sheet?.isDecided == true ? goOn() : []
    }

    mutating func undo() -> [ReviewEffect] {
        guard let last = settled.last else {
            message = Message("Nothing of yours can be taken back any more.")
            return []
        }
        return ask(.undo(last.receipts.map(\.decision).reversed()))
    }

    mutating func undone(_ decisions: [String]) -> [ReviewEffect] {
        let wanted = Set(decisions)
        guard let index = settled.lastIndex(where: { wanted.contains($0.receipts[0].decision) })
        else { return [] }
        let group = settled.remove(at: index)
        decidedCount -= group.receipts.count
        message = Message("Taken back: \(group.words).", .good)
        let effects = releases
        if group.receipts.count > 1 { return effects + ask(.list(filter)) }
        listing = nil
        stage = .reading
        return effects + ask(.open(group.receipts[0].caseID))
    }
}
