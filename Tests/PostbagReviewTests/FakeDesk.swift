import PostbagCore
import PostbagReview
import Synchronization

/// A desk in memory, for playing shifts through.
final class FakeDesk: DeskClient {
    struct State {
        var opening: DeskOpening
        var sheets: [CaseSheet]
        var decisions: [DecisionReceipt] = []
        var log: [String] = []
        var claimed: String?
        /// What happens at the next decision on a case, in place of it.
        var problems: [String: DeskProblem] = [:]
        var firstPerson: String?
        /// What happens when the rules are asked for, in place of them.
        var policyProblem: DeskProblem?
    }

    let state: Mutex<State>
    let now: Double

    init(_ sheets: [CaseSheet], now: Double = Samples.now, wellbeing: Wellbeing = Wellbeing()) {
        self.now = now
        var opening = DeskOpening(reviewer: "asha", site: "The Ellerby Post", rules: Samples.rules)
        opening.wellbeing = wellbeing
        opening.queues = [QueueCount(queue: "held", waiting: sheets.count, isLate: true)]
        state = Mutex(State(opening: opening, sheets: sheets))
    }

    var log: [String] { state.withLock { $0.log } }
    var decisions: [DecisionReceipt] { state.withLock { $0.decisions } }

    func set(_ problem: DeskProblem, on id: String) {
        state.withLock { $0.problems[id] = problem }
    }

    func opening() async throws(DeskProblem) -> DeskOpening { state.withLock { $0.opening } }

    func policy() async throws(DeskProblem) -> PolicySheet {
        if let problem = state.withLock({ $0.policyProblem }) { throw problem }
        return state.withLock {
            PolicySheet(rules: Samples.rules, wellbeing: $0.opening.wellbeing)
        }
    }

    func queues() async throws(DeskProblem) -> [QueueCount] { state.withLock { $0.opening.queues } }

    func list(_ filter: CaseFilter, limit: Int) async throws(DeskProblem) -> [CaseLine] {
        state.withLock { state in
            state.sheets.filter { !$0.isDecided }.filter { fits($0, filter) }.prefix(limit).map(
                \.line
            )
        }
    }

    private func fits(_ sheet: CaseSheet, _ filter: CaseFilter) -> Bool {
        (filter.queue.map { $0 == sheet.queue } ?? true)
            && (filter.rule.map { sheet.rules.contains($0) } ?? true)
            && (filter.story.map { $0 == sheet.story.id } ?? true)
            && (filter.commenter.map { $0 == sheet.commenter.id } ?? true)
            && (filter.text.map { sheet.comment.text.contains($0) } ?? true)
    }

    func next(_ request: NextCase) async throws(DeskProblem) -> CaseSheet? {
        state.withLock { state in
            let open = state.sheets.filter { sheet in
                !sheet.isDecided && fits(sheet, request.filter)
                    && !request.skipping.contains(sheet.id)
                    && !sheet.rules.contains { request.avoiding.contains($0) }
            }
            let neutral = open.filter {
                $0.severeRules(of: Samples.rules, under: Wellbeing()).isEmpty
            }
            guard let sheet = request.prefersNeutral ? neutral.first ?? open.first : open.first
            else {
                return nil
            }
            return claim(sheet.id, &state)
        }
    }

    private func claim(_ id: String, _ state: inout State) -> CaseSheet? {
        guard let index = state.sheets.firstIndex(where: { $0.id == id }) else { return nil }
        var sheet = state.sheets[index]
        if !sheet.isDecided, sheet.claim == nil {
            sheet.claim = ClaimSheet(holder: "asha", until: now + 300)
            state.claimed = id
            state.log.append("claim \(id)")
        }
        return sheet
    }

    func open(_ id: String) async throws(DeskProblem) -> CaseSheet {
        guard let sheet = state.withLock({ claim(id, &$0) }) else {
            throw .refused(reason: "There is no case \(id).", fix: "l lists what waits.")
        }
        return sheet
    }

    func renew(_ id: String) async throws(DeskProblem) -> ClaimSheet {
        state.withLock { $0.log.append("renew \(id)") }
        return ClaimSheet(holder: "asha", until: now + 600)
    }

    func release(_ id: String) async throws(DeskProblem) {
        state.withLock { state in
            state.log.append("release \(id)")
            if state.claimed == id { state.claimed = nil }
        }
    }

    func decide(_ order: DecisionOrder) async throws(DeskProblem) -> DecisionReceipt {
        let problem = state.withLock { $0.problems.removeValue(forKey: order.caseID) }
        if let problem { throw problem }
        return state.withLock { state in
            let number = state.decisions.count + 1
            var receipt = DecisionReceipt(
                decision: "d\(number)",
                caseID: order.caseID,
                action: order.action,
                rule: order.rule,
                undoUntil: now + 60
            )
            receipt.firstPerson = state.firstPerson
            state.decisions.append(receipt)
            let rule = order.rule.map { " \($0)" } ?? ""
            state.log.append("\(order.action.rawValue) \(order.caseID)\(rule)")
            if let index = state.sheets.firstIndex(where: { $0.id == order.caseID }) {
                if order.action == .hide {
                    state.sheets[index].comment.state = "hidden"
                } else {
                    state.sheets[index].isDecided = true
                }
            }
            if order.action == .hide { receipt.undoUntil = 0 }
            return receipt
        }
    }

    func undo(_ decision: String) async throws(DeskProblem) {
        state.withLock { state in
            guard let index = state.decisions.firstIndex(where: { $0.decision == decision }) else {
                return
            }
            let receipt = state.decisions.remove(at: index)
            state.log.append("undo \(receipt.caseID)")
            if let place = state.sheets.firstIndex(where: { $0.id == receipt.caseID }) {
                state.sheets[place].isDecided = false
            }
        }
    }

    func escalate(_ id: String, to role: String, reason: String) async throws(DeskProblem) {
        state.withLock { $0.log.append("escalate \(id) \(role) \(reason)") }
    }

    func pass(_ id: String) async throws(DeskProblem) {
        state.withLock { $0.log.append("pass \(id)") }
    }

    func note(_ id: String, text: String) async throws(DeskProblem) {
        state.withLock { $0.log.append("note \(id) \(text)") }
    }

    func remember(_ exposure: Exposure) async throws(DeskProblem) {
        state.withLock { $0.opening.exposure = exposure }
    }

    func avoid(_ topics: [String]) async throws(DeskProblem) {
        state.withLock { $0.log.append("avoid \(topics.joined(separator: " "))") }
    }
}
