import Foundation
import PostbagReview

/// What came of decisions that were made away from the desk, for people or for programs.
struct OfflineReport {
    let run: OfflineRun
    let format: OutputFormat

    var text: String {
        switch format {
        case .pretty: pretty
        case .json: json
        }
    }

    private var pretty: String {
        let lines = run.outcomes.compactMap { line, outcome -> String? in
            switch outcome {
            case .applied, .skipped: nil
            case .wouldApply(let order):
                "line \(line): case \(order.caseID) would be \(order.action.done)"
            case .conflict(let order, let problem):
                "line \(line): case \(order.caseID) was left alone: \(problem.explanation)"
            case .unreadable(let why): "line \(line): \(why)"
            }
        }
        let counts = [
            (count(.applied), "carried out"), (count(.would), "would be carried out"),
            (count(.skipped), "without a decision"), (count(.conflict), "left alone"),
            (count(.unreadable), "not understood"),
        ]
        let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let total = said.isEmpty ? "nothing to do" : said.joined(separator: ", ")
        return (lines + [total]).joined(separator: "\n") + "\n"
    }

    private var json: String {
        run.outcomes.map { line, outcome -> String in
            var fields: [String: String] = [
                "schema": "postbag.applied/1", "result": outcome.kind.rawValue,
            ]
            fields["line"] = String(line)
            switch outcome {
            case .applied(let receipt):
                fields["case"] = receipt.caseID
                fields["decision"] = receipt.decision
            case .wouldApply(let order): fields["case"] = order.caseID
            case .conflict(let order, let problem):
                fields["case"] = order.caseID
                fields["why"] = problem.explanation
            case .unreadable(let why): fields["why"] = why
            case .skipped: break
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let data = (try? encoder.encode(fields)) ?? Data()
            return String(decoding: data, as: UTF8.self) + "\n"
        }.joined()
    }

    private func count(_ kind: OfflineRun.Outcome.Kind) -> Int {
        run.count { $0.kind == kind }
    }
}

extension OfflineRun.Outcome {
    /// What came of a line, without the details.
    enum Kind: String {
        case applied, would = "would-apply", conflict, skipped, unreadable
    }

    var kind: Kind {
        switch self {
        case .applied: .applied
        case .wouldApply: .would
        case .conflict: .conflict
        case .skipped: .skipped
        case .unreadable: .unreadable
        }
    }
}
