import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Postbag
import PostbagCore
import PostbagDesk

/// Sends one message to its receiver, once.
struct WebhookPost: Sendable {
    /// Who may be sent to.
    let addresses: AddressGuard
    /// How long a receiver may take to answer, in seconds.
    var patience: Int64 = 15

    /// Sends a message.
    ///
    /// - Parameters:
    ///   - task: the message.
    ///   - now: the time that it is signed for.
    /// - Returns: what came of it.
    func send(_ task: WebhookTask, now: Instant) async -> WebhookResult {
        guard let host = URLComponents(string: task.receiver.url)?.host else {
            return .failed("its address cannot be read", after: nil)
        }
        let address: String
        do throws(AddressGuard.Refusal) {
            address = try await addresses.address(
                of: host,
                mayBePrivate: task.receiver.mayBePrivate
            )
        } catch {
            return .failed(error.reason, after: nil)
        }
        return await post(task, to: address, of: host, now: now)
    }

    private func post(
        _ task: WebhookTask,
        to address: String,
        of host: String,
        now: Instant
    ) async -> WebhookResult {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: HTTPClient.Configuration.Timeout(
                connect: .seconds(5),
                read: .seconds(patience)
            )
        )
        configuration.dnsOverride = [host: address]
        let client = HTTPClient(
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton),
            configuration: configuration
        )
        let result: WebhookResult
        do {
            let response = try await client.execute(
                request(task, now: now),
                timeout: .seconds(patience)
            )
            result = Self.result(of: response)
        } catch {
            // What an error says may name addresses; its kind is enough.
            result = .failed("no answer (\(Self.kind(of: error)))", after: nil)
        }
        try? await client.shutdown()
        return result
    }

    private func request(_ task: WebhookTask, now: Instant) -> HTTPClientRequest {
        let seconds = now.milliseconds / 1_000
        var request = HTTPClientRequest(url: task.receiver.url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "user-agent", value: "postbag/\(Engine.version)")
        request.headers.add(name: "webhook-id", value: task.message.id.rawValue)
        request.headers.add(name: "webhook-timestamp", value: String(seconds))
        request.headers.add(
            name: "webhook-signature",
            value: task.secrets.signatures(
                of: task.message.id,
                timestamp: seconds,
                body: task.message.body,
                now: now
            )
        )
        request.body = .bytes(ByteBuffer(string: task.message.body))
        return request
    }

    private static func result(of response: HTTPClientResponse) -> WebhookResult {
        let status = Int(response.status.code)
        switch status {
        case 200..<300: return .delivered(status: status)
        case 410: return .gone
        case 300..<400: return .failed("answered \(status); redirects are not followed", after: nil)
        default:
            let wish = response.headers.first(name: "retry-after").flatMap { Int($0) }
            return .failed("answered \(status)", after: wish.map { .seconds(max(0, $0)) })
        }
    }

    private static func kind(of error: any Error) -> String {
        guard let known = error as? HTTPClientError else { return "\(type(of: error))" }
        switch known {
        case .connectTimeout, .readTimeout, .deadlineExceeded: return "it took too long"
        case .remoteConnectionClosed: return "it closed the connection"
        default: return "it could not be reached"
        }
    }
}
