import Foundation
import HTTPTypes
import HummingbirdTesting
import PostbagCore
import PostbagDesk
import PostbagServer
import PostbagTestSupport
import Testing

@Suite struct `Access` {
    static let comment = #"{"text":"A fair point."}"#

    @Test func `a key works until it is taken back`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let desk = test.service.desk
        let (record, secret) = try await desk.createKey(
            "The CMS",
            scopes: [.cms],
            by: "test",
            now: test.now
        )
        try await test.talk { client in
            let path = "/v1/screen"
            let good = try await client.send(.post, path, token: secret.text, Self.comment)
            #expect(good.status == .ok)
            let shouted = secret.text.uppercased()
            let same = try await client.send(.post, path, token: shouted, Self.comment)
            #expect(same.status == .ok)
            let other = String(secret.text.dropLast()) + (secret.text.hasSuffix("a") ? "b" : "a")
            let forged = try await client.send(.post, path, token: other, Self.comment)
            #expect(forged.status == .unauthorized)
            try await desk.revokeKey(record.id, by: "test", now: test.now)
            test.clock.advance(by: StoredCallers.memory)
            let late = try await client.send(.post, path, token: secret.text, Self.comment)
            #expect(late.status == .unauthorized)
        }
    }

    @Test func `a key ends when its time is over`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let (_, secret) = try await test.service.desk.createKey(
            "A trial",
            scopes: [.cms],
            expires: test.now + .seconds(2),
            by: "test",
            now: test.now
        )
        try await test.talk { client in
            let first = try await client.send(.post, "/v1/screen", token: secret.text, Self.comment)
            #expect(first.status == .ok)
            test.clock.advance(by: .seconds(2))
            let last = try await client.send(.post, "/v1/screen", token: secret.text, Self.comment)
            #expect(last.status == .unauthorized)
        }
    }

    @Test func `a reviewer signs in, is known, and signs out`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let asha = ReviewerID("asha")
        let new = try await test.service.desk.addReviewer(
            asha,
            roles: [.reviewer],
            by: "test",
            now: test.now
        )
        let password = try #require(new.password)
        #expect(new.authenticator == nil)
        try await test.talk { client in
            let body = #"{"reviewer":"asha","password":"\#(password)"}"#
            let begun = try await client.send(.post, "/v1/session", body)
            #expect(begun.status == .created)
            let token = try #require(try begun.object["token"] as? String)
            let mine = try await client.send(.get, "/v1/session", token: token)
            let object = try mine.object
            #expect(object["caller"] as? String == "asha")
            #expect(object["token"] == nil)
            let gone = try await client.send(.delete, "/v1/session", token: token)
            #expect(gone.status == .noContent)
            let after = try await client.send(.get, "/v1/session", token: token)
            #expect(after.status == .unauthorized)
        }
    }

    @Test func `whoever sees sealed data gives a code, and each code once`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let new = try await test.service.desk.addReviewer(
            ReviewerID("lena"),
            roles: [.lawyer],
            by: "test",
            now: test.now
        )
        let password = try #require(new.password)
        let authenticator = try #require(new.authenticator)
        #expect(authenticator.hasPrefix("otpauth://totp/Postbag:lena?"))
        let code = try TestService.code(for: authenticator, at: test.now)
        try await test.talk { client in
            func signIn(_ code: String?) async throws -> TestResponse {
                let more = code.map { #","code":"\#($0)""# } ?? ""
                let body = #"{"reviewer":"lena","password":"\#(password)"\#(more)}"#
                return try await client.send(.post, "/v1/session", body)
            }
            let without = try await signIn(nil)
            #expect(without.status == .unauthorized)
            #expect(try without.object["type"] as? String == "urn:postbag:problem:needs-code")
            let wrong = try await signIn("000000")
            #expect(wrong.status == .unauthorized)
            let right = try await signIn(code)
            #expect(right.status == .created)
            #expect(try right.object["sees_sealed"] as? Bool == true)
            let again = try await signIn(code)
            #expect(again.status == .unauthorized)
        }
    }

    @Test func `after five wrong passwords an account is locked, also for its owner`() async throws
    {
        let test = try TestService(hasStoredCallers: true)
        let asha = ReviewerID("asha")
        let desk = test.service.desk
        let new = try await desk.addReviewer(asha, roles: [.reviewer], by: "test", now: test.now)
        for _ in 0..<5 {
            await #expect(throws: SignInRefusal.wrong) {
                _ = try await desk.signIn(asha, password: "guess", now: test.now)
            }
        }
        let password = try #require(new.password)
        await #expect(throws: SignInRefusal.self) {
            _ = try await desk.signIn(asha, password: password, now: test.now)
        }
        test.clock.advance(by: .minutes(2))
        let session = try await desk.signIn(asha, password: password, now: test.now).session
        #expect(session.reviewer == asha)
    }

    @Test func `a changed account ends its sessions`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let token = try await test.signIn("asha", .reviewer)
        test.clock.advance(by: .seconds(1))
        try await test.service.desk.disableReviewer(ReviewerID("asha"), by: "test", now: test.now)
        try await test.talk { client in
            let answer = try await client.send(.get, "/v1/queue", token: token)
            #expect(answer.status == .unauthorized)
        }
    }

    @Test func `a key never opens what is sealed, whatever its scopes`() async throws {
        let test = try TestService()
        try await test.talk { client in
            for scope in [Scope.senior, .lawyer, .editor] {
                let answer = try await client.send(.get, "/v1/orders", as: scope)
                #expect(answer.status == .forbidden)
                let kind = try answer.object["type"] as? String
                #expect(kind == "urn:postbag:problem:needs-second-factor")
            }
            let widget = try await client.send(.get, "/v1/orders", as: .readerWidget)
            #expect(widget.status == .forbidden)
        }
        let lawyer = Caller(kind: .key, id: "k", scopes: [.lawyer])
        #expect(lawyer.reviewer.roles == [.reviewer])
    }

    @Test func `whoever tries keys out is soon not listened to`() async throws {
        var settings = ServiceSettings()
        settings.limits.triesPerMinute = 3
        let test = try TestService(settings: settings)
        try await test.talk { client in
            for _ in 0..<3 {
                let answer = try await client.send(.get, "/v1/queue", token: "guess")
                #expect(answer.status == .unauthorized)
            }
            let last = try await client.send(.get, "/v1/queue", token: "guess")
            #expect(last.status == .tooManyRequests)
            #expect(last.headers[.retryAfter] != nil)
            let known = try await client.send(.get, "/v1/queue", as: .reviewer)
            #expect(known.status == .ok)
        }
    }

    @Test func `only sites that were named may call from a browser`() async throws {
        var settings = ServiceSettings()
        settings.allowedOrigins = ["https://www.ellerbypost.example"]
        try await TestService(settings: settings).talk { client in
            let good = try await client.send(
                .get,
                "/health/live",
                headers: [.origin: "https://www.ellerbypost.example"]
            )
            #expect(good.headers[.accessControlAllowOrigin] == "https://www.ellerbypost.example")
            let bad = try await client.send(
                .get,
                "/health/live",
                headers: [.origin: "https://elsewhere.example"]
            )
            #expect(bad.headers[.accessControlAllowOrigin] == nil)
            #expect(bad.headers[.xContentTypeOptions] == "nosniff")
        }
    }
}
