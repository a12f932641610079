import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `Webhooks over HTTP` {
    private let cms = #"{"receiver":"cms","url":"https://cms.example/postbag"}"#

    @Test func `a receiver is added, given another secret, stopped and told again`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let edith = try await test.signIn("edith", .editor)
        try await test.talk { client in
            let added = try await client.send(.post, "/v1/webhooks", token: edith, cms)
            #expect(added.status == .created)
            let first = try #require(try added.object["secret"] as? String)
            let twice = try await client.send(.post, "/v1/webhooks", token: edith, cms)
            #expect(twice.status == .conflict)
            let rotated = try await client.send(.post, "/v1/webhooks/cms/rotate", token: edith)
            let second = try #require(try rotated.object["secret"] as? String)
            #expect(second != first)
            #expect(second.hasPrefix("whsec_"))
            let stopped = try await client.send(.post, "/v1/webhooks/cms/stop", token: edith)
            #expect(try stopped.object["active"] as? Bool == false)
            let resumed = try await client.send(.post, "/v1/webhooks/cms/resume", token: edith)
            #expect(try resumed.object["active"] as? Bool == true)
            let list = try await client.send(.get, "/v1/webhooks", token: edith)
            let items = try #require(try list.object["items"] as? [[String: Any]])
            #expect(items.map { $0["receiver"] as? String } == ["cms"])
            #expect(!String(buffer: list.body).contains("whsec_"))
        }
    }

    @Test func `what was given up is shown and sent again`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let edith = try await test.signIn("edith", .editor)
        try await test.talk { client in
            _ = try await client.send(.post, "/v1/webhooks", token: edith, cms)
            let story = Story(id: "s1", headline: "A bridge is closed")
            try await test.service.desk.put(story, by: ReviewerID("edith"), now: test.now)
            let path = "/v1/stories/s1/mode"
            let mode = #"{"mode":"closed","reason":"The night is over."}"#
            #expect(try await client.send(.put, path, token: edith, mode).status == .ok)
            let waiting = try await test.service.desk.webhooks(.waiting)
            let id = try #require(waiting.first).id
            test.clock.advance(by: .seconds(90))
            let metrics = try await test.service.metrics.report(for: test.service)
            #expect(metrics.contains("postbag_webhooks{state=\"waiting\"} 1.0"))
            #expect(metrics.contains("postbag_webhooks{state=\"dead\"} 0.0"))
            #expect(metrics.contains("postbag_webhooks_oldest_seconds 90.0"))
            // A receiver that is told nothing any more: what waits for it is given up.
            _ = try await client.send(.post, "/v1/webhooks/cms/stop", token: edith)
            _ = try await test.service.desk.takeWebhooks(now: test.now)
            let dead = try await client.send(.get, "/v1/webhooks/messages", token: edith)
            let items = try #require(try dead.object["items"] as? [[String: Any]])
            #expect(items.map { $0["id"] as? String } == [id.rawValue])
            #expect(items.first?["state"] as? String == "dead")
            let replay = "/v1/webhooks/messages/\(id)/replay"
            #expect(try await client.send(.post, replay, token: edith).status == .noContent)
            #expect(try await test.service.desk.webhooks(.waiting).map(\.id) == [id])
            let none = "/v1/webhooks/messages/msg_none/replay"
            #expect(try await client.send(.post, none, token: edith).status == .notFound)
        }
    }

    @Test func `only an editor or a senior with a second factor keeps receivers`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let lena = try await test.signIn("lena", .lawyer)
        let asha = try await test.signIn("asha", .reviewer)
        let (_, key) = try await test.service.desk.createKey(
            "the editor's key",
            scopes: [.editor],
            by: "test",
            now: test.now
        )
        try await test.talk { client in
            for token in [lena, asha, key.text] {
                for path in ["/v1/webhooks", "/v1/webhooks/messages"] {
                    #expect(try await client.send(.get, path, token: token).status == .forbidden)
                }
                let added = try await client.send(.post, "/v1/webhooks", token: token, cms)
                #expect(added.status == .forbidden)
            }
            #expect(try await client.send(.get, "/v1/webhooks").status == .unauthorized)
        }
    }

    @Test(arguments: [
        #"{"receiver":"cms","url":"http://cms.example/hook"}"#,
        #"{"receiver":"cms","url":"ftp://cms.example/hook"}"#,
        #"{"receiver":"cms","url":"https://user:pass@cms.example/hook"}"#,
        #"{"receiver":"","url":"https://cms.example/hook"}"#,
        #"{"receiver":"cms","url":"https://cms.example/hook","events":[]}"#,
        #"{"receiver":"cms","url":"https://cms.example/hook","events":["all"]}"#,
        #"{"receiver":"c\u0000s","url":"https://cms.example/hook"}"#,
    ])
    func `a receiver that will not do is refused`(body: String) async throws {
        let test = try TestService(hasStoredCallers: true)
        let edith = try await test.signIn("edith", .editor)
        try await test.talk { client in
            let answer = try await client.send(.post, "/v1/webhooks", token: edith, body)
            #expect(answer.status == .unprocessableContent)
            #expect(try await test.service.desk.receivers().isEmpty)
        }
    }
}
