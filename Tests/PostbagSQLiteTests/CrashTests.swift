import Foundation
import Postbag
import PostbagCore
import PostbagDesk
import PostbagSQLite
import PostbagTestSupport
import Testing

/// How often, and how much: little by default, so that the tests stay quick.
enum Thoroughness {
    static func count(_ name: String, default count: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? count
    }
}

@Suite struct `A writer that is killed` {
    /// `POSTBAG_CRASH_POINTS=200 swift test --filter 'A writer that is killed'` is the long run.
    @Test(arguments: StoreUnderTest.available)
    func `has lost nothing it acknowledged and left nothing half done`(
        _ kind: StoreUnderTest
    ) async throws {
        let path = try kind.makePlace()
        defer { try? kind.remove(path) }
        let policy = try CompiledPolicy.forDeskTests()
        let setUp = Desk(store: try kind.open(path), policy: policy, key: TrialFlow.key)
        try await setUp.put(Story(id: "s1"), by: ReviewerID("edith"), now: Full.now)
        try await TrialFlow.addReceiver(setUp)
        var generator = SeededGenerator(seed: 20_260_302)
        var acknowledged = 0
        var audit = AuditHead.start
        for point in 0..<Thoroughness.count("POSTBAG_CRASH_POINTS", default: 12) {
            let worker = try WorkerProcess(path, "work", "\(point)", "w\(point)")
            await worker.waitForFirstLine()
            try await Task.sleep(for: .milliseconds(Int.random(in: 0..<250, using: &generator)))
            worker.killNow()
            let lines = await worker.lines()
            acknowledged += lines.count
            let store = try kind.open(path)
            let missing = try await store.read { reader in
                try lines.filter { try !$0.isKept(in: reader, after: lines) }
            }
            #expect(missing.isEmpty, "killed at point \(point)")
            let problems = try await store.read { try ConsistencyCheck.problems(in: $0) }
            #expect(problems.isEmpty, "killed at point \(point)")
            let untold = try await store.read { try ConsistencyCheck.untoldDecisions(in: $0) }
            #expect(untold == 0, "killed at point \(point)")
            audit = try await Desk(store: store, policy: policy).verifyAudit(expecting: audit)
        }
        if kind == .sqlite { try await SQLiteDeskStore(path: path).check() }
        #expect(acknowledged > 0)
        print(
            "crash test on \(kind): \(acknowledged) acknowledged, audit of \(audit.sequence) entries"
        )
    }
}

extension [String] {
    /// Whether what a line acknowledges is in the store.
    func isKept(in reader: any DeskReader, after lines: [[String]]) throws -> Bool {
        let number = count > 1 ? Int64(self[1]) ?? 0 : 0
        switch self[0] {
        case "submitted": return try reader.comment(CommentID(self[1])) != nil
        case "reported": return try reader.report(ReportID(number)) != nil
        case "claimed": return try reader.reviewCase(CaseID(number)) != nil
        case "decided":
            guard let id = Int64(self[2]),
                let decision = try reader.decision(DecisionID(id))
            else { return false }
            return decision.reviewCase == CaseID(number) && decision.after.rawValue == self[3]
        case "undone":
            return try reader.decision(DecisionID(number))?.undone != nil
        default: return false
        }
    }
}

@Suite struct `Several processes at one desk` {
    /// `POSTBAG_RACE_DECISIONS=1000 swift test --filter 'Several processes'` is the long run.
    @Test(arguments: StoreUnderTest.available)
    func `lose no decision and make none twice`(_ kind: StoreUnderTest) async throws {
        let path = try kind.makePlace()
        defer { try? kind.remove(path) }
        let each = Thoroughness.count("POSTBAG_RACE_DECISIONS", default: 25)
        let workers = 8
        let store = try kind.open(path)
        let desk = Desk(store: store, policy: try .forDeskTests(), settings: .forLoad)
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: Full.now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    for number in stride(from: writer, to: each * workers, by: 16) {
                        let text = "What rubbish, \(number)."
                        let comment = Comment(id: "c\(number)", text: text, storyID: "s1")
                        _ = try await desk.submit(Submission(comment: comment), now: Full.now)
                    }
                }
            }
            try await group.waitForAll()
        }
        let processes = try (0..<workers).map {
            try WorkerProcess(path, "decide", "\(each * workers)", "w\($0)")
        }
        var lines: [[String]] = []
        for process in processes {
            lines += await process.lines()
            #expect(process.status == 0)
        }
        let decided = lines.filter { $0[0] == "decided" }
        #expect(lines.filter { $0[0] == "double" }.isEmpty)
        #expect(decided.count == each * workers)
        #expect(Set(decided.map { $0[1] }).count == decided.count)
        #expect(Set(decided.map { $0[2] }).count == decided.count)
        #expect(try await desk.backlog().isEmpty)
        #expect(try await store.read { try ConsistencyCheck.problems(in: $0) }.isEmpty)
        _ = try await desk.verifyAudit()
        print("race test on \(kind): \(decided.count) decisions by \(workers) processes")
    }
}
