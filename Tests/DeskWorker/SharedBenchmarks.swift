import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport

/// Measures a desk that machines share; never run as a test, since machines differ.
///
///     DeskWorker ADDRESS benchmark-decisions 5000 Policies/house   // beside claim-and-decide.sql
///     DeskWorker ADDRESS benchmark-reads 2000 Policies/house       // after large-desk.sql
struct SharedBenchmarks {
    let place: String
    let count: Int

    private let start = Instant(milliseconds: 1_772_452_800_000)

    /// Claims and decides so many held cases, eight reviewers at once.
    func decisions() async throws {
        let before = ContinuousClock.now
        let decided = try await claimAndDecide()
        let seconds = (ContinuousClock.now - before).seconds
        let each = Double(decided) / seconds
        print("\(decided) claimed and decided by 8 reviewers: \(each.formatted) a second")
    }

    /// Claims and decides so many held cases, and gives how many there were.
    @discardableResult
    func claimAndDecide() async throws -> Int {
        let desk = Desk(store: try openStore(place), policy: try .forDeskTests())
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<8 {
                group.addTask { try await decide(count / 8, at: desk, as: "bench-\(number)") }
            }
            return try await group.reduce(0, +)
        }
    }

    private func decide(_ count: Int, at desk: Desk, as name: String) async throws -> Int {
        let reviewer = Reviewer(id: ReviewerID(name), roles: [.reviewer, .senior])
        for number in 0..<count {
            let next = try await desk.claim(next: [.held], for: reviewer, now: start)
            guard let next else { return number }
            let choice = CaseChoice(.approve, version: next.version)
            _ = try await desk.decide(next.id, choice, by: reviewer, now: start)
        }
        return count
    }

    /// The questions that are asked all day, in a desk as big as it gets.
    func reads() async throws {
        let store = try openStore(place)
        let last = try await store.read { try $0.lastCommentNumber() }
        var generator = SeededGenerator(seed: 20_260_302)
        let questions: [(String, @Sendable (any DeskReader, Int64) throws -> Void)] = [
            (
                "the next case",
                { reader, _ in
                    _ = try reader.nextCase(in: Queue.allCases, roles: [.reviewer, .senior]) { _ in
                        true
                    }
                }
            ),
            (
                "a story's thread",
                { reader, number in
                    _ = try reader.comments(under: StoryID("s\(1 + number % 20_000)"), limit: 50)
                }
            ),
            (
                "a commenter's standing",
                { reader, number in
                    let id = CommenterID("reader-\(1 + number % 200_000)")
                    _ = try reader.commenter(id)
                    _ = try reader.sanctions(of: id)
                    _ = try reader.comments(by: id, limit: 20)
                }
            ),
            (
                "a report's outcome",
                { reader, number in
                    guard let report = try reader.report(ReportID(1 + number / 20)) else { return }
                    _ = try reader.decisions(about: report.report.draft.comment)
                }
            ),
        ]
        for (name, question) in questions {
            var times: [Double] = []
            for _ in 0..<count {
                let number = Int64.random(in: 0..<max(last, 1), using: &generator)
                let begun = ContinuousClock.now
                try await store.read { try question($0, number) }
                times.append((ContinuousClock.now - begun).seconds * 1_000)
            }
            times.sort()
            let figures = [0.5, 0.95, 0.99].map { times[Int(Double(times.count - 1) * $0)] }
            print("\(name): median, p95, p99 in ms \(figures.map(\.formatted))")
        }
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

extension Double {
    fileprivate var formatted: String { String(format: "%.2f", self) }
}
