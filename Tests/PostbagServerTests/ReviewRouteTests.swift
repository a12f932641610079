import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagServer
import PostbagTestSupport
import Testing

@Suite struct `Review routes` {
    let test: TestService

    init() async throws {
        test = try TestService()
        let desk = test.service.desk
        try await desk.put(
            Story(id: "s1", headline: "A bridge is closed"),
            by: ReviewerID("edith"),
            now: test.clock.now
        )
        for (id, text) in [
            ("c1", "What rubbish."), ("c2", "Rubbish again."), ("c3", "He is guilty."),
        ] {
            let author = Author(id: "reader-\(id)", name: "Reader")
            let comment = Comment(id: id, text: text, author: author, storyID: "s1")
            _ = try await desk.submit(Submission(comment: comment), now: test.clock.now)
        }
    }

    private func sheet(_ response: TestResponse) throws -> CaseSheet {
        try JSONDecoder().decode(CaseSheet.self, from: Data(response.body.readableBytesView))
    }

    private func problem(_ response: TestResponse) throws -> DeskProblem {
        struct Body: Decodable { var deskProblem: DeskProblem }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Body.self, from: Data(response.body.readableBytesView))
            .deskProblem
    }

    private static let any =
        #"{"filter": {}, "skipping": [], "avoiding": [], "prefersNeutral": false}"#

    @Test func `serve a screen from opening to a decision and back`() async throws {
        try await test.talk { client in
            let opening = try await client.send(.get, "/v1/review/opening", as: .reviewer)
            #expect(opening.status == .ok)
            #expect(try opening.object["reviewer"] as? String == "key:reviewer")
            let next = try await client.send(.post, "/v1/review/next", as: .reviewer, Self.any)
            let held = try #require(try next.object["sheet"] as? [String: Any])
            let id = try #require(held["id"] as? String)
            let version = try #require(held["version"] as? Int)
            let order =
                #"{"caseID": "\#(id)", "version": \#(version), "action": "approve", "reason": ""}"#
            let decided = try await client.send(
                .post,
                "/v1/review/decisions",
                as: .reviewer,
                order
            )
            #expect(decided.status == .ok)
            let decision = try #require(try decided.object["decision"] as? String)
            let again = try await client.send(.post, "/v1/review/decisions", as: .reviewer, order)
            #expect(again.status == .conflict)
            guard case .decided = try problem(again) else {
                Issue.record("\(again)")
                return
            }
            let undone = try await client.send(
                .post,
                "/v1/review/decisions/\(decision)/undo",
                as: .reviewer
            )
            #expect(undone.status == .ok)
            let open = try await client.send(.post, "/v1/review/cases/\(id)/open", as: .reviewer)
            #expect(try sheet(open).claim?.isOurs == true)
            for word in ["renew", "release"] {
                let done = try await client.send(
                    .post,
                    "/v1/review/cases/\(id)/\(word)",
                    as: .reviewer
                )
                #expect(done.status == .ok)
            }
        }
    }

    @Test func `show whoever may not see the law's cases none of them`() async throws {
        try await test.talk { client in
            let list = try await client.send(
                .post,
                "/v1/review/list",
                as: .reviewer,
                #"{"filter": {}, "limit": 50}"#
            )
            let text = String(buffer: list.body)
            #expect(list.status == .ok && text.contains("Rubbish again."))
            #expect(!text.contains("guilty"))
        }
    }

    @Test func `are for people who review`() async throws {
        try await test.talk { client in
            for scope in [Scope.cms, .readerWidget, .auditor] {
                let refused = try await client.send(.get, "/v1/review/opening", as: scope)
                #expect(refused.status == .forbidden)
            }
            #expect(try await client.send(.get, "/v1/review/opening").status == .unauthorized)
        }
    }

    @Test func `say what is wrong with what they are sent`() async throws {
        try await test.talk { client in
            let none = try await client.send(.post, "/v1/review/cases/999/open", as: .reviewer)
            #expect(none.status == .unprocessableContent)
            let word = try await client.send(.post, "/v1/review/cases/abc/open", as: .reviewer)
            #expect(word.status == .unprocessableContent)
            let queue = try await client.send(
                .post,
                "/v1/review/list",
                as: .reviewer,
                #"{"filter": {"queue": "nowhere"}, "limit": 5}"#
            )
            #expect(queue.status == .unprocessableContent)
            #expect(try queue.object["fix"] as? String != "")
            let broken = try await client.send(.post, "/v1/review/next", as: .reviewer, "{")
            #expect(broken.status.code >= 400 && broken.status.code < 500)
        }
    }
}
