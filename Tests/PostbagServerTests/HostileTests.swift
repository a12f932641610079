import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import NIOPosix
import PostbagDesk
import PostbagServer
import Testing

/// Sends bytes as they are and reads what comes back.
private struct RawConnection {
    let port: Int

    /// What the service answers before it closes the connection, or until a second has passed.
    func exchange(
        _ parts: [String],
        pause: Duration = .zero,
        wait: Duration = .seconds(20)
    ) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel
                    )
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: String?.self) { group in
                group.addTask {
                    var answer = ""
                    do {
                        for try await bytes in inbound { answer += String(buffer: bytes) }
                    } catch {
                        // The service has closed the connection; what it said counts.
                    }
                    return answer
                }
                group.addTask {
                    for part in parts {
                        try? await outbound.write(ByteBuffer(string: part))
                        try await Task.sleep(for: pause)
                    }
                    try await Task.sleep(for: wait)
                    return nil
                }
                let first = try await group.next() ?? nil
                group.cancelAll()
                return first ?? "no answer"
            }
        }
    }
}

extension RawConnection {
    /// What the service answers to a client that reads nothing before it has sent everything.
    ///
    /// Throws if the connection is reset meanwhile.
    func answer(toAllOf parts: [String]) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true)
                    )
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            for part in parts { try await outbound.write(ByteBuffer(string: part)) }
            var answer = ""
            for try await bytes in inbound {
                answer += String(buffer: bytes)
            }
            return answer
        }
    }
}

@Suite struct `What nobody should send` {
    private func head(_ more: String) -> String {
        "POST /v1/screen HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer key-cms\r\n"
            + "Content-Type: application/json\r\n\(more)\r\n"
    }

    private func service(_ change: (inout ServiceLimits) -> Void = { _ in }) throws -> TestService {
        var settings = ServiceSettings()
        settings.port = 0
        change(&settings.limits)
        return try TestService(settings: settings)
    }

    private func live(
        _ test: TestService,
        _ body: @escaping @Sendable (RawConnection) async throws -> Void
    ) async throws {
        try await test.live { client in
            try await body(RawConnection(port: try #require(client.port)))
        }
    }

    @Test func `a body that trickles is ended`() async throws {
        let test = try service { $0.bodySeconds = 1 }
        try await live(test) { connection in
            let parts = [head("Content-Length: 1000\r\n")] + Array(repeating: "x", count: 40)
            let answer = try await connection.exchange(parts, pause: .milliseconds(200))
            #expect(answer.hasPrefix("HTTP/1.1 408"), "\(answer)")
        }
    }

    @Test func `a header that trickles is ended`() async throws {
        let test = try service { $0.headerSeconds = 1 }
        try await live(test) { connection in
            let trickle = Array(repeating: "X-A: b\r\n", count: 40)
            let parts = ["GET /health/live HTTP/1.1\r\n"] + trickle
            let answer = try await connection.exchange(parts, pause: .milliseconds(200))
            #expect(answer.hasPrefix("HTTP/1.1 408"), "\(answer)")
            #expect(answer.contains("urn:postbag:problem:too-slow"))
            // The same after a request that was answered, on the connection that it left open.
            let whole = "GET /health/live HTTP/1.1\r\nHost: desk\r\n\r\n"
            let later = try await connection.exchange([whole] + parts, pause: .milliseconds(200))
            #expect(later.hasPrefix("HTTP/1.1 200"), "\(later)")
            #expect(later.contains("HTTP/1.1 408"), "\(later)")
        }
    }

    @Test func `a connection that asks again and again is not ended for that`() async throws {
        // Long enough that a busy machine does not keep the client from its next request.
        let test = try service {
            $0.headerSeconds = 5
            $0.idleSeconds = 600
        }
        try await live(test) { connection in
            let whole = "GET /health/live HTTP/1.1\r\nHost: desk\r\n\r\n"
            let last = whole.replacing("Host", with: "Connection: close\r\nHost")
            let parts = Array(repeating: whole, count: 30) + [last]
            let answer = try await connection.exchange(parts, pause: .milliseconds(200))
            #expect(answer.matches(of: /HTTP\/1.1 200/).count == 31, "\(answer)")
            #expect(!answer.contains("408"))
        }
    }

    @Test func `ten megabytes are not read`() async throws {
        try await live(try service()) { connection in
            let length = 10 * 1_024 * 1_024
            let announced = try await connection.exchange([head("Content-Length: \(length)\r\n")])
            #expect(announced.hasPrefix("HTTP/1.1 413"), "\(announced)")
            let chunk = "100000\r\n" + String(repeating: "x", count: 0x10_0000) + "\r\n"
            let parts =
                [head("Transfer-Encoding: chunked\r\n")] + Array(repeating: chunk, count: 10)
            let streamed = try await connection.exchange(parts)
            #expect(streamed.hasPrefix("HTTP/1.1 413"), "\(streamed.prefix(200))")
        }
    }

    @Test func `whoever sends ten megabytes to the end is told that they are too many`()
        async throws
    {
        // A busy machine may keep the client from sending for a while.
        let test = try service {
            $0.bodySeconds = 600
            $0.idleSeconds = 600
            $0.lingerSeconds = 120
        }
        try await live(test) { connection in
            let chunk = "100000\r\n" + String(repeating: "x", count: 0x10_0000) + "\r\n"
            let answer = try await connection.answer(
                toAllOf: [head("Transfer-Encoding: chunked\r\n")]
                    + Array(repeating: chunk, count: 10) + ["0\r\n\r\n"]
            )
            #expect(answer.hasPrefix("HTTP/1.1 413"), "\(answer.prefix(200))")
        }
    }

    @Test func `a flood of header fields is refused`() async throws {
        try await live(try service()) { connection in
            let flood = (0..<5_000).map { "X-\($0): y\r\n" }.joined()
            let answer = try await connection.exchange([head(flood)])
            #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(200))")
        }
    }

    @Test func `what is no HTTP is refused`() async throws {
        try await live(try service()) { connection in
            let answer = try await connection.exchange(["\u{16}\u{3}\u{1} hello\r\n\r\n"])
            #expect(answer.hasPrefix("HTTP/1.1 400"), "\(answer.prefix(200))")
        }
    }

    @Test func `deep, broken and strange JSON is a client's mistake`() async throws {
        let deep = String(repeating: "[", count: 100_000)
        try await service().talk { client in
            for body in [deep, "{\"text\":\(deep)", "nul", "\"x\"", "{\"text\":1e999}"] {
                let answer = try await client.send(.post, "/v1/screen", as: .cms, body)
                #expect((400..<500).contains(answer.status.code), "\(body.prefix(20))")
            }
            let broken = ByteBuffer(
                bytes: Array("{\"text\":\"a".utf8) + [0xFF, 0xC0] + Array("\"}".utf8)
            )
            let answer = try await client.executeRequest(
                uri: "/v1/screen",
                method: .post,
                headers: [
                    .authorization: "Bearer key-cms", .contentType: "application/json",
                ],
                body: broken
            )
            #expect((400..<500).contains(answer.status.code))
            let form = try await client.send(
                .post,
                "/v1/screen",
                as: .cms,
                "text=x",
                headers: [.contentType: "application/x-www-form-urlencoded"]
            )
            #expect(form.status == .unsupportedMediaType)
        }
    }

    @Test func `ids of what is not the caller's to see tell nothing`() async throws {
        try await service().talk { client in
            for path in [
                "/v1/cases/1", "/v1/cases/999999999999999999999", "/v1/cases/x",
                "/v1/comments/none", "/v1/commenters/none", "/v1/comments/%00",
                "/v1/stories/..%2F..%2Fetc", "/v1/cases/-1",
            ] {
                let answer = try await client.send(.get, path, as: .reviewer)
                #expect(answer.status == .notFound, "\(path)")
            }
            for path in ["/v1/cases/1", "/v1/queue", "/v1/audit", "/metrics"] {
                let answer = try await client.send(.get, path, as: .readerWidget)
                #expect(answer.status == .forbidden, "\(path)")
            }
        }
    }
}
