import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Synchronization
import Testing

@testable import PostbagServer

/// A receiver of webhooks on this machine that keeps what it was sent.
final class ReceivingServer: Sendable {
    struct Delivery: Sendable {
        var headers: HTTPFields
        var body: String

        func header(_ name: String) -> String? {
            HTTPField.Name(name).flatMap { headers[$0] }
        }
    }

    private let kept = Mutex<[Delivery]>([])
    /// What it answers, one after another; the last one again and again.
    private let answers: Mutex<[HTTPResponse]>

    init(answering answers: [HTTPResponse] = [HTTPResponse(status: .noContent)]) {
        self.answers = Mutex(answers)
    }

    var deliveries: [Delivery] { kept.withLock { $0 } }

    func run<Value>(
        _ body: @escaping @Sendable (Int) async throws -> Value
    ) async throws -> Value {
        let router = Router()
        router.post("/**") { [self] request, _ in
            let buffer = try await request.body.collect(upTo: 1_000_000)
            kept.withLock {
                $0.append(Delivery(headers: request.headers, body: String(buffer: buffer)))
            }
            let head = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
            return Response(status: head.status, headers: head.headerFields)
        }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0))
        )
        return try await application.test(.live) { client in
            try await body(try #require(client.port))
        }
    }
}

@Suite struct `Sending webhooks` {
    let test: TestService

    init() throws {
        test = try TestService()
    }

    private var editor: Reviewer { Reviewer(id: ReviewerID("edith"), roles: [.editor]) }

    private func addReceiver(_ port: Int, mayBePrivate: Bool = true) async throws -> WebhookSecret {
        try await test.service.desk.addReceiver(
            WebhookReceiverID("cms"),
            at: mayBePrivate ? "http://localhost:\(port)/hook" : "https://localhost:\(port)/hook",
            mayBePrivate: mayBePrivate,
            by: editor,
            now: test.clock.now
        )
    }

    private func reject(_ id: String) async throws {
        try await test.service.desk.put(Story(id: "s1"), by: editor.id, now: test.clock.now)
        let comment = Comment(id: id, text: "You muppet.", storyID: "s1")
        _ = try await test.service.desk.submit(Submission(comment: comment), now: test.clock.now)
    }

    private func sender(_ logs: LogBook = LogBook()) -> WebhookSender {
        WebhookSender(
            test.service.desk,
            clock: test.service.clock,
            logger: Logger(label: "test") { _ in BookHandler(book: logs) }
        )
    }

    @Test func `posts the body as it is stored, signed so that its receiver can check it`()
        async throws
    {
        let receiver = ReceivingServer()
        try await receiver.run { port in
            let secret = try await addReceiver(port)
            try await reject("c1")
            #expect(await sender().sendDue() == 1)
            let delivery = try #require(receiver.deliveries.first)
            let id = try #require(delivery.header("webhook-id"))
            let time = try #require(delivery.header("webhook-timestamp"))
            let signature = try #require(delivery.header("webhook-signature"))
            // Checked as a receiver would, from the secret's text.
            let key = try #require(Data(base64Encoded: String(secret.text.dropFirst(6))))
            let code = HMAC<SHA256>.authenticationCode(
                for: Data("\(id).\(time).\(delivery.body)".utf8),
                using: SymmetricKey(data: key)
            )
            #expect(signature == "v1," + Data(code).base64EncodedString())
            #expect(time == "\(test.clock.now.milliseconds / 1_000)")
            #expect(delivery.headers[.contentType] == "application/json")
            #expect(delivery.body.contains(#""type":"decision.made""#))
            #expect(!delivery.body.contains("muppet"))
        }
        #expect(try await test.service.desk.webhooks(.delivered).count == 1)
        #expect(await sender().sendDue() == 0)
    }

    @Test func `tries again what was not taken, under the same id, when its time has come`()
        async throws
    {
        let receiver = ReceivingServer(
            answering: [HTTPResponse(status: .internalServerError), HTTPResponse(status: .ok)]
        )
        try await receiver.run { port in
            _ = try await addReceiver(port)
            try await reject("c1")
            #expect(await sender().sendDue() == 1)
            #expect(await sender().sendDue() == 0)
            test.clock.advance(by: .seconds(7))
            #expect(await sender().sendDue() == 1)
            #expect(Set(receiver.deliveries.compactMap { $0.header("webhook-id") }).count == 1)
            #expect(receiver.deliveries.count == 2)
        }
        #expect(try await test.service.desk.webhooks(.delivered).first?.attempts == 2)
    }

    @Test func `follows no redirect, and stops where a receiver is gone`() async throws {
        let receiver = ReceivingServer(
            answering: [
                HTTPResponse(status: .found, headerFields: [.location: "http://127.0.0.1:1/"]),
                HTTPResponse(status: .gone),
            ]
        )
        try await receiver.run { port in
            _ = try await addReceiver(port)
            try await reject("c1")
            await sender().sendDue()
            let waiting = try #require(try await test.service.desk.webhooks(.waiting).first)
            #expect(waiting.outcome == "answered 302; redirects are not followed")
            test.clock.advance(by: .minutes(1))
            await sender().sendDue()
            #expect(try await test.service.desk.receivers().first?.isActive == false)
        }
    }

    @Test func `waits as long as a receiver asks`() async throws {
        let receiver = ReceivingServer(
            answering: [
                HTTPResponse(status: .tooManyRequests, headerFields: [.retryAfter: "3600"])
            ]
        )
        try await receiver.run { port in
            _ = try await addReceiver(port)
            try await reject("c1")
            await sender().sendDue()
            let waiting = try #require(try await test.service.desk.webhooks(.waiting).first)
            #expect(waiting.next == test.clock.now + .hours(1))
        }
    }

    @Test func `sends nothing to a private address that is not allowed, and logs no address`()
        async throws
    {
        let receiver = ReceivingServer()
        let logs = LogBook()
        try await receiver.run { port in
            _ = try await addReceiver(port, mayBePrivate: false)
            try await reject("c1")
            await sender(logs).sendDue()
        }
        #expect(receiver.deliveries.isEmpty)
        let waiting = try #require(try await test.service.desk.webhooks(.waiting).first)
        #expect(waiting.outcome.contains("a private address"))
        let lines = logs.lines.joined(separator: "\n")
        #expect(lines.contains("webhook not delivered") && !lines.contains("127.0.0.1"))
        #expect(!lines.contains("muppet") && !lines.contains("c1"))
    }

    @Test func `connects to the address that was looked at, whatever the name leads to later`()
        async throws
    {
        let receiver = ReceivingServer()
        try await receiver.run { port in
            _ = try await test.service.desk.addReceiver(
                WebhookReceiverID("cms"),
                at: "http://cms.invalid:\(port)/hook",
                mayBePrivate: true,
                by: editor,
                now: test.clock.now
            )
            try await reject("c1")
            let post = WebhookPost(addresses: AddressGuard { _ in ["127.0.0.1"] })
            let task = try #require(
                try await test.service.desk.takeWebhooks(now: test.clock.now).first
            )
            // The name has no address at all but the one that the guard has given.
            #expect(await post.send(task, now: test.clock.now) == .delivered(status: 204))
        }
        #expect(receiver.deliveries.count == 1)
    }

    @Test func `never happens twice, however many machines try`() async throws {
        let receiver = ReceivingServer()
        let other = try test.neighbour()
        try await receiver.run { port in
            _ = try await addReceiver(port)
            for number in 0..<40 { try await reject("c\(number)") }
            let second = WebhookSender(
                other,
                clock: test.service.clock,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            // Both try as fast as they can until nothing is left to send.
            let first = sender()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for sender in [first, second] {
                    group.addTask {
                        while try await !other.webhooks(.waiting).isEmpty { await sender.sendDue() }
                    }
                }
                try await group.waitForAll()
            }
        }
        let ids = receiver.deliveries.compactMap { $0.header("webhook-id") }
        #expect(ids.count == 40 && Set(ids).count == 40)
    }

    @Test func `is not lost when a sender dies with it in hand`() async throws {
        let receiver = ReceivingServer()
        try await receiver.run { port in
            _ = try await addReceiver(port)
            try await reject("c1")
            // One sender takes the message and is never heard of again.
            _ = try await test.service.desk.takeWebhooks(now: test.clock.now)
            #expect(await sender().sendDue() == 0)
            test.clock.advance(by: .minutes(2))
            #expect(await sender().sendDue() == 1)
        }
        #expect(receiver.deliveries.count == 1)
    }
}

/// What was told to the log.
final class LogBook: Sendable {
    private let kept = Mutex<[String]>([])
    var lines: [String] { kept.withLock { $0 } }
    func add(_ line: String) { kept.withLock { $0.append(line) } }
}

struct BookHandler: LogHandler {
    let book: LogBook
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        book.add("\(event.message) \(event.metadata ?? [:])")
    }
}
