import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PostbagDesk
import PostbagTestSupport
import Testing

@testable import PostbagServer

@Suite struct `Moderations over HTTP` {
    @Test func `moderations say who may ask and what they found`() async throws {
        let body = #"{"input":["A fair point.","You muppet."]}"#
        try await TestService.answering().talk { client in
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
