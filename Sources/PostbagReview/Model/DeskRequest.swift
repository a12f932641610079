/// A question to the desk.
package enum DeskRequest: Sendable, Hashable {
    case opening
    case policy
    case queues
    case list(CaseFilter)
    case next(NextCase)
    case open(String)
    case renew(String)
    case release(String)
    case decide([DecisionOrder])
    case undo([String])
    case escalate(String, to: String, reason: String)
    case pass(String)
    case note(String, text: String)
    case avoid([String])
    case remember(Exposure)

    /// Whether keys wait until it is answered, since they may be meant for what comes then.
    var holdsKeys: Bool {
        switch self {
        case .opening, .list, .next, .open, .decide, .undo, .escalate, .pass: true
        case .policy, .queues, .renew, .release, .note, .avoid, .remember: false
        }
    }
}

/// An answer of the desk.
package enum DeskReply: Sendable {
    case opening(DeskOpening)
    case policy(PolicySheet)
    case queues([QueueCount])
    case list([CaseLine])
    case sheet(CaseSheet?)
    case renewed(String, ClaimSheet)
    case decided(receipts: [DecisionReceipt], problems: [String: DeskProblem])
    case undone([String])
    case done(DeskRequest)
    case failed(DeskRequest, DeskProblem)
}

extension DeskRequest {
    /// How many cases a list shows.
    package static let listLength = 200

    /// Asks a desk.
    package func answer(from desk: some DeskClient) async -> DeskReply {
        do throws(DeskProblem) {
            switch self {
            case .opening: return .opening(try await desk.opening())
            case .policy: return .policy(try await desk.policy())
            case .queues: return .queues(try await desk.queues())
            case .list(let filter):
                return .list(try await desk.list(filter, limit: Self.listLength))
            case .next(let request): return .sheet(try await desk.next(request))
            case .open(let id): return .sheet(try await desk.open(id))
            case .renew(let id): return .renewed(id, try await desk.renew(id))
            case .release(let id): try await desk.release(id)
            case .decide(let orders): return await Self.decide(orders, at: desk)
            case .undo(let decisions):
                for decision in decisions { try await desk.undo(decision) }
                return .undone(decisions)
            case .escalate(let id, let role, let reason):
                try await desk.escalate(id, to: role, reason: reason)
            case .pass(let id): try await desk.pass(id)
            case .note(let id, let text): try await desk.note(id, text: text)
            case .avoid(let topics): try await desk.avoid(topics)
            case .remember(let exposure): try await desk.remember(exposure)
            }
            return .done(self)
        } catch {
            return .failed(self, error)
        }
    }

    /// Decides one case after the other; one that cannot be decided does not stop the rest.
    private static func decide(
        _ orders: [DecisionOrder],
        at desk: some DeskClient
    ) async -> DeskReply {
        var receipts: [DecisionReceipt] = []
        var problems: [String: DeskProblem] = [:]
        for order in orders {
            do throws(DeskProblem) {
                receipts.append(try await desk.decide(order))
            } catch {
                problems[order.caseID] = error
            }
        }
        return .decided(receipts: receipts, problems: problems)
    }
}
