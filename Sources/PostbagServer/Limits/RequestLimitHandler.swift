import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends connections whose request is too long or takes too long to arrive.
///
/// ``HeaderLimitHandler`` ends a connection that trickles its header; this one ends those that trickle
/// a body, or send one without an end.
final class RequestLimitHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ServiceLimits
    private var header: HeaderLimitHandler?
    private var received = 0
    private var deadline: Scheduled<Void>?
    private var isReceiving = false
    private var hasAnswered = false
    private var isOver = false
    private let closing: LingeringClose

    init(limits: ServiceLimits) {
        self.limits = limits
        closing = LingeringClose(seconds: limits.lingerSeconds)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        header = try? context.pipeline.syncOperations.handler(type: HeaderLimitHandler.self)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver else { return closing.noteRead() }
        switch unwrapInboundIn(data) {
        case .head(let head):
            begin()
            if let length = head.headerFields[.contentLength].flatMap({ Int($0) }),
                length > limits.batchBody
            {
                return refuse(.longBody, context)
            }
        case .body(let bytes):
            received += bytes.readableBytes
            if received > limits.batchBody { return refuse(.longBody, context) }
        case .end:
            stopWaiting()
            header?.received()
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Almost every request comes in one piece, and needs no alarm.
        if isReceiving, deadline == nil, !isOver {
            deadline = context.eventLoop.assumeIsolated().scheduleTask(
                in: .seconds(Int64(limits.bodySeconds))
            ) { [weak self] in
                self?.refuse(.lateBody, context)
            }
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isOver else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head: hasAnswered = true
        case .body: break
        case .end: header?.answered()
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stopWaiting()
        context.fireChannelInactive()
    }

    private func begin() {
        received = 0
        hasAnswered = false
        stopWaiting()
        isReceiving = true
        header?.begin()
    }

    private func stopWaiting() {
        isReceiving = false
        deadline?.cancel()
        deadline = nil
    }

    private func refuse(_ refusal: RequestRefusal, _ context: ChannelHandlerContext) {
        stopWaiting()
        isOver = true
        // It was told already, by whoever reads the body.
        guard !hasAnswered else { return closing.begin(context) }
        let body = ByteBuffer(string: refusal.body)
        let head = HTTPResponse(
            status: refusal.status,
            headerFields: [
                .connection: "close", .contentLength: "\(body.readableBytes)",
                .contentType: "application/problem+json",
            ]
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        closing.begin(context)
    }
}
