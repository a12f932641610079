import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
public import PostbagCore

/// Signs in to a service elsewhere.
public struct SessionClient: Sendable {
    /// What a session was begun with.
    public struct Begun: Sendable, Decodable {
        /// What later calls carry.
        public var token: String
        /// Who signed in.
        public var caller: String
        /// When the session ends.
        public var expires: Instant
    }

    private struct Asked: Encodable {
        var reviewer: String
        var password: String
        var code: String?
    }

    private struct Answered: Decodable {
        var type: String
        var detail: String
        var fix: String
    }

    private let server: String

    /// Talks to a service, by its address such as `https://desk.example`.
    public init(server: String) {
        self.server = server.hasSuffix("/") ? String(server.dropLast()) : server
    }

    /// Begins a session.
    ///
    /// - Returns: the session; `nil` if the service asks for a code as well.
    /// - Throws: a `Diagnostic` that says what the service said, or why it could not be reached.
    public func signIn(
        _ reviewer: String,
        password: String,
        code: String?
    ) async throws -> Begun? {
        var request = HTTPClientRequest(url: "\(server)/v1/session")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        let asked = Asked(reviewer: reviewer, password: password, code: code)
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(asked)))
        let (status, data) = try await send(request)
        if status == 201 { return try JSONDecoder().decode(Begun.self, from: data) }
        guard let answer = try? JSONDecoder().decode(Answered.self, from: data) else {
            throw Diagnostic(
                .error,
                "\(server) answered \(status), and not as a Postbag service does",
                fix: "check the address"
            )
        }
        if answer.type.hasSuffix(":needs-code") { return nil }
        throw Diagnostic(.error, answer.detail, fix: answer.fix)
    }

    private func send(_ request: HTTPClientRequest) async throws -> (Int, Data) {
        do {
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
            let body = try await response.body.collect(upTo: 65_536)
            return (Int(response.status.code), Data(body.readableBytesView))
        } catch {
            throw Diagnostic(
                .error,
                "cannot reach \(server)",
                fix: "check the address, and that the service runs there"
            )
        }
    }
}
