import NIOCore

/// One connection that asks at set moments; what is due while an answer is outstanding waits.
final class PacedConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// When it asks.
    struct Plan {
        var start: NIODeadline
        var step: TimeAmount
        var count: Int
    }

    /// What it saw.
    struct Result {
        /// From the moment when a request was due to its whole answer, in nanoseconds.
        var times: [Int64] = []
        /// Answers that were no success.
        var failures = 0
    }

    private let plan: Plan
    private let requests: [ByteBuffer]
    private let offset: Int
    private let promise: EventLoopPromise<Result>
    private var result = Result()
    private var answer = ByteBuffer()

    init(
        _ plan: Plan,
        _ requests: [ByteBuffer],
        from offset: Int,
        tells promise: EventLoopPromise<Result>
    ) {
        self.plan = plan
        self.requests = requests
        self.offset = offset
        self.promise = promise
    }

    func channelActive(context: ChannelHandlerContext) {
        wait(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        answer.writeBuffer(&part)
        guard let status = takeAnswer() else { return }
        let due = plan.start + plan.step * result.times.count
        result.times.append((NIODeadline.now() - due).nanoseconds)
        if !(200..<300).contains(status) { result.failures += 1 }
        guard result.times.count < plan.count else {
            promise.succeed(result)
            return context.close(promise: nil)
        }
        wait(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        guard result.times.count < plan.count else { return }
        promise.fail(BenchmarkError("the server closed a connection"))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        promise.fail(error)
        context.close(promise: nil)
    }

    private func wait(_ context: ChannelHandlerContext) {
        let number = result.times.count
        let request = requests[(offset + number) % requests.count]
        let due = plan.start + plan.step * number
        guard due > .now() else {
            return context.writeAndFlush(wrapOutboundOut(request), promise: nil)
        }
        context.eventLoop.assumeIsolated().scheduleTask(deadline: due) { [self] in
            context.writeAndFlush(wrapOutboundOut(request), promise: nil)
        }
    }

    /// Takes a whole answer out of what has come, and returns its status.
    ///
    /// Every answer of the service tells its length beforehand.
    private func takeAnswer() -> Int? {
        let bytes = answer.readableBytesView
        guard let end = bytes.firstRange(of: "\r\n\r\n".utf8) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        let status = head.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) }
        guard let length = head.firstMatch(of: /content-length: *(\d+)/).flatMap({ Int($0.1) })
        else { return nil }
        let whole = end.upperBound - bytes.startIndex + length
        guard bytes.count >= whole else { return nil }
        answer.moveReaderIndex(forwardBy: whole)
        answer.discardReadBytes()
        return status ?? 0
    }
}
