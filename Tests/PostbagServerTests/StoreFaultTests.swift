import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import PostbagCore
import PostbagDesk
import PostbagPostgres
import PostbagTestSupport
import Testing

@testable import PostbagServer

/// A store that answers every unit of work with an error.
private struct BrokenStore: DeskStore {
    let error: any Error

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskReader) throws -> Value
    ) async throws -> Value { throw error }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DeskTransaction) throws -> Value
    ) async throws -> Value { throw error }
}

@Suite struct `A service whose store cannot be asked` {
    private let comment = #"{"id":"c1","text":"A point.","story":"s1"}"#
    /// Nobody listens there.
    private let gone = PostgresDeskStore(address: "postgres://desk:hunter2@127.0.0.1:9/desk")

    @Test func `says so with 503, when to ask again and what to do meanwhile`() async throws {
        let logs = LogBook()
        let test = try TestService(
            store: gone,
            logger: Logger(label: "test") { _ in BookHandler(book: logs) }
        )
        try await test.talk { client in
            let answers = [
                try await client.send(.post, "/v1/comments", as: .cms, comment),
                try await client.send(.get, "/v1/comments/c1", as: .cms),
                try await client.send(.post, "/v1/queue/next", as: .reviewer, "{}"),
                try await client.send(
                    .post,
                    "/v1/cases/1/decide",
                    as: .reviewer,
                    #"{"action":"approve"}"#,
                    headers: [.ifMatch: "\"1\""]
                ),
                try await client.send(
                    .post,
                    "/v1/reports",
                    as: .cms,
                    #"{"comment":"c1","reason":"abuse","account":"a"}"#
                ),
            ]
            for answer in answers {
                #expect(answer.status == .serviceUnavailable)
                #expect(answer.headers[.retryAfter] == "2")
                #expect(answer.headers[.contentType] == "application/problem+json")
                let problem = try answer.object
                #expect(problem["type"] as? String == "urn:postbag:problem:store-unavailable")
                #expect((problem["fix"] as? String)?.contains("publish nothing") == true)
                #expect(!String(buffer: answer.body).contains("127.0.0.1"))
            }
        }
        // Whoever runs the desk reads there what is wrong, and nobody a password.
        let text = logs.lines.joined(separator: "\n")
        #expect(text.contains("cannot reach the database at 127.0.0.1:9/desk"))
        #expect(!text.contains("hunter2"))
    }

    @Test func `says when something may be stored or not`() async throws {
        let store = BrokenStore(error: PostgresError.inDoubt(server: "db:5432/desk"))
        let test = try TestService(store: store)
        try await test.talk { client in
            let answer = try await client.send(.post, "/v1/comments", as: .cms, comment)
            #expect(answer.status == .serviceUnavailable && answer.headers[.retryAfter] == "2")
            let problem = try answer.object
            #expect(problem["type"] as? String == "urn:postbag:problem:in-doubt")
            #expect((problem["fix"] as? String)?.contains("Idempotency-Key") == true)
        }
    }

    @Test func `calls what only a person can mend an error of its own`() async throws {
        let error = PostgresError.statement(state: "42P01", what: "no such table")
        let test = try TestService(store: BrokenStore(error: error))
        try await test.talk { client in
            let answer = try await client.send(.post, "/v1/comments", as: .cms, comment)
            #expect(answer.status == .internalServerError)
            #expect(try answer.object["type"] as? String == "urn:postbag:problem:store")
        }
    }

    @Test func `is not ready, and lives`() async throws {
        let test = try TestService(store: gone)
        try await test.talk { client in
            let ready = try await client.send(.get, "/health/ready")
            #expect(ready.status == .serviceUnavailable)
            #expect(try await client.send(.get, "/health/live").status == .ok)
        }
    }

    @Test func `shows readers a page that says so`() async throws {
        let test = try TestService(store: BrokenStore(error: PostgresError.lost(server: "db")))
        let token = try test.service.desk.token(for: ReportID(1))
        try await test.talk { client in
            let page = try await client.send(
                .get,
                "/report/\(token)",
                headers: [.accept: "text/html"]
            )
            #expect(page.status == .serviceUnavailable)
            #expect(page.headers[.contentType]?.hasPrefix("text/html") == true)
        }
    }

    @Test func `answers clients of other services in their own words`() async throws {
        let policy = try TemporaryPolicy(
            filter: "words: [muppet]\nscore: 90",
            policy: "protocols:\n  moderations: {}\n"
        ).compile()
        // The caller's key is known; what fails is the advice.
        let test = try TestService(policy, store: gone)
        try await test.talk { client in
            let answer = try await client.send(
                .post,
                "/v1/moderations",
                as: .cms,
                #"{"input":"A point."}"#
            )
            #expect(answer.status == .serviceUnavailable, "\(String(buffer: answer.body))")
            #expect(try answer.object["error"] != nil)
        }
    }
}
