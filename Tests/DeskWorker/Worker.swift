import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport

/// Does at a desk what readers and reviewers do.
struct Worker {
    let desk: Desk
    let name: String

    var reviewer: Reviewer { Reviewer(id: ReviewerID(name), roles: [.reviewer, .senior]) }
    var now: Instant { Instant(secondsSince1970: Date().timeIntervalSince1970) }

    /// Claims and decides until so many cases are decided by this worker, or none is left.
    func decide(count: Int) async throws {
        var decided = 0
        var empty = 0
        while decided < count, empty < 50 {
            guard let next = try await desk.claim(for: reviewer, now: now) else {
                empty += 1
                continue
            }
            empty = 0
            do {
                let outcome = try await desk.decide(
                    next.id,
                    CaseChoice(.approve, version: next.version),
                    by: reviewer,
                    now: now
                )
                if case .decided(let decision, _) = outcome {
                    say("decided \(next.id) \(decision.id)")
                    decided += 1
                }
            } catch let refusal as CaseRefusal {
                say("refused \(next.id) \(refusal)")
            }
            try await tryToDecideAgain(next)
        }
    }

    /// What somebody would do who had the case on a second screen: it must be refused.
    private func tryToDecideAgain(_ seen: ReviewCase) async throws {
        do {
            let outcome = try await desk.decide(
                seen.id,
                CaseChoice(.reject, version: seen.version),
                by: Reviewer(id: ReviewerID("\(name)-twin")),
                now: now
            )
            if case .decided(let decision, _) = outcome {
                say("double \(seen.id) \(decision.id)")
            }
        } catch is CaseRefusal {}
    }

    /// Works for ever, four readers and reviewers at a time.
    func work(seed: UInt64) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<4 {
                group.addTask {
                    try await workLane(SeededGenerator(seed: seed &+ UInt64(lane)), lane)
                }
            }
            try await group.waitForAll()
        }
    }

    private func workLane(_ generator: SeededGenerator, _ lane: Int) async throws {
        var generator = generator
        let reviewer = Reviewer(id: ReviewerID("\(name)-\(lane)"), roles: [.reviewer, .senior])
        var turn = 0
        while true {
            turn += 1
            do {
                try await take(turn, of: lane, as: reviewer, &generator)
            } catch is PostgresError {
                // The database is not there for a moment; nobody was told that anything was done.
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Submits, reports, claims, decides and perhaps undoes once.
    private func take(
        _ turn: Int,
        of lane: Int,
        as reviewer: Reviewer,
        _ generator: inout SeededGenerator
    ) async throws {
        let id = CommentID("\(name)-\(lane)-\(turn)")
        try await submit(id, "What rubbish, number \(turn) of \(name) \(lane).")
        try await report(id)
        guard let next = try await desk.claim(for: reviewer, now: now) else { return }
        say("claimed \(next.id)")
        let action: DecisionAction = Bool.random(using: &generator) ? .approve : .reject
        let choice = CaseChoice(action, version: next.version)
        guard
            case .decided(let decision, _)? = try? await desk.decide(
                next.id,
                choice,
                by: reviewer,
                now: now
            )
        else { return }
        say("decided \(next.id) \(decision.id) \(decision.after.rawValue)")
        guard Int.random(in: 0..<4, using: &generator) == 0 else { return }
        try await desk.undo(decision.id, by: reviewer, now: now)
        say("undone \(decision.id)")
    }

    private func submit(_ id: CommentID, _ text: String) async throws {
        let author = Author(id: "reader-of-\(name)", name: "Reader")
        let comment = Comment(id: id.rawValue, text: text, author: author, storyID: "s1")
        let receipt = try await desk.submit(Submission(comment: comment), now: now)
        say("submitted \(id) \(receipt.state?.rawValue ?? "refused")")
    }

    private func report(_ id: CommentID) async throws {
        let receipt = try await desk.report(
            ReportDraft(
                comment: id,
                reason: .abuse,
                reporter: .device("device-\(id)"),
                received: now
            )
        )
        if let report = receipt.report { say("reported \(report)") }
    }

    /// One write, so that a line is there whole or not at all.
    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
