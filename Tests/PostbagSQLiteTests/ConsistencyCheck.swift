import Foundation
import PostbagCore
import PostbagDesk
import Synchronization

/// Finds half-made changes: whatever must hold between tables after every transaction.
enum ConsistencyCheck {
    static func problems(in reader: any DeskReader) throws -> [String] {
        var problems: [String] = []
        for queue in [ReviewCase.State.open, .decided] {
            var place: CasePlace?
            repeat {
                let filter = CaseFilter(state: queue, limit: 1_000, after: place)
                let cases = try reader.cases(filter)
                for reviewCase in cases { problems += try self.problems(of: reviewCase, reader) }
                place = cases.last?.place
            } while place != nil
        }
        return problems
    }

    /// How many decisions, made or taken back, a receiver that hears of everything is not told of,
    /// or told of twice.
    static func untoldDecisions(in reader: any DeskReader) throws -> Int {
        let decisions = try reader.decisions(
            from: Instant(milliseconds: 0),
            until: Instant(milliseconds: 9_000_000_000_000),
            limit: 1_000_000
        )
        let messages = try WebhookMessage.State.allCases.flatMap {
            try reader.webhooks($0, limit: 1_000_000)
        }
        let made = messages.count { $0.event == .decisionMade }
        let undone = messages.count { $0.event == .decisionUndone }
        return abs(decisions.count - made) + abs(decisions.count { !$0.stands } - undone)
    }

    private static func problems(
        of reviewCase: ReviewCase,
        _ reader: any DeskReader
    ) throws -> [String] {
        guard let comment = try reader.comment(reviewCase.comment) else {
            return ["case \(reviewCase.id) is about no comment"]
        }
        let decisions = try reader.decisions(about: comment.id)
        let standing = decisions.filter { $0.reviewCase == reviewCase.id && $0.stands }
            .filter { $0.action != .hide }
        switch reviewCase.state {
        case .decided:
            guard reviewCase.appeal == nil else { return [] }
            guard standing.count == 1, let decision = standing.first else {
                return ["case \(reviewCase.id) has \(standing.count) decisions"]
            }
            var found: [String] = []
            if decision.id != reviewCase.decision {
                found.append("case \(reviewCase.id) names another decision")
            }
            if decisions.last?.id == decision.id, comment.state != decision.after {
                found.append("comment \(comment.id) is \(comment.state), not \(decision.after)")
            }
            return found
        case .open:
            return standing.isEmpty ? [] : ["case \(reviewCase.id) is open and decided"]
        case .closed: return []
        }
    }
}

/// What was acknowledged, by several tasks.
final class AcknowledgedIDs: Sendable {
    private let ids = Mutex<[String]>([])
    var all: [String] { ids.withLock { $0 } }
    func add(_ id: String) { ids.withLock { $0.append(id) } }
}

extension DeskSettings {
    /// Settings under which nothing but the store decides how fast comments come in.
    static var forLoad: DeskSettings {
        var settings = DeskSettings()
        settings.approvalsBeforeTrust = 0
        settings.qualitySample = 0
        settings.floodLimit = 0
        settings.repeatWindow = .zero
        return settings
    }
}
