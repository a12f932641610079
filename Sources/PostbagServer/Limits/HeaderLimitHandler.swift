import HTTPTypes
import NIOCore

/// Ends connections whose request's header takes too long to arrive.
///
/// It stands before the decoder and sees bytes alone, since half a header is nothing yet behind it;
/// ``RequestLimitHandler`` tells it what has become of them.
final class HeaderLimitHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let seconds: Int
    private var deadline: Scheduled<Void>?
    /// Whether bytes have come in that are no whole header yet.
    private var isWaiting = false
    private var isReceiving = false
    /// How many requests are not answered yet; a client may send several at once.
    private var answering = 0
    private var isOver = false
    private let closing: LingeringClose

    init(limits: ServiceLimits) {
        seconds = limits.headerSeconds
        closing = LingeringClose(seconds: limits.lingerSeconds)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver else { return closing.noteRead() }
        if !isReceiving { isWaiting = true }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Almost every request comes in one piece, and needs no alarm.
        if isWaiting, deadline == nil, !isOver {
            deadline = context.eventLoop.assumeIsolated().scheduleTask(
                in: .seconds(Int64(seconds))
            ) { [weak self] in
                self?.refuse(context)
            }
        }
        context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
        stopWaiting()
        context.fireChannelInactive()
    }

    /// A whole header has arrived.
    func begin() {
        stopWaiting()
        isReceiving = true
        answering += 1
    }

    /// The whole request has arrived.
    func received() {
        stopWaiting()
        isReceiving = false
    }

    /// The whole answer was written.
    func answered() { answering -= 1 }

    private func stopWaiting() {
        isWaiting = false
        deadline?.cancel()
        deadline = nil
    }

    private func refuse(_ context: ChannelHandlerContext) {
        deadline = nil
        // Whoever sends on while an answer is on its way waits for that; silence ends it in the end.
        guard answering == 0 else { return }
        isOver = true
        let body = RequestRefusal.lateHeader.body
        let answer =
            "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n"
            + "content-type: application/problem+json\r\ncontent-length: \(body.utf8.count)\r\n\r\n"
            + body
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
        closing.begin(context)
    }
}

/// Why a connection is ended before its request is answered.
enum RequestRefusal {
    case lateHeader, lateBody, longBody

    var status: HTTPResponse.Status {
        switch self {
        case .lateHeader, .lateBody: .requestTimeout
        case .longBody: .contentTooLarge
        }
    }

    /// The problem, as every answer that is no success has one.
    var body: String {
        let (kind, detail, fix) =
            switch self {
            case .lateHeader:
                ("too-slow", "The header is slower than what is taken.", "Send it without a pause.")
            case .lateBody:
                (
                    "too-slow", "The body is slower than what is taken.",
                    "Send the whole body without a pause."
                )
            case .longBody:
                ("too-long", "The body is longer than what is taken.", "Send less at once.")
            }
        return "{\"type\":\"urn:postbag:problem:\(kind)\",\"title\":\"\(status.reasonPhrase)\","
            + "\"status\":\(status.code),\"detail\":\"\(detail)\",\"fix\":\"\(fix)\"}"
    }
}
