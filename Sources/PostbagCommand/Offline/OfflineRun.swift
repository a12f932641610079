import Foundation
import PostbagReview

/// Carries out decisions that were made away from the desk, and tells which could not be.
struct OfflineRun {
    /// What came of a line.
    enum Outcome: Sendable, Hashable {
        case applied(DecisionReceipt)
        case wouldApply(DecisionOrder)
        case conflict(DecisionOrder, DeskProblem)
        case skipped
        case unreadable(String)
    }

    /// What came of all lines, by number.
    private(set) var outcomes: [(line: Int, outcome: Outcome)] = []
    private var seen: [String: Int] = [:]

    /// Carries out one line.
    ///
    /// - Parameters:
    ///   - text: The line.
    ///   - number: Its number, from 1.
    ///   - desk: The desk; `nil` only says what would be done.
    mutating func apply(_ text: String, number: Int, at desk: (some DeskClient)?) async {
        guard !text.allSatisfy(\.isWhitespace) else { return }
        outcomes.append((number, await outcome(of: text, number, desk)))
    }

    private mutating func outcome(
        of text: String,
        _ number: Int,
        _ desk: (some DeskClient)?
    ) async -> Outcome {
        let decision: OfflineDecision
        do {
            decision = try JSONDecoder().decode(OfflineDecision.self, from: Data(text.utf8))
        } catch {
            return .unreadable("this is no decision: expected \"case\", \"version\" and \"action\"")
        }
        do throws(OfflineMistake) {
            guard let order = try decision.order() else { return .skipped }
            if let before = seen.updateValue(number, forKey: order.caseID) {
                return .unreadable("case \(order.caseID) was decided in line \(before) already")
            }
            guard let desk else { return .wouldApply(order) }
            return await carryOut(order, desk)
        } catch {
            return .unreadable(error.text)
        }
    }

    private func carryOut(_ order: DecisionOrder, _ desk: some DeskClient) async -> Outcome {
        do throws(DeskProblem) {
            return .applied(try await desk.decide(order))
        } catch {
            return .conflict(order, error)
        }
    }

    /// How many lines came out in a way.
    func count(where isCounted: (Outcome) -> Bool) -> Int {
        outcomes.count { isCounted($0.outcome) }
    }
}
