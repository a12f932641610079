import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `Coral over HTTP` {
    private static func signature(_ body: String, _ secret: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(body.utf8),
            using: SymmetricKey(data: Data(secret.utf8))
        )
        return "sha256=" + code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func phase(
        _ text: String,
        story: String = "bridge",
        url: String = "https://a.example/bridge",
        parent: String? = nil,
        secret: String = "new",
        with client: any TestClientProtocol
    ) async throws -> TestResponse {
        let parent = parent.map { "\"\($0)\"" } ?? "null"
        let body = """
            {"action":"NEW","comment":{"body":"\(text)","parentID":\(parent)},
             "author":{"id":"r1","role":"COMMENTER"},"story":{"id":"\(story)","url":"\(url)"},
             "site":{"id":"s"},"tenantID":"t","tenantDomain":"d"}
            """
        return try await signed(body, secret, with: client)
    }

    private func signed(
        _ body: String,
        _ secret: String = "new",
        with client: any TestClientProtocol
    ) async throws -> TestResponse {
        let name = try #require(HTTPField.Name("X-Coral-Signature"))
        var answer: TestResponse
        var tries = 0
        repeat {
            answer = try await client.post(
                "/coral/phase",
                body,
                headers: [name: Self.signature(body, secret)]
            )
            tries += 1
            // On a busy machine an answer may be late, and says then that nothing was screened.
        } while answer.status == .ok && answer.field("X-Postbag-Policy") == nil && tries < 5
        return answer
    }

    @Test func `Coral hears nothing, a hold or a refusal`() async throws {
        let test = try TestService.answering()
        try await test.put()
        try await test.talk { client in
            let fair = try await phase("<p>A fair point.</p>", with: client)
            #expect(fair.status == .noContent && fair.text.isEmpty)
            let held = try await phase("What rubbish.", with: client)
            #expect(held.text.contains(#""status":"SYSTEM_WITHHELD""#))
            let rejected = try await phase("<p>You mup<b>pet</b></p>", with: client)
            #expect(rejected.text.contains(#""status":"REJECTED""#))
            #expect(!rejected.text.contains("moderationAction"))
        }
    }

    @Test(arguments: ["", "made-up"])
    func `Coral must sign`(secret: String) async throws {
        let test = try TestService.answering()
        try await test.put()
        try await test.talk { client in
            let forged = try await phase("A fair point.", secret: secret, with: client)
            #expect(forged.status == .unauthorized)
            #expect(try await client.post("/coral/phase", "{}").status == .unauthorized)
            #expect(try await phase("Hi.", secret: "old", with: client).status == .noContent)
        }
    }

    @Test func `Coral's comments wait where the story's mode says so`() async throws {
        let test = try TestService.answering()
        try await test.put(mode: .closed)
        try await test.talk { client in
            for (story, url) in [("bridge", ""), ("x-7", "https://www.a.example/bridge?utm_id=1")] {
                let answer = try await phase("A fair point.", story: story, url: url, with: client)
                #expect(answer.text.contains("PREMOD"))
            }
            let other = try await phase("A fair point.", story: "x", url: "", with: client)
            #expect(other.status == .noContent)
        }
    }

    @Test func `Coral's replies to what readers do not see wait`() async throws {
        let test = try TestService.answering()
        try await test.put()
        let parent = Comment(id: "c1", text: "What rubbish.", storyID: "bridge")
        _ = try await test.service.desk.submit(Submission(comment: parent), now: test.clock.now)
        try await test.talk { client in
            let answer = try await phase("I agree.", parent: "c1", with: client)
            #expect(answer.text.contains("PREMOD"))
            let unknown = try await phase("I agree.", parent: "coral-9", with: client)
            #expect(unknown.status == .noContent)
        }
    }

    @Test(arguments: [
        "{}", "[]", "nonsense", #"{"comment":{"body":3},"story":{"id":"bridge"}}"#,
        #"{"comment":{"body":"a\u0000b"},"story":{"id":"bridge"}}"#,
    ])
    func `Coral is told to withhold what it signed and nobody can read`(body: String) async throws {
        let test = try TestService.answering()
        try await test.put()
        try await test.talk { client in
            let answer = try await signed(body, with: client)
            #expect(answer.status == .ok)
            #expect(answer.text == #"{"status":"SYSTEM_WITHHELD"}"#)
        }
    }

    @Test func `Coral is told to withhold what is too long to be read`() async throws {
        let words = String(repeating: "A fair point. ", count: 30_000)
        let body = #"{"comment":{"body":"\#(words)"},"story":{"id":"bridge"}}"#
        try await TestService.answering().talk { client in
            let name = try #require(HTTPField.Name("X-Coral-Signature"))
            let signature = Self.signature(body, "new")
            let answer = try await client.post("/coral/phase", body, headers: [name: signature])
            #expect(answer.status == .ok)
            #expect(answer.text == #"{"status":"SYSTEM_WITHHELD"}"#)
        }
    }

    @Test func `Coral is told to withhold while the desk is full`() async throws {
        var settings = ServiceSettings()
        settings.coralSecrets = ["new"]
        settings.limits.inProgress = 0
        let test = try TestService(try .answeringAll(), settings: settings)
        try await test.talk { client in
            let answer = try await phase("A fair point.", with: client)
            #expect(answer.status == .ok)
            #expect(answer.text == #"{"status":"SYSTEM_WITHHELD"}"#)
        }
    }

    @Test func `Coral gets no words on a picture, unless the story is sensitive`() async throws {
        let test = try TestService.answering()
        try await test.put()
        try await test.put("grave", profile: .sensitiveCase)
        try await test.talk { client in
            let plain = try await phase("<p></p>", with: client)
            #expect(plain.status == .noContent)
            let sensitive = try await phase(" ", story: "grave", url: "", with: client)
            #expect(sensitive.text.contains("SYSTEM_WITHHELD"))
        }
    }
}
