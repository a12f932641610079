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

@Suite struct `Pages for readers` {
    private static let form = "application/x-www-form-urlencoded"
    let test: TestService

    init() async throws {
        test = try TestService()
        try await test.put()
    }

    private func submit(_ text: String, id: String) async throws -> SubmitReceipt {
        let comment = Comment(
            id: id,
            text: text,
            author: Author(id: "ada", name: "Ada"),
            storyID: "bridge"
        )
        return try await test.service.desk.submit(
            Submission(comment: comment),
            now: test.clock.now
        )
    }

    private func get(
        _ path: String,
        accepting type: String = "text/html",
        with client: any TestClientProtocol
    ) async throws -> TestResponse {
        try await client.executeRequest(
            uri: path,
            method: .get,
            headers: [.accept: type],
            body: nil
        )
    }

    private func report(
        _ form: String,
        accepting type: String = "application/json",
        with client: any TestClientProtocol
    ) async throws -> TestResponse {
        try await client.post("/report", form, type: Self.form, headers: [.accept: type])
    }

    @Test func `hold a strict policy and load nothing from elsewhere`() async throws {
        try await test.talk { client in
            let page = try await get("/rules", with: client)
            #expect(page.status == .ok)
            let policy = page.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.hasPrefix("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
            #expect(!page.text.contains("http"))
            #expect(page.text.contains("<html lang=\"en-GB\">"))
            #expect(try await get("/readers.css", with: client).status == .ok)
        }
    }

    @Test func `show the policy's promises, the gravest first`() async throws {
        let policy = test.service.policies.current
        try await test.talk { client in
            let page = try await get("/rules", with: client)
            for rule in policy.rules { #expect(page.text.contains(rule.promise)) }
            for path in ["/rules.json", "/rules"] {
                let json = try await get(path, accepting: "application/json", with: client).object
                #expect(json["policy"] as? String == policy.revision)
                let rules = json["rules"] as? [[String: Any]] ?? []
                #expect(rules.count == policy.rules.count)
                #expect(rules.first?["id"] as? String == "protected-identity")
            }
        }
    }

    @Test func `take a report in and tell what came of it`() async throws {
        _ = try await submit("A fair point.", id: "c1")
        let form = "key=key-reader-widget&comment=c1&reason=abuse&text=It+is+rude"
        let token = try await test.talk { client -> String in
            let answer = try await report(form, with: client)
            #expect(answer.status == .created)
            #expect(try answer.object["state"] as? String == "received")
            return try #require(try answer.object["receipt"] as? String)
        }
        let reviewCase = try #require(try await test.service.desk.cases().first)
        let asha = Reviewer(id: ReviewerID("asha"))
        let claimed = try await test.service.desk.claim(
            reviewCase.id,
            for: asha,
            now: test.clock.now
        )
        _ = try await test.service.desk.decide(
            claimed.id,
            CaseChoice(.keep, version: claimed.version),
            by: asha,
            now: test.clock.now
        )
        test.clock.advance(by: .seconds(600))
        try await test.service.desk.elapse(now: test.clock.now)
        try await test.talk { client in
            let page = try await get("/report/\(token)", with: client)
            #expect(page.text.contains("does not break our rules"))
            #expect(page.text.contains("/appeal/"))
        }
    }

    @Test func `thank for a report on a page of their own without JavaScript`() async throws {
        _ = try await submit("A fair point.", id: "c1")
        try await test.talk { client in
            let form = "key=key-reader-widget&comment=c1&reason=spam&text="
            let page = try await report(form, accepting: "text/html,*/*", with: client)
            #expect(page.status == .created)
            #expect(page.text.contains("Thank you"))
            let empty = try await get("/report?comment=%22%3E%3Cb%3E&key=k", with: client)
            #expect(empty.text.contains("value=\"&quot;&gt;&lt;b&gt;\""))
            for reason in ReportReason.allCases {
                #expect(empty.text.contains("value=\"\(reason.rawValue)\""))
            }
        }
    }

    @Test(arguments: [
        ("key=nobody&comment=c1&reason=abuse", 401), ("comment=c1&reason=abuse", 401),
        ("key=key-cms&comment=c1&reason=abuse", 403),
        ("key=key-reader-widget&comment=c1&reason=made-up", 422),
        ("key=key-reader-widget&comment=c1&reason=other&text=+", 422),
        ("key=key-reader-widget&comment=&reason=abuse", 422),
        ("key=key-reader-widget&comment=nowhere&reason=abuse", 404),
        ("key=key-reader-widget&comment=c1&reason=abuse&text=a%00b", 400),
    ])
    func `refuse a report`(form: String, status: Int) async throws {
        _ = try await submit("A fair point.", id: "c1")
        try await test.talk { client in
            #expect(try await report(form, with: client).status.code == status)
            let page = try await report(form, accepting: "text/html", with: client)
            #expect(page.status.code == status)
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        }
    }

    @Test func `tell nobody of other people's reports`() async throws {
        try await test.talk { client in
            for token in ["1", "report-1", "cmVwb3J0LTF8MQ.AAAA", "a.b.c", "%00"] {
                let page = try await get("/report/\(token)", with: client)
                #expect((400..<500).contains(page.status.code))
            }
        }
    }

    @Test func `take an appeal by its link alone, once`() async throws {
        let receipt = try await submit("You muppet.", id: "c1")
        let decision = try #require(receipt.decision)
        let token = try await test.service.desk.appealToken(
            against: .decision(decision),
            for: .author
        )
        try await test.talk { client in
            #expect(try await get("/appeal/\(token)", with: client).text.contains("<form"))
            let empty = try await client.post("/appeal/\(token)", "text=+", type: Self.form)
            #expect(empty.status.code == 422)
            let sent = try await client.post(
                "/appeal/\(token)",
                "text=It+was+a+quotation&edited=",
                type: Self.form
            )
            #expect(sent.status == .created)
            #expect(sent.text.contains("We have your appeal"))
            let again = try await client.post("/appeal/\(token)", "text=again", type: Self.form)
            #expect((400..<500).contains(again.status.code))
            #expect(try await get("/appeal/\(token)", with: client).text.contains("We have your"))
            let forged = try await get("/appeal/\(token)x", with: client)
            #expect((400..<500).contains(forged.status.code))
        }
    }
}
