import Postbag
import PostbagCore
import PostbagDesk
import PostbagSQL
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

private struct Refusal: Error {}

private typealias Outcome = Result<Bool, any Error>
private typealias Unit = @Sendable () async -> Outcome

@Suite(.needsPostgres) struct `Units that share a transaction` {
    private let trial: Trial

    init() async throws {
        trial = try Trial(.oneConnection)
        // Tables are made and statements prepared.
        for id in ["c0", "c1"] { _ = try await add(id).get() }
    }

    private var store: PostgresDeskStore { trial.store }

    /// Adds a comment in a unit that may share a transaction.
    private func add(
        _ id: String,
        _ rest: @escaping @Sendable (any DeskTransaction) throws -> Void = { _ in }
    ) async -> Outcome {
        do {
            try await store.write(amongOthers: [.comment(CommentID(id))]) { transaction in
                _ = try transaction.comment(CommentID(id))
                try transaction.record([.addComment(Trial.comment(id))], as: [Trial.event])
                try rest(transaction)
            }
            return .success(true)
        } catch {
            return .failure(error)
        }
    }

    private func isStored(_ id: String) async throws -> Bool {
        try await store.read { try $0.comment(CommentID(id)) } != nil
    }

    private func together(
        _ units: [Unit],
        meanwhile: @Sendable ([Task<Outcome, Never>]) async -> Void = { _ in }
    ) async throws -> [Outcome] {
        try await trial.together(units, meanwhile: meanwhile)
    }

    @Test func `ask twice for all of them together, the commit among that`() async throws {
        let before = try await trial.exchanges()
        let results = try await together(
            (0..<10).map { number -> Unit in { await add("many-\(number)") } }
        )
        #expect(try await trial.exchanges() - before == 2)
        for result in results { #expect(try result.get()) }
        for number in 0..<10 { #expect(try await isStored("many-\(number)")) }
        #expect(try await store.read { try $0.auditHead().sequence } == 12)
    }

    @Test func `are undone alone if they throw, after half of their changes too`() async throws {
        let results = try await together([
            { await add("good-1") },
            { await add("bad") { _ in throw Refusal() } },
            { await add("good-2") },
        ])
        #expect(try results[0].get())
        #expect(throws: Refusal.self) { try results[1].get() }
        #expect(try results[2].get())
        #expect(try await isStored("good-1"))
        #expect(try await isStored("good-2"))
        #expect(try await !isStored("bad"))
        // Nothing is told of what is not there.
        #expect(try await store.read { try $0.auditHead().sequence } == 4)
    }

    @Test func `are undone alone if they throw once a change has been sent`() async throws {
        let results = try await together([
            { await add("good-1") },
            {
                await add("bad") { transaction in
                    _ = try transaction.commenter(CommenterID("somebody"))
                    throw Refusal()
                }
            },
            { await add("good-2") },
        ])
        #expect(throws: Refusal.self) { try results[1].get() }
        #expect(try await isStored("good-1"))
        #expect(try await isStored("good-2"))
        #expect(try await !isStored("bad"))
    }

    @Test func `do not lose the others by a statement that the database refuses`() async throws {
        let results = try await together([
            { await add("good-1") },
            // It is there already.
            { await add("c0") },
            { await add("good-2") },
        ])
        #expect(try results[0].get())
        #expect(throws: DeskStoreError.commentExists(CommentID("c0"))) { try results[1].get() }
        #expect(try results[2].get())
        #expect(try await isStored("good-1"))
        #expect(try await isStored("good-2"))
    }

    @Test func `see what an earlier one stored about the same comment`() async throws {
        let same = CommentID("same")
        let look: Unit = {
            let found = try? await store.write(amongOthers: [.comment(same)]) {
                try $0.comment(same) != nil
            }
            return .success(found ?? false)
        }
        let results = try await together([look, { await add("same") }, look])
        #expect(try results.map { try $0.get() } == [false, true, true])
    }

    @Test func `are left out when nobody wants them any more`() async throws {
        let results = try await together([
            { await add("wanted") },
            { await add("unwanted") },
        ]) { tasks in
            tasks[1].cancel()
            // The word of it comes by another thread.
            try? await Task.sleep(for: .milliseconds(100))
        }
        #expect(try results[0].get())
        #expect(throws: CancellationError.self) { try results[1].get() }
        #expect(try await isStored("wanted"))
        #expect(try await !isStored("unwanted"))
    }

    @Test func `lock keys by their very letters`() async throws {
        let keys = [
            "plain", "a,b", "{}", "\"", "\\", "\"\u{301}", "é", "e\u{301}", "", " ", "NULL",
        ]
        let query = PostgresQuery(
            sql: "SELECT key AS value FROM unnest(?::text[]) AS key",
            values: [.text(PostgresText.array(keys))]
        )
        let found = try await store.pool.run { worker, _ in
            let result = try worker.ready().answer(to: query)
            return (0..<result.count).map { result[$0].text("value") }
        }
        #expect(
            found.map { $0.map { Array($0.unicodeScalars) } }
                == keys.map { Array($0.unicodeScalars) }
        )
    }
}

@Suite(.needsPostgres) struct `Machines that put submits together` {
    @Test func `never wait for one another in a circle`() async throws {
        let trial = try Trial()
        let desks = try await trial.desks(3, floodLimit: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<300 {
                let desk = desks[number % desks.count]
                group.addTask {
                    let author = Author(id: "reader-\(number * 7 % 5)", name: "Reader")
                    let comment = Comment(
                        id: "c\(number)",
                        text: "A point about street \(number).",
                        author: author,
                        storyID: "s1"
                    )
                    _ = try await desk.submit(Submission(comment: comment), now: Trial.now)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await trial.store.read { try $0.lastCommentNumber() } >= 300)
        #expect(try await trial.deadlocks() == 0)
        _ = try await desks[0].verifyAudit()
    }
}
