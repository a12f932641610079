import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

private typealias Outcome = Result<CaseID?, any Error>
private typealias Unit = @Sendable () async -> Outcome

@Suite(.needsPostgres) struct `Claims and decisions that share a transaction` {
    private let trial: Trial
    private let desk: Desk

    init() async throws {
        trial = try Trial(.oneConnection)
        desk = try await trial.desks()[0]
        // Statements are prepared.
        try await hold("c0")
        let first = try #require(try await desk.claim(for: reviewer("edith"), now: Trial.now))
        _ = try await decide(first, by: "edith")().get()
    }

    private func reviewer(_ name: String) -> Reviewer { Reviewer(id: ReviewerID(name)) }

    /// Hands comments in that are held, each a second after the one before.
    private func hold(_ ids: String...) async throws {
        for (place, id) in ids.enumerated() {
            let author = Author(id: "reader-\(id)", name: "Reader")
            let comment = Comment(id: id, text: "What rubbish.", author: author, storyID: "s1")
            let now = Trial.now + .seconds(place)
            _ = try await desk.submit(Submission(comment: comment), now: now)
        }
    }

    private func claim(by name: String, as roles: Set<Role> = [.reviewer]) -> Unit {
        let (desk, reviewer) = (desk, Reviewer(id: ReviewerID(name), roles: roles))
        return {
            do {
                let found = try await desk.claim(for: reviewer, now: Trial.now + .minutes(1))
                return .success(found?.id)
            } catch {
                return .failure(error)
            }
        }
    }

    private func decide(_ reviewCase: ReviewCase, by name: String) -> Unit {
        let (desk, reviewer) = (desk, reviewer(name))
        let choice = CaseChoice(.approve, version: reviewCase.version)
        return {
            do {
                let now = Trial.now + .minutes(1)
                _ = try await desk.decide(reviewCase.id, choice, by: reviewer, now: now)
                return .success(reviewCase.id)
            } catch {
                return .failure(error)
            }
        }
    }

    /// The cases that are open, in the order in which they come.
    private func open() async throws -> [ReviewCase] {
        try await trial.store.read { reader in
            try ["c1", "c2", "c3", "c4"].flatMap { try reader.openCases(about: CommentID($0)) }
        }
    }

    @Test func `ask twice for all of them together, the commit among that`() async throws {
        try await hold("c1", "c2", "c3", "c4")
        let waiting = try await open()
        let held = try #require(try await claim(by: "asha")().get())
        #expect(held == waiting[0].id)
        let claimed = try #require(try await trial.store.read { try $0.reviewCase(held) })
        // Two claims at once are another statement than one, which is prepared here.
        let rehearsal = try await trial.together([claim(by: "vera"), claim(by: "zoe")])
        #expect(try rehearsal.map { try $0.get() } == [waiting[1].id, waiting[2].id])
        for (name, place) in [("vera", 1), ("zoe", 2)] {
            try await desk.release(waiting[place].id, by: reviewer(name), now: Trial.now)
        }
        let before = try await trial.exchanges()
        let results = try await trial.together([
            decide(claimed, by: "asha"), claim(by: "bert"), claim(by: "cora"), claim(by: "dora"),
        ])
        #expect(try await trial.exchanges() - before == 2)
        #expect(try results.map { try $0.get() } == waiting.map(\.id))
        let after = try await trial.store.read { reader in
            try waiting.map { try reader.reviewCase($0.id) }
        }
        #expect(after.map { $0?.state } == [.decided, .open, .open, .open])
        let holders = after.map { $0?.claim?.reviewer.rawValue }
        #expect(holders == [nil, "bert", "cora", "dora"])
    }

    @Test func `give each reviewer the first case that is free for them`() async throws {
        try await hold("c1", "c2", "c3")
        let waiting = try await open()
        // Bert has the second already, and Asha does not want the first.
        try await desk.pass(waiting[0].id, by: reviewer("asha"), now: Trial.now)
        _ = try await desk.claim(waiting[1].id, for: reviewer("bert"), now: Trial.now + .minutes(1))
        let results = try await trial.together([
            claim(by: "asha"), claim(by: "cora"), claim(by: "bert"),
        ])
        let places = try results.map { result in
            try waiting.firstIndex { try $0.id == result.get() }
        }
        #expect(places == [2, 0, 1])
    }

    @Test func `give no case to two reviewers whose roles differ`() async throws {
        try await hold("c1", "c2", "c3")
        let waiting = try await open()
        let results = try await trial.together([
            claim(by: "asha"), claim(by: "edith", as: [.reviewer, .senior]), claim(by: "bert"),
        ])
        let found = try results.map { try $0.get() }
        #expect(Set(found) == Set(waiting.map(\.id)))
        // Questions that are alike are answered together.
        #expect(found[0] == waiting[0].id)
        #expect(found[2] == waiting[1].id)
    }

    @Test func `find nothing once there are no more cases than reviewers`() async throws {
        try await hold("c1", "c2")
        let waiting = try await open()
        let results = try await trial.together(
            ["asha", "bert", "cora", "dora"].map { claim(by: $0) }
        )
        #expect(
            try results.map { try $0.get() } == [waiting[0].id, waiting[1].id, nil, nil]
        )
    }

    @Test func `give a reviewer who asks twice the same case twice`() async throws {
        try await hold("c1", "c2")
        let waiting = try await open()
        let results = try await trial.together([claim(by: "asha"), claim(by: "asha")])
        #expect(try results.map { try $0.get() } == [waiting[0].id, waiting[0].id])
    }

    @Test func `do not lose the others by one that is refused`() async throws {
        try await hold("c1", "c2", "c3")
        var waiting = try await open()
        waiting[1].version += 7
        let results = try await trial.together([
            decide(waiting[0], by: "asha"), decide(waiting[1], by: "bert"),
            decide(waiting[2], by: "cora"),
        ])
        #expect(try results[0].get() == waiting[0].id)
        #expect(throws: CaseRefusal.self) { try results[1].get() }
        #expect(try results[2].get() == waiting[2].id)
        #expect(try await open().map(\.id) == [waiting[1].id])
        _ = try await desk.verifyAudit()
    }

    /// The case about a comment and another about the same.
    private func twins() async throws -> (ReviewCase, ReviewCase) {
        try await hold("c1")
        let first = try #require(try await open().first)
        let twin = try await trial.store.write { unit in
            var twin = first
            twin.id = CaseID(try unit.newID(of: .reviewCase))
            twin.sortKey += 1
            try unit.record([.addReviewCase(twin)], as: [Trial.event])
            return twin
        }
        return (first, twin)
    }

    @Test func `see that another has answered both of two cases about one comment`() async throws {
        let (first, twin) = try await twins()
        let results = try await trial.together([
            decide(first, by: "asha"), decide(twin, by: "bert"),
        ])
        #expect(try results[0].get() == first.id)
        #expect(throws: CaseRefusal.closed) { try results[1].get() }
        #expect(try await open().isEmpty)
    }

    @Test func `do not claim what another decides about along with its own case`() async throws {
        let (first, twin) = try await twins()
        let claim = claim(by: "bert")
        let results = try await trial.together([decide(first, by: "asha"), claim])
        #expect(try results.map { try $0.get() } == [first.id, nil])
        let closed = try #require(try await trial.store.read { try $0.reviewCase(twin.id) })
        #expect(closed.claim == nil)
        #expect(closed.state == .closed)
    }
}

@Suite(.needsPostgres) struct `Machines that put claims and decisions together` {
    @Test func `never wait for one another in a circle, nor decide anything twice`() async throws {
        let trial = try Trial()
        let desks = try await trial.desks(3, floodLimit: 0)
        let count = 240
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                let desk = desks[number % desks.count]
                group.addTask {
                    let author = Author(id: "reader-\(number * 7 % 40)", name: "Reader")
                    let text = "What rubbish, number \(number)."
                    let comment = Comment(
                        id: "c\(number)",
                        text: text,
                        author: author,
                        storyID: "s1"
                    )
                    _ = try await desk.submit(Submission(comment: comment), now: Trial.now)
                }
            }
            try await group.waitForAll()
        }
        let decided = try await withThrowingTaskGroup(of: [DecisionID].self) { group in
            for number in 0..<12 {
                let desk = desks[number % desks.count]
                group.addTask { try await decideAll(at: desk, by: "reviewer-\(number)") }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(decided.count == count)
        #expect(Set(decided).count == count)
        let sql = "SELECT count(DISTINCT review_case) AS value FROM decision"
        #expect(try await trial.store.value(sql) == Int64(count))
        #expect(try await trial.deadlocks() == 0)
        _ = try await desks[0].verifyAudit()
    }

    private func decideAll(at desk: Desk, by name: String) async throws -> [DecisionID] {
        let reviewer = Reviewer(id: ReviewerID(name))
        var decided: [DecisionID] = []
        while let next = try await desk.claim(for: reviewer, now: Trial.now) {
            let choice = CaseChoice(.approve, version: next.version)
            let outcome = try await desk.decide(next.id, choice, by: reviewer, now: Trial.now)
            if case .decided(let decision, _) = outcome { decided.append(decision.id) }
        }
        return decided
    }
}
