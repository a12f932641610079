import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Postbag
import PostbagDesk
import PostbagPolicy
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `Akismet over HTTP` {
    private static let form = "application/x-www-form-urlencoded"

    private func check(
        _ text: String,
        key: String = "key-cms",
        more: String = "",
        with client: any TestClientProtocol
    ) async throws -> TestResponse {
        let text = text.replacing(" ", with: "+")
        return try await client.post(
            "/1.1/comment-check",
            "api_key=\(key)&blog=https://a.example&user_ip=192.0.2.1&comment_content=\(text)\(more)",
            type: Self.form
        )
    }

    @Test func `Akismet publishes, holds and discards`() async throws {
        try await TestService.answering().talk { client in
            let fair = try await check("A fair point", with: client)
            #expect(fair.text == "false")
            #expect(fair.field("X-Postbag-Policy")?.hasPrefix("trial@") == true)
            let held = try await check("What rubbish", with: client)
            #expect(held.text == "true" && held.field("X-akismet-pro-tip") == nil)
            let rejected = try await check("You muppet", with: client)
            #expect(rejected.text == "true" && rejected.field("X-akismet-pro-tip") == "discard")
            #expect(rejected.field("X-Postbag-Rules") == "personal-abuse")
            let hidden = try await check("You mup%3Cb%3E%3C/b%3Epet", with: client)
            #expect(hidden.field("X-akismet-pro-tip") == "discard")
        }
    }

    @Test func `Akismet takes a key in the body, the path or the host's name`() async throws {
        let test = try TestService.answering()
        try await test.live { client in
            let body = "blog=https://a.example&user_ip=192.0.2.1&comment_content=You+muppet"
            let path = try await client.post(
                "/akismet/key-cms/1.1/comment-check",
                body,
                type: Self.form
            )
            #expect(path.text == "true")
            let verified = try await client.post(
                "/1.1/verify-key",
                #"{"key":"key-cms","blog":"https://a.example"}"#
            )
            #expect(verified.text == "valid")
            for key in ["nobody", "key-reviewer", ""] {
                let wrong = try await check("Hi", key: key, with: client)
                #expect(wrong.text == "invalid")
                #expect(wrong.field("X-akismet-debug-help") != nil)
            }
            let missing = try await client.post(
                "/1.1/comment-check",
                "api_key=key-cms&blog=b",
                type: Self.form
            )
            #expect(missing.status == .badRequest)
            #expect(missing.text == "Missing required field: user_ip.")
        }
    }

    @Test func `Akismet thanks for what it is told`() async throws {
        try await TestService.answering().talk { client in
            for method in ["submit-spam", "submit-ham"] {
                let answer = try await client.post(
                    "/1.1/\(method)",
                    #"{"api_key":"key-cms","blog":"b","user_ip":"1","comment_content":"Hi"}"#
                )
                #expect(answer.text == "Thanks for making the web a better place.")
            }
        }
    }

    @Test func `Akismet keeps what it is told if the policy says so, but no test`() async throws {
        let test = try TestService.answering("protocols: {akismet: {keep-feedback: true}}")
        try await test.talk { client in
            let tell = { (method: String, more: String) in
                _ = try await client.post(
                    "/1.1/\(method)",
                    "api_key=key-cms&blog=b&user_ip=1&" + more,
                    type: Self.form
                )
            }
            try await tell("submit-spam", "comment_content=Buy+%3Cb%3Enow%3C%2Fb%3E.")
            try await tell("submit-ham", "comment_content=A+fair+point.")
            try await tell("submit-spam", "comment_content=Only+a+test.&is_test=1")
            try await tell("comment-check", "comment_content=Only+asked.")
            let stranger = try await client.post(
                "/1.1/submit-spam",
                "api_key=key-none&blog=b&user_ip=1&comment_content=Nobody.",
                type: Self.form
            )
            #expect(stranger.text == "invalid")
            let long = String(repeating: "word+", count: 20_001)
            let tooLong = try await client.post(
                "/1.1/submit-spam",
                "api_key=key-cms&blog=b&user_ip=1&comment_content=" + long,
                type: Self.form
            )
            #expect(tooLong.status.code == 413)
            let empty = try await client.post(
                "/1.1/submit-spam",
                "api_key=key-cms&blog=b&user_ip=1&comment_content=+",
                type: Self.form
            )
            #expect(empty.status == .badRequest)
        }
        let kept = try await test.keptFeedback
        #expect(kept == ["Buy now.": ["SPAM": 1], "A fair point.": ["SPAM": 0]])
    }

    @Test func `Akismet finds the story by its permalink, however it is written`() async throws {
        let test = try TestService.answering()
        try await test.put(mode: .preModerated)
        try await test.talk { client in
            let link = "&permalink=http%3A%2F%2Fwww.a.example%2Fbridge%2F%23comments"
            let known = try await check("A fair point", more: link, with: client)
            #expect(known.text == "true")
            let unknown = try await check("A fair point", with: client)
            #expect(unknown.text == "false")
        }
    }

    @Test func `Akismet holds comments on stories it does not know, if told to`() async throws {
        try await TestService.answering("protocols: {akismet: {unknown-story: hold}}").talk {
            client in
            let answer = try await check("A fair point", with: client)
            #expect(answer.text == "true")
        }
    }

    @Test func `Akismet holds what a machine filled in`() async throws {
        try await TestService.answering().talk { client in
            let more = "&honeypot_field_name=url2&url2=x"
            let answer = try await check("A fair point", more: more, with: client)
            #expect(answer.text == "true")
        }
    }

    @Test func `Akismet holds while the desk is full`() async throws {
        var settings = ServiceSettings()
        settings.limits.inProgress = 0
        let test = try TestService(try .answeringAll(), settings: settings)
        try await test.talk { client in
            let answer = try await check("A fair point", with: client)
            #expect(answer.text == "true")
        }
    }
}
