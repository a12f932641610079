import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends connections whose request is too long or takes too long to arrive.
///
/// The idle timeout ends a connection that trickles its header, since half a header is nothing yet;
/// this one ends those that trickle a body, or send one without an end.
final class RequestLimitHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ServiceLimits
    private var received = 0
    private var deadline: Scheduled<Void>?
    private var hasAnswered = false
    private var isOver = false

    init(limits: ServiceLimits) {
        self.limits = limits
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            begin(context)
            if let length = head.headerFields[.contentLength].flatMap({ Int($0) }),
                length > limits.batchBody
            {
                return refuse(.contentTooLarge, context)
            }
        case .body(let bytes):
            received += bytes.readableBytes
            if received > limits.batchBody { return refuse(.contentTooLarge, context) }
        case .end: stopWaiting()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isOver else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        if case .head = unwrapOutboundIn(data) { hasAnswered = true }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stopWaiting()
        context.fireChannelInactive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        received = 0
        hasAnswered = false
        stopWaiting()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(
            in: .seconds(Int64(limits.bodySeconds))
        ) { [weak self] in
            self?.refuse(.requestTimeout, context)
        }
    }

    private func stopWaiting() {
        deadline?.cancel()
        deadline = nil
    }

    private func refuse(_ status: HTTPResponse.Status, _ context: ChannelHandlerContext) {
        stopWaiting()
        isOver = true
        guard !hasAnswered else { return context.close(promise: nil) }
        let body = ByteBuffer(string: Self.problem(status))
        let head = HTTPResponse(
            status: status,
            headerFields: [
                .connection: "close", .contentLength: "\(body.readableBytes)",
                .contentType: "application/problem+json",
            ]
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        // Closed at once, with bytes that nobody has read, the system would take the answer back.
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
            context.close(promise: nil)
        }
    }

    private static func problem(_ status: HTTPResponse.Status) -> String {
        let isLong = status == .contentTooLarge
        let kind = isLong ? "too-long" : "too-slow"
        let fix = isLong ? "Send less at once." : "Send the whole body without a pause."
        return "{\"type\":\"urn:postbag:problem:\(kind)\",\"title\":\"\(status.reasonPhrase)\","
            + "\"status\":\(status.code),\"detail\":\"The body is \(isLong ? "longer" : "slower") "
            + "than what is taken.\",\"fix\":\"\(fix)\"}"
    }
}
