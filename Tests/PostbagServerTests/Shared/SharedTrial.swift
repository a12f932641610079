import Foundation
import NIOHTTP1
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport
import Testing

/// Three services on one desk, in a PostgreSQL server of their own that may be killed.
struct SharedTrial {
    let cluster: PostgresCluster
    let services: [ServeProcess]
    /// A key for each of those who work.
    let keys: [String]
    private let victim: String
    private let heir: String
    private let desk: Desk
    private let policy: TemporaryPolicy

    init(lease: Int) async throws {
        cluster = try PostgresCluster()
        let address = try cluster.makeDatabase()
        policy = try TemporaryPolicy(
            filter: "words: [muppet]\nscore: 45\ndecisive: true",
            policy: """
                desk:
                  claim-lease: \(lease)s
                  new-commenters: 0
                  quality-sample: 0
                """
        )
        let keyFile = policy.directory + "-desk.key"
        defer { try? FileManager.default.removeItem(atPath: keyFile) }
        let compiled = try policy.compile()
        desk = Desk(
            store: PostgresDeskStore(address: address, settings: PostgresSettings(clock: Self.now)),
            policy: compiled,
            settings: try DeskSettings(policy: compiled),
            key: try DeskKeyFile.create(at: keyFile)
        )
        try await desk.put(Story(id: "s1"), by: ReviewerID("edith"), now: Self.now())
        var keys: [String] = []
        for number in 0..<11 {
            let made = try await desk.createKey(
                "Trial \(number)",
                scopes: [.cms, .reviewer],
                by: "test",
                now: Self.now()
            )
            keys.append(made.secret.text)
        }
        victim = keys.removeLast()
        heir = keys.removeLast()
        self.keys = keys
        var services: [ServeProcess] = []
        for _ in 0..<3 {
            services.append(
                try await ServeProcess(
                    policy: policy.directory,
                    database: address,
                    keyFile: keyFile,
                    key: keys[0]
                )
            )
        }
        self.services = services
    }

    static let now = { @Sendable in Instant(secondsSince1970: Date().timeIntervalSince1970) }

    /// Holds a comment, and claims its case through the first service.
    func claimHeld() async throws -> (reviewCase: Int, until: Instant) {
        let comment = #"{"id":"held","text":"You muppet.","story":"s1","author":{"id":"m"}}"#
        let taken = await services[0].send(.POST, "/v1/comments", comment)
        #expect(taken?.status == 201)
        let next = await services[0].send(
            .POST,
            "/v1/queue/next",
            #"{"queues":["held"]}"#,
            key: victim
        )
        let found = try #require(next?.object["case"] as? Int)
        let held = try await desk.store.read { try $0.reviewCase(CaseID(Int64(found)))?.claim }
        return (found, try #require(held).until)
    }

    /// Tries to claim a case through the last service until nobody else holds it.
    func inherit(_ reviewCase: Int) async throws -> (at: Instant, tries: Int) {
        for tries in 1... {
            let path = "/v1/cases/\(reviewCase)/claim"
            let answer = await services[2].send(.POST, path, "{}", key: heir)
            if answer?.status == 200 { return (Self.now(), tries) }
            try await Task.sleep(for: .milliseconds(50))
        }
        return (Self.now(), 0)
    }

    /// Everything that was acknowledged is there, nothing is twice, and the audit holds.
    func check(_ lists: Acknowledgements.Lists) async throws {
        _ = try await desk.verifyAudit()
        #expect(Set(lists.comments).count == lists.comments.count)
        #expect(Set(lists.decisions.map(\.decision)).count == lists.decisions.count)
        #expect(Set(lists.decisions.map(\.reviewCase)).count == lists.decisions.count)
        for (_, receipt) in lists.reports { _ = try await desk.outcome(token: receipt) }
        try await desk.store.read { reader in
            for id in lists.comments {
                #expect(try reader.comment(CommentID(id)) != nil, "comment \(id) is lost")
            }
            for (id, _) in lists.reports {
                let reports = try reader.reports(of: CommentID(id), onlyWaiting: false)
                #expect(reports.map(\.report.repeats) == [0], "report of \(id)")
            }
            for (reviewCase, id) in lists.decisions {
                let decision = try #require(try reader.decision(DecisionID(Int64(id))))
                #expect(decision.reviewCase == CaseID(Int64(reviewCase)))
                let all = try reader.decisions(about: decision.comment)
                #expect(all.filter { $0.reviewCase == decision.reviewCase }.count == 1)
            }
        }
        try await checkAudit()
    }

    /// Whatever happens once is told once.
    private func checkAudit() async throws {
        let once: Set = ["comment.published", "report.received", "decision.made"]
        var told: Set<String> = []
        var last: Int64 = 0
        while true {
            let after = last
            let entries = try await desk.store.read { reader in
                try reader.auditEntries(after: after, limit: 1_000)
            }
            guard let end = entries.last else { return }
            last = end.sequence
            for entry in entries where once.contains(entry.action) {
                let isNew = told.insert("\(entry.action) \(entry.subject)").inserted
                #expect(isNew, "\(entry.action) of \(entry.subject) twice")
            }
        }
    }
}
