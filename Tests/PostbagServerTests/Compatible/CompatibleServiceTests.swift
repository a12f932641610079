import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Postbag
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagTestSupport
import Testing

@testable import PostbagServer

/// A policy that answers every protocol, with the rules of the desk's tests.
extension CompiledPolicy {
    static func answering(_ protocols: String) throws -> CompiledPolicy {
        let files = [
            "policy.yaml": """
            policy: trial
            include: [abuse.yaml, rough.yaml]
            \(protocols)
            """,
            "abuse.yaml": """
            rule: personal-abuse
            promise: Attack the argument, not the person.
            message: Please leave out the name-calling.
            filters:
              - {id: word, words: [muppet], score: 90, decisive: true}
            """,
            "rough.yaml": """
            rule: profanity
            promise: No swearing.
            message: Please do not swear.
            filters:
              - {id: word, words: [rubbish], score: 45, decisive: true}
            """,
        ]
        return try TemporaryPolicy(files).compile()
    }

    static func answeringAll() throws -> CompiledPolicy {
        // No test may fail since the machine is slow.
        try answering(
            "protocols: {perspective: {}, akismet: {}, coral: {within: 9000ms}, moderations: {}}"
        )
    }
}

extension TestClientProtocol {
    /// Sends a body of any kind.
    func post(
        _ path: String,
        _ body: String,
        type: String = "application/json",
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = type
        return try await executeRequest(
            uri: path,
            method: .post,
            headers: headers,
            body: ByteBuffer(string: body)
        )
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

@Suite struct `The protocols of other services` {
    private static let form = "application/x-www-form-urlencoded"

    private func service(_ protocols: String? = nil) throws -> TestService {
        var settings = ServiceSettings()
        settings.coralSecrets = ["new", "old"]
        let policy = try protocols.map(CompiledPolicy.answering) ?? .answeringAll()
        return try TestService(policy, settings: settings)
    }

    @Test(arguments: [
        "/v1alpha1/comments:analyze", "/v1alpha1/comments:suggestscore", "/1.1/comment-check",
        "/1.1/verify-key", "/coral/phase", "/v1/moderations",
    ])
    func `are not there unless the policy names them`(path: String) async throws {
        try await service("").talk { client in
            let answer = try await client.post(path, "{}")
            #expect(answer.status == .notFound)
        }
    }

    @Test func `go by the policy that serves now`() async throws {
        let test = try service("")
        try await test.talk { client in
            #expect(try await client.post("/v1/moderations", "{}").status == .notFound)
            test.service.desk.replace(policy: try .answeringAll())
            #expect(try await client.post("/v1/moderations", "{}").status == .unauthorized)
        }
    }

    // MARK: Perspective

    @Test func `Perspective takes a key in the query or a header, and only one that may screen`()
        async throws
    {
        let body = #"{"comment":{"text":"Hi."},"requestedAttributes":{"TOXICITY":{}}}"#
        let path = "/v1alpha1/comments:analyze"
        try await service().talk { client in
            let without = try await client.post(path, body)
            #expect(without.status == .forbidden)
            #expect(without.text.contains(#""status":"PERMISSION_DENIED""#))
            for key in ["nobody", "key-auditor", "key-reader-widget"] {
                let wrong = try await client.post("\(path)?key=\(key)", body)
                #expect(wrong.status == .badRequest)
                #expect(wrong.text.contains("API_KEY_INVALID"))
            }
            // The trial's policy has no classifier, which is said only to who may ask.
            let query = try await client.post("\(path)?key=key-cms&alt=json", body)
            #expect(query.text.contains("FAILED_PRECONDITION"))
            let name = try #require(HTTPField.Name("x-goog-api-key"))
            let header = try await client.post(path, body, headers: [name: "key-cms"])
            #expect(header.text.contains("FAILED_PRECONDITION"))
        }
    }

    @Test func `Perspective's discovery document leads back to where it was asked for`()
        async throws
    {
        try await service().live { client in
            let answer = try await client.executeRequest(
                uri: "/$discovery/rest?version=v1alpha1",
                method: .get,
                headers: [:],
                body: nil
            )
            #expect(answer.status == .ok)
            let root = try answer.object["rootUrl"] as? String
            #expect(root?.hasPrefix("http://localhost") == true)
            #expect(root?.hasSuffix("/") == true)
        }
    }

    @Test func `Perspective refuses bodies that are too long in Google's words`() async throws {
        let long = String(repeating: "a", count: 300_000)
        try await service().talk { client in
            let answer = try await client.post("/v1alpha1/comments:analyze?key=key-cms", long)
            #expect(answer.status == .contentTooLarge)
            #expect(answer.text.contains("INVALID_ARGUMENT"))
        }
    }

    // MARK: Akismet

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
        try await service().talk { client in
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
        let test = try service()
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
        try await service().talk { client in
            for method in ["submit-spam", "submit-ham"] {
                let answer = try await client.post(
                    "/1.1/\(method)",
                    #"{"api_key":"key-cms","blog":"b","user_ip":"1","comment_content":"Hi"}"#
                )
                #expect(answer.text == "Thanks for making the web a better place.")
            }
        }
    }

    /// What is kept of what programs told.
    private func kept(_ test: TestService) async throws -> [String: [String: Double]] {
        var texts: [String: [String: Double]] = [:]
        let desk = test.service.desk
        _ = try await desk.feedback(since: Instant(milliseconds: 0), now: test.now) {
            texts[$0.text] = $0.scores
        }
        return texts
    }

    @Test func `Akismet keeps what it is told if the policy says so, but no test`() async throws {
        let test = try service("protocols: {akismet: {keep-feedback: true}}")
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
        #expect(try await kept(test) == ["Buy now.": ["SPAM": 1], "A fair point.": ["SPAM": 0]])
    }

    @Test(arguments: [true, false])
    func `Perspective keeps a suggested score only if the policy says so`(
        isKept: Bool
    ) async throws {
        let test = try service("protocols: {perspective: {keep-feedback: \(isKept)}}")
        try await test.talk { client in
            let answer = try await client.post(
                "/v1alpha1/comments:suggestscore?key=key-cms",
                #"""
                {"comment":{"text":"You lot."},"clientToken":"t","attributeScores":{
                    "TOXICITY":{"summaryScore":{"value":0.75}},
                    "PROFANITY":{"summaryScore":{"value":0.1}},
                    "OBSCENE":{"summaryScore":{"value":0.2}},
                    "INSULT":{"spanScores":[{"begin":0,"end":3,"score":{"value":1}}]}}}
                """#
            )
            #expect(answer.status == .ok && answer.text.contains(#""clientToken":"t""#))
        }
        let expected = ["You lot.": ["TOXICITY": 0.75, "PROFANITY": 0.2]]
        #expect(try await kept(test) == (isKept ? expected : [:]))
    }

    @Test func `Akismet finds the story by its permalink, however it is written`() async throws {
        let test = try service()
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
        try await service("protocols: {akismet: {unknown-story: hold}}").talk { client in
            let answer = try await check("A fair point", with: client)
            #expect(answer.text == "true")
        }
    }

    @Test func `Akismet holds what a machine filled in`() async throws {
        try await service().talk { client in
            let more = "&honeypot_field_name=url2&url2=x"
            let answer = try await check("A fair point", more: more, with: client)
            #expect(answer.text == "true")
        }
    }

    // MARK: Coral

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
        let test = try service()
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
        let test = try service()
        try await test.put()
        try await test.talk { client in
            let forged = try await phase("A fair point.", secret: secret, with: client)
            #expect(forged.status == .unauthorized)
            #expect(try await client.post("/coral/phase", "{}").status == .unauthorized)
            #expect(try await phase("Hi.", secret: "old", with: client).status == .noContent)
        }
    }

    @Test func `Coral's comments wait where the story's mode says so`() async throws {
        let test = try service()
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
        let test = try service()
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
        let test = try service()
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
        try await service().talk { client in
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
            let akismet = try await check("A fair point", with: client)
            #expect(akismet.text == "true")
        }
    }

    @Test func `Coral gets no words on a picture, unless the story is sensitive`() async throws {
        let test = try service()
        try await test.put()
        try await test.put("grave", profile: .sensitiveCase)
        try await test.talk { client in
            let plain = try await phase("<p></p>", with: client)
            #expect(plain.status == .noContent)
            let sensitive = try await phase(" ", story: "grave", url: "", with: client)
            #expect(sensitive.text.contains("SYSTEM_WITHHELD"))
        }
    }

    // MARK: Moderations

    @Test func `moderations say who may ask and what they found`() async throws {
        let body = #"{"input":["A fair point.","You muppet."]}"#
        try await service().talk { client in
            let without = try await client.post("/v1/moderations", body)
            #expect(without.status == .unauthorized)
            #expect(without.text.contains("invalid_api_key"))
            let other = try await client.send(.post, "/v1/moderations", as: .auditor, body)
            #expect(other.status == .forbidden)
            let answer = try await client.send(.post, "/v1/moderations", as: .cms, body)
            #expect(answer.status == .ok)
            let results = try answer.object["results"] as? [[String: Any]]
            #expect(results?.map { $0["flagged"] as? Bool } == [false, true])
            let empty = try await client.send(.post, "/v1/moderations", as: .cms, #"{"input":" "}"#)
            #expect(empty.status == .badRequest)
        }
    }
}

extension TestService {
    /// Puts a story in the register.
    func put(
        _ id: String = "bridge",
        profile: StoryProfile = .none,
        mode: StoryMode = .open
    ) async throws {
        let editor = Reviewer(id: ReviewerID("edith"), roles: [.editor])
        let lawyer = Reviewer(id: ReviewerID("lena"), roles: [.lawyer])
        let story = Story(
            id: id,
            headline: "The bridge is closed",
            url: "https://a.example/\(id)",
            profile: profile
        )
        _ = try await service.desk.put(story, by: editor.id, now: clock.now)
        guard mode != .open else { return }
        _ = try await service.desk.setMode(
            of: StoryID(id),
            to: mode,
            reason: "a trial",
            by: editor,
            confirmedBy: lawyer,
            now: clock.now
        )
    }
}

@Suite struct `A deadline` {
    @Test func `lets work through that is in time`() async throws {
        let value = try await Deadline.value(within: .seconds(600), otherwise: 2) { 1 }
        #expect(value == 1)
    }

    @Test func `gives the other value when work never ends`() async throws {
        let value = try await Deadline.value(within: .milliseconds(5), otherwise: 2) {
            try await Task.sleep(for: .seconds(3_600))
            return 1
        }
        #expect(value == 2)
    }

    @Test func `passes on what went wrong`() async {
        await #expect(throws: PerspectiveError.overloaded) {
            try await Deadline.value(within: .seconds(600), otherwise: 2) {
                throw PerspectiveError.overloaded
            }
        }
    }
}
