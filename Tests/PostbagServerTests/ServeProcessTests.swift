import Foundation
import Logging
import NIOHTTP1
import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Synchronization
import Testing

@testable import PostbagServer

/// What a service that was stopped had acknowledged.
private final class Acknowledged: Sendable {
    struct Lists {
        var comments: [CommentID] = []
        var receipts: [String] = []
        var decisions: [DecisionID] = []
    }

    let lists = Mutex(Lists())
}

@Suite struct `A service that starts` {
    /// Whether a process has a handler for SIGHUP, as the kernel tells (proc(5)).
    private static func traps(_ process: Int32) throws -> Bool {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let caught = try #require(status.firstMatch(of: /SigCgt:\s+([0-9a-f]+)/))
        return (UInt64(caught.1, radix: 16) ?? 0) & 1 == 1
    }

    @Test func `takes a SIGHUP that comes before it listens as one to read the policy anew`()
        async throws
    {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "starting-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // These rules take a while to be read, and nobody listens before that.
        let house = HouseFiles.policy
        let policy = try TemporaryPolicy([
            "policy.yaml": """
            policy: trial
            model: \(house)/../models/english-harms.pbscore
            include: [\(house)/fragments/english.yaml, \(house)/fragments/allegation.yaml,
              \(house)/protected-identity.yaml, \(house)/jigsaw-identification.yaml]
            """
        ])
        let service = try await ServeProcess(
            policy: policy.directory,
            database: folder.appending(path: "postbag.sqlite").path,
            keyFile: folder.appending(path: "desk.key").path
        ) { process in
            while try !Self.traps(process) { try await Task.sleep(for: .milliseconds(1)) }
            #expect(kill(process, SIGHUP) == 0)
        }
        for _ in 0..<600 where !service.log.contains("policy read anew") {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(service.log.contains(#""why":"signal""#))
        service.terminate()
        #expect(await service.status() == 0)
    }
}

@Suite struct `A service that is stopped under load` {
    /// Submits, reports and decides until nobody answers any more.
    private func load(_ service: ServeProcess, _ acknowledged: Acknowledged, as worker: Int) async {
        for number in 0..<100_000 {
            let id = "c\(worker)-\(number)"
            let comment =
                #"{"id":"\#(id)","text":"Point \#(id).","story":"s1","author":{"id":"r\#(id)"}}"#
            guard let taken = await service.send(.POST, "/v1/comments", comment) else { return }
            if taken.status == 201 {
                acknowledged.lists.withLock { $0.comments.append(CommentID(id)) }
            }
            let report = #"{"comment":"\#(id)","reason":"abuse","account":"a\#(id)"}"#
            guard let reported = await service.send(.POST, "/v1/reports", report) else { return }
            if let receipt = reported.object["receipt"] as? String {
                acknowledged.lists.withLock { $0.receipts.append(receipt) }
            }
            guard let next = await service.send(.POST, "/v1/queue/next", "{}") else { return }
            guard let found = next.object["case"] as? Int else { continue }
            let choice = #"{"action":"reject","rules":["rule"],"reason":"No."}"#
            let path = "/v1/cases/\(found)/decide"
            let version = ["If-Match": next.tag ?? ""]
            guard let done = await service.send(.POST, path, choice, headers: version) else {
                return
            }
            let decision = done.object["decision"] as? [String: Any]
            if let decision = decision?["decision"] as? Int {
                acknowledged.lists.withLock { $0.decisions.append(DecisionID(Int64(decision))) }
            }
        }
    }

    /// Has a receiver told of everything that happens at the desk of a service.
    private func addReceiver(at port: Int, to desk: Desk) async throws {
        _ = try await desk.addReceiver(
            WebhookReceiverID("cms"),
            at: "http://localhost:\(port)/hook",
            mayBePrivate: true,
            by: Reviewer(id: ReviewerID("edith"), roles: [.editor]),
            now: Instant(secondsSince1970: Date().timeIntervalSince1970)
        )
    }

    /// Sends what a sender that was killed has left, once its leases are over.
    private func sendRest(of desk: Desk) async throws {
        let clock = ServiceClock(
            now: { Instant(secondsSince1970: Date().timeIntervalSince1970) + .minutes(2) },
            nanoseconds: { 0 }
        )
        let sender = WebhookSender(
            desk,
            clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        // A database takes a moment to find out that the one is gone which had that duty.
        while await !desk.store.holds(.outbox) { try await Task.sleep(for: .milliseconds(50)) }
        while await sender.sendDue() > 0 {}
        #expect(try await desk.webhooks(.waiting).isEmpty)
        #expect(try await desk.webhooks(.dead).isEmpty)
    }

    private func run(
        _ service: ServeProcess,
        stop: @escaping @Sendable (ServeProcess) -> Void
    ) async throws -> Acknowledged.Lists {
        let story = #"{"id":"s1","headline":"A bridge is closed"}"#
        let added = await service.send(.PUT, "/v1/stories/s1", story)
        #expect(added?.status == 200)
        let acknowledged = Acknowledged()
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<6 {
                group.addTask { await load(service, acknowledged, as: worker) }
            }
            group.addTask {
                for _ in 0..<300 where acknowledged.lists.withLock({ $0.decisions.count }) < 20 {
                    try? await Task.sleep(for: .milliseconds(50))
                }
                stop(service)
            }
        }
        return acknowledged.lists.withLock { $0 }
    }

    /// A place for a desk, and a service on it.
    private struct Trial {
        let policy: TemporaryPolicy
        let folder: URL
        let database: String
        let service: ServeProcess

        init() async throws {
            policy = try TemporaryPolicy(filter: "words: [muppet]\nscore: 90\ndecisive: true")
            folder = FileManager.default.temporaryDirectory
                .appending(path: "stopped-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            database = try TestStore.makePlace(in: folder)
            let keyFile = folder.appending(path: "desk.key").path
            _ = try DeskKeyFile.create(at: keyFile)
            service = try await ServeProcess(
                policy: policy.directory,
                database: database,
                keyFile: keyFile
            )
        }

        /// The desk, once the service is gone.
        func desk() throws -> Desk {
            Desk(
                store: try TestStore.open(database),
                policy: try policy.compile(),
                key: try DeskKeyFile.load(at: folder.appending(path: "desk.key").path)
            )
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    @Test func `by force has lost nothing that it acknowledged`() async throws {
        let trial = try await Trial()
        defer { trial.remove() }
        let receiver = ReceivingServer()
        let (lists, desk) = try await receiver.run { port -> (Acknowledged.Lists, Desk) in
            try await addReceiver(at: port, to: try trial.desk())
            let lists = try await run(trial.service) { $0.killNow() }
            _ = await trial.service.status()
            let left = try trial.desk()
            try await sendRest(of: left)
            return (lists, left)
        }
        #expect(lists.decisions.count >= 20)
        let told = receiver.deliveries.compactMap { delivery in
            delivery.body.firstMatch(of: /"decision":(\d+)/).flatMap { Int64($0.1) }
        }
        #expect(Set(lists.decisions.map(\.rawValue)).subtracting(told) == [])
        for id in lists.comments { _ = try await desk.comment(id) }
        for receipt in lists.receipts { _ = try await desk.outcome(token: receipt) }
        let missing = try await desk.store.read { reader in
            try lists.decisions.filter { try reader.decision($0) == nil }
        }
        #expect(missing.isEmpty)
        _ = try await desk.verifyAudit()
    }

    @Test func `in order has answered all that it did`() async throws {
        let trial = try await Trial()
        defer { trial.remove() }
        let lists = try await run(trial.service) { $0.terminate() }
        #expect(await trial.service.status() == 0)
        let desk = try trial.desk()
        for id in lists.comments { _ = try await desk.comment(id) }
        // Nothing is stored whose sender was not told so.
        let stored = try await desk.store.read {
            try $0.comments(under: StoryID("s1"), limit: 100_000)
        }
        #expect(Set(stored.map(\.id)) == Set(lists.comments))
    }
}
