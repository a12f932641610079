import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagServer
import PostbagTestSupport
import Testing

@Suite struct `A policy that changes while it serves` {
    static let rule = """
        rule: rule
        promise: A promise.
        message: A message.
        filters:
          - id: filter
            words: [WORD]
            score: 90
            decisive: true
        """

    private func write(_ word: String, to directory: String) throws {
        let text = Self.rule.replacing("WORD", with: word)
        try Data(text.utf8).write(to: URL(filePath: "\(directory)/rule.yaml"))
    }

    private func service(_ files: TemporaryPolicy) throws -> TestService {
        let directory = files.directory
        return try TestService(
            try files.compile(),
            reload: { try CompiledPolicy.load(directory: directory) }
        )
    }

    private func screen(_ client: any TestClientProtocol) async throws -> (String, String) {
        let answer = try await client.send(
            .post,
            "/v1/screen",
            as: .cms,
            #"{"text":"You donkey."}"#
        )
        let object = try answer.object
        return (
            object["recommendation"] as? String ?? "", object["policy"] as? String ?? ""
        )
    }

    @Test func `is taken on without a stop, and every answer names the one that made it`()
        async throws
    {
        let files = try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n",
            "rule.yaml": Self.rule.replacing("WORD", with: "muppet"),
        ])
        try await service(files).talk { client in
            let before = try await screen(client)
            #expect(before.0 == "publish")
            try write("donkey", to: files.directory)
            let reloaded = try await client.send(.post, "/v1/policy/reload", as: .editor)
            #expect(reloaded.status == .ok)
            let after = try await screen(client)
            #expect(after.0 == "reject")
            #expect(after.1 != before.1)
            #expect(try reloaded.object["policy"] as? String == after.1)
        }
    }

    @Test func `is refused with its mistakes when it has some, and the one before goes on`()
        async throws
    {
        let files = try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n",
            "rule.yaml": Self.rule.replacing("WORD", with: "donkey"),
        ])
        try await service(files).talk { client in
            let before = try await screen(client)
            try Data("rule: [".utf8).write(to: URL(filePath: "\(files.directory)/rule.yaml"))
            let refused = try await client.send(.post, "/v1/policy/reload", as: .editor)
            #expect(refused.status == .unprocessableContent)
            let errors = try #require(try refused.object["errors"] as? [String])
            #expect(errors.contains { $0.contains("rule.yaml") })
            let after = try await screen(client)
            #expect(after == before)
            let forbidden = try await client.send(.post, "/v1/policy/reload", as: .cms)
            #expect(forbidden.status == .forbidden)
        }
    }

    @Test func `changes how the desk works, too`() async throws {
        let desk = "desk: {claim-lease: 5m}\n"
        let files = try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n" + desk,
            "rule.yaml": Self.rule.replacing("WORD", with: "muppet"),
        ])
        let (directory, made) = (files.directory, try TestService(try files.compile()))
        let keeper = PolicyKeeper(
            for: made.service.desk,
            settings: { try DeskSettings(policy: $0) },
            load: { try CompiledPolicy.load(directory: directory) }
        )
        func write(_ text: String) throws {
            let policy = "policy: trial\ninclude: [rule.yaml]\n\(text)\n"
            try Data(policy.utf8).write(to: URL(filePath: "\(directory)/policy.yaml"))
        }
        try write("desk: {claim-lease: 9m}")
        try await keeper.reload()
        #expect(made.service.desk.settings.claimLease == .minutes(9))
        let revision = made.service.desk.policy.revision
        try write("desk: {claim-lease: soon}")
        await #expect(throws: PolicyErrors.self) { try await keeper.reload() }
        #expect(made.service.desk.settings.claimLease == .minutes(9))
        #expect(made.service.desk.policy.revision == revision)
    }

    @Test func `is taken on when a file changes`() async throws {
        let files = try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [rule.yaml]\n",
            "rule.yaml": Self.rule.replacing("WORD", with: "muppet"),
        ])
        let test = try service(files)
        let before = test.service.policies.current.revision
        let watcher = PolicyWatcher(
            test.service.policies,
            directory: files.directory,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            every: .milliseconds(20)
        )
        let watching = Task { try await watcher.run() }
        defer { watching.cancel() }
        // Longer, so that the size tells too where file times are coarse.
        try write("a donkey", to: files.directory)
        for _ in 0..<500 where test.service.policies.current.revision == before {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(test.service.policies.current.revision != before)
    }
}
