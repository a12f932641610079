import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Postbag
import PostbagDesk
import PostbagPolicy
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `The protocols of other services` {
    @Test(arguments: [
        "/v1alpha1/comments:analyze", "/v1alpha1/comments:suggestscore", "/1.1/comment-check",
        "/1.1/verify-key", "/coral/phase", "/v1/moderations",
    ])
    func `are not there unless the policy names them`(path: String) async throws {
        try await TestService.answering("").talk { client in
            let answer = try await client.post(path, "{}")
            #expect(answer.status == .notFound)
        }
    }

    @Test func `go by the policy that serves now`() async throws {
        let test = try TestService.answering("")
        try await test.talk { client in
            #expect(try await client.post("/v1/moderations", "{}").status == .notFound)
            test.service.desk.replace(policy: try .answeringAll())
            #expect(try await client.post("/v1/moderations", "{}").status == .unauthorized)
        }
    }
}
