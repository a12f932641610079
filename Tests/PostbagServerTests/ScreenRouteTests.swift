import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PostbagDesk
import PostbagServer
import Testing

@Suite struct `Screening over HTTP` {
    @Test func `a comment is screened and nothing is stored`() async throws {
        let test = try TestService()
        try await test.talk { client in
            let answer = try await client.send(
                .post,
                "/v1/screen",
                as: .cms,
                #"{"id":"c1","text":"You muppet."}"#
            )
            #expect(answer.status == .ok)
            let object = try answer.object
            #expect(object["schema"] as? String == "postbag.screening/1")
            #expect(object["recommendation"] as? String == "reject")
            #expect((object["policy"] as? String)?.contains("@") == true)
        }
        let count = try await test.service.desk.store.read { try $0.lastCommentNumber() }
        #expect(count == 0)
    }

    @Test func `without a key nothing is screened`() async throws {
        try await TestService().talk { client in
            let answer = try await client.send(.post, "/v1/screen", #"{"text":"Good morning."}"#)
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.contentType] == "application/problem+json")
            let object = try answer.object
            #expect(object["type"] as? String == "urn:postbag:problem:unauthenticated")
            #expect((object["fix"] as? String)?.isEmpty == false)
        }
    }

    @Test func `the report button's key may not screen`() async throws {
        try await TestService().talk { client in
            let answer = try await client.send(
                .post,
                "/v1/screen",
                as: .readerWidget,
                #"{"text":"Good morning."}"#
            )
            #expect(answer.status == .forbidden)
        }
    }

    @Test(
        arguments: [
            (#"{"txt":"x"}"#, 422), (#"{"text":7}"#, 422), (#"{"text":null}"#, 422),
            (#"["x"]"#, 422), (#"{"text":"a\u0000b"}"#, 422), ("{", 400), ("", 400),
            ("{\"text\":\"\u{1}\"}", 400),
        ]
    )
    func `what is not a comment is told apart`(body: String, status: Int) async throws {
        try await TestService().talk { client in
            let answer = try await client.send(.post, "/v1/screen", as: .cms, body)
            #expect(answer.status.code == status, "\(body): \(String(buffer: answer.body))")
        }
    }

    @Test func `a body that is too long is refused`() async throws {
        let long = String(repeating: "a", count: 300_000)
        try await TestService().talk { client in
            let answer = try await client.send(
                .post,
                "/v1/screen",
                as: .cms,
                "{\"text\":\"\(long)\"}"
            )
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test func `an overloaded service says so and when to come again`() async throws {
        var settings = ServiceSettings()
        settings.limits.inProgress = 0
        try await TestService(settings: settings).talk { client in
            let answer = try await client.send(.post, "/v1/screen", as: .cms, #"{"text":"x"}"#)
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "1")
            #expect(try answer.object["recommendation"] == nil)
            let ready = try await client.send(.get, "/health/ready")
            #expect(ready.status == .serviceUnavailable)
        }
    }

    @Test func `health is told to anybody`() async throws {
        try await TestService().talk { client in
            for path in ["/health/live", "/health/ready"] {
                let answer = try await client.send(.get, path)
                #expect(answer.status == .ok)
            }
        }
    }

    @Test func `a path that is not there is a problem too`() async throws {
        try await TestService().talk { client in
            let answer = try await client.send(.get, "/v1/nothing", as: .cms)
            #expect(answer.status == .notFound)
            #expect(try answer.object["type"] as? String == "urn:postbag:problem:no-route")
        }
    }
}
