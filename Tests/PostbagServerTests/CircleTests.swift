import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagServer
import PostbagTestSupport
import Testing

@Suite struct `A day over HTTP` {
    private func addStory(_ client: any TestClientProtocol) async throws {
        let story = #"{"id":"s1","headline":"A bridge is closed"}"#
        let answer = try await client.send(.put, "/v1/stories/s1", as: .cms, story)
        #expect(answer.status == .ok)
    }

    private func submit(
        _ client: any TestClientProtocol,
        _ id: String,
        _ text: String,
        key: String? = nil
    ) async throws -> TestResponse {
        let body =
            #"{"id":"\#(id)","text":"\#(text)","story":"s1","author":{"id":"r1","name":"Ada"}}"#
        var headers: HTTPFields = [:]
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await client.send(.post, "/v1/comments", as: .cms, body, headers: headers)
    }

    @Test func `a comment is held, decided on what was seen, and the decision taken back`()
        async throws
    {
        let test = try TestService()
        try await test.talk { client in
            try await addStory(client)
            let held = try await submit(client, "c1", "What rubbish.")
            #expect(held.status == .created)
            #expect(try held.object["state"] as? String == "held")
            let next = try await client.send(.post, "/v1/queue/next", as: .reviewer, "{}")
            let id = try #require(try next.object["case"] as? Int)
            let tag = try #require(next.headers[.eTag])
            let view = try await client.send(.get, "/v1/cases/\(id)", as: .reviewer)
            #expect(view.headers[.eTag] == tag)
            let path = "/v1/cases/\(id)/decide"
            let choice = #"{"action":"approve"}"#
            let blind = try await client.send(.post, path, as: .reviewer, choice)
            #expect(blind.status == .preconditionRequired)
            let stale = try await client.send(
                .post,
                path,
                as: .reviewer,
                choice,
                headers: [.ifMatch: "\"999\""]
            )
            #expect(stale.status == .preconditionFailed)
            let done = try await client.send(
                .post,
                path,
                as: .reviewer,
                choice,
                headers: [.ifMatch: tag]
            )
            #expect(done.status == .ok)
            let decision = try #require(try done.object["decision"] as? [String: Any])
            #expect(decision["after"] as? String == "published")
            let number = try #require(decision["decision"] as? Int)
            let status = try await client.send(.get, "/v1/comments/c1", as: .cms)
            #expect(try status.object["live"] as? Bool == true)
            let undo = "/v1/decisions/\(number)/undo"
            let undone = try await client.send(.post, undo, as: .reviewer)
            #expect(undone.status == .ok)
            let after = try await client.send(.get, "/v1/comments/c1", as: .cms)
            #expect(try after.object["state"] as? String == "held")
        }
    }

    @Test func `the same request gives the same answer and nothing twice`() async throws {
        let test = try TestService()
        try await test.talk { client in
            try await addStory(client)
            let first = try await submit(client, "c1", "A fair point.", key: "k1")
            let again = try await submit(client, "c1", "A fair point.", key: "k1")
            #expect(first.status == .created)
            #expect(again.body == first.body)
            let other = try await submit(client, "c2", "Another point.", key: "k1")
            #expect(other.status == .conflict)
        }
        let count = try await test.service.desk.store.read { try $0.lastCommentNumber() }
        #expect(count == 1)
    }

    @Test func `a reader reports, asks what came of it, and cannot ask about another's`()
        async throws
    {
        let test = try TestService()
        try await test.talk { client in
            try await addStory(client)
            _ = try await submit(client, "c1", "A fair point.")
            let report = #"{"comment":"c1","reason":"abuse","account":"pretended"}"#
            let taken = try await client.send(.post, "/v1/reports", as: .readerWidget, report)
            #expect(taken.status == .created)
            let receipt = try #require(try taken.object["receipt"] as? String)
            let outcome = try await client.send(.get, "/v1/reports/\(receipt)")
            #expect(try outcome.object["answer"] as? String == "received")
            for guess in ["1", "1.x", receipt + "x", String(receipt.dropLast())] {
                let answer = try await client.send(.get, "/v1/reports/\(guess)")
                #expect(answer.status == .notFound, "\(guess)")
            }
        }
        let records = try await test.service.desk.store.read {
            try $0.reports(of: CommentID("c1"), onlyWaiting: false)
        }
        let key = try #require(records.first?.report.draft.reporter.key)
        #expect(key.hasPrefix("device:"))
    }

    @Test func `a rejected author appeals by the token alone`() async throws {
        let test = try TestService()
        try await test.talk { client in
            try await addStory(client)
            let rejected = try await submit(client, "c1", "You muppet.")
            let token = try #require(try rejected.object["appeal_token"] as? String)
            let appeal = #"{"token":"\#(token)","text":"I quoted the report."}"#
            let taken = try await client.send(.post, "/v1/appeals", appeal)
            #expect(taken.status == .created)
            let twice = try await client.send(.post, "/v1/appeals", appeal)
            #expect(twice.status == .conflict)
            let forged = #"{"token":"\#(token)x","text":"Let me in."}"#
            let refused = try await client.send(.post, "/v1/appeals", forged)
            #expect(refused.status == .notFound)
            test.clock.advance(by: .days(200))
            let late = try await client.send(.post, "/v1/appeals", appeal)
            #expect(late.status == .gone)
        }
    }

    @Test func `a sealed case is for people with a second factor, and the audit notes who looked`()
        async throws
    {
        let test = try TestService(hasStoredCallers: true)
        let desk = test.service.desk
        let lena = try await test.signIn("lena", .lawyer)
        let asha = try await test.signIn("asha", .reviewer)
        let (_, cms) = try await desk.createKey("cms", scopes: [.cms], by: "test", now: test.now)
        try await test.talk { client in
            let story = #"{"id":"s1","headline":"A verdict","profile":"active_proceedings"}"#
            _ = try await client.send(.put, "/v1/stories/s1", token: cms.text, story)
            let mode = #"{"mode":"open","reason":"It is over."}"#
            let alone = try await client.send(.put, "/v1/stories/s1/mode", token: lena, mode)
            #expect(alone.status == .forbidden)
            let body = #"{"id":"c1","text":"He is guilty.","story":"s1"}"#
            let held = try await client.send(.post, "/v1/comments", token: cms.text, body)
            #expect(try held.object["refusal"] as? String == "story-closed")
            let orders = try await client.send(.get, "/v1/orders", token: lena)
            #expect(orders.status == .ok)
            let none = try await client.send(.get, "/v1/orders", token: asha)
            #expect(none.status == .forbidden)
        }
    }

    @Test func `an order is varied by two people, and binds as it was until then`() async throws {
        let test = try TestService(hasStoredCallers: true)
        let lena = try await test.signIn("lena", .lawyer)
        let edith = try await test.signIn("edith", .editor)
        let order = { @Sendable (people: String) in
            #"{"orders":[{"id":"ORD-1","kind":"court order protecting identities","scope":"site","#
                + #""protected_people":[\#(people)]}]}"#
        }
        let first = #"{"ref":"P1","role":"mother","name":"Invented Example"}"#
        let second = #"{"ref":"P2","role":"father","name":"Made Up"}"#
        try await test.talk { client in
            let entered = try await client.send(.post, "/v1/orders", token: lena, order(first))
            #expect(entered.status == .created)
            let vary = "/v1/orders/ORD-1/vary"
            let both = order("\(first),\(second)")
            // A draft is entered anew, not varied.
            #expect(try await client.send(.post, vary, token: lena, both).status == .forbidden)
            let confirm = "/v1/orders/ORD-1/confirm"
            #expect(try await client.send(.post, confirm, token: edith).status == .ok)
            let proposed = try await client.send(.post, vary, token: lena, both)
            #expect(proposed.status == .ok)
            #expect(try proposed.object["people"] as? Int == 1)
            #expect(!String(buffer: proposed.body).contains("Made Up"))
            #expect(try await client.send(.post, confirm, token: lena).status != .ok)
            let varied = try await client.send(.post, confirm, token: edith)
            #expect(try varied.object["people"] as? Int == 2)
            #expect(try varied.object["state"] as? String == "varied")
            let other = both.replacing("ORD-1", with: "ORD-2")
            let wrong = try await client.send(.post, vary, token: lena, other)
            #expect(wrong.status == .unprocessableContent)
        }
    }

    @Test func `a list of cases goes on where it was, though one was decided meanwhile`()
        async throws
    {
        let test = try TestService()
        try await test.talk { client in
            try await addStory(client)
            for number in 1...5 { _ = try await submit(client, "c\(number)", "Rubbish \(number).") }
            var seen: [Int] = []
            var query = "?limit=2"
            while true {
                let part = try await client.send(.get, "/v1/cases\(query)", as: .reviewer).object
                let items = try #require(part["items"] as? [[String: Any]])
                seen += items.compactMap { $0["case"] as? Int }
                guard let next = part["next"] as? String else { break }
                query = "?limit=2&cursor=\(next)"
                let first = "/v1/cases/\(try #require(items.first?["case"] as? Int))"
                let claimed = try await client.send(.post, "\(first)/claim", as: .reviewer)
                let done = try await client.send(
                    .post,
                    "\(first)/decide",
                    as: .reviewer,
                    #"{"action":"approve"}"#,
                    headers: [.ifMatch: try #require(claimed.headers[.eTag])]
                )
                #expect(done.status == .ok)
            }
            #expect(seen.count == 5)
            #expect(Set(seen).count == 5)
        }
    }

    @Test func `the queue, the figures, the audit and the policy are told`() async throws {
        let test = try TestService()
        try await test.talk { client in
            try await addStory(client)
            _ = try await submit(client, "c1", "What rubbish.")
            let queue = try await client.send(.get, "/v1/queue", as: .auditor)
            #expect(try (queue.object["queues"] as? [Any])?.count == 1)
            let list = try await client.send(.get, "/v1/cases?limit=1", as: .reviewer)
            let next = try #require(try list.object["next"] as? String)
            let rest = try await client.send(.get, "/v1/cases?cursor=\(next)", as: .reviewer)
            #expect(try (rest.object["items"] as? [Any])?.isEmpty == true)
            let bad = try await client.send(.get, "/v1/cases?cursor=x&limit=0", as: .reviewer)
            #expect(bad.status == .badRequest)
            let old = try await client.send(.get, "/v1/cases?cursor=o50", as: .reviewer)
            #expect(old.status == .badRequest)
            let figures = try await client.send(.get, "/v1/statistics", as: .editor)
            #expect(figures.status == .ok)
            let audit = try await client.send(.get, "/v1/audit", as: .auditor)
            let lines = String(buffer: audit.body).split(separator: "\n")
            #expect(lines.count >= 2)
            #expect(!lines.contains { $0.contains("rubbish") })
            let policy = try await client.send(.get, "/v1/policy", as: .cms)
            #expect(
                try policy.object["policy"] as? String == test.service.policies.current.revision
            )
            let metrics = try await client.send(.get, "/metrics", as: .auditor)
            let text = String(buffer: metrics.body)
            #expect(text.contains("postbag_waiting{queue=\"held\"} 1.0"))
            #expect(text.contains("route=\"/v1/comments\""))
            #expect(text.contains("postbag_screened_total{recommendation=\"hold\"} 1"))
            #expect(text.contains("postbag_screening_stage_seconds_total{stage=\"searching\"}"))
        }
    }
}
