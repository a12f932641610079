import NIOCore

/// Ends a connection once the other side can have read what was written.
///
/// Closed with bytes that nobody has read, a connection is reset, and the answer may be lost with
/// it; many clients send the whole body before they look. So what still comes is thrown away for as
/// long as something comes, within limits.
final class LingeringClose {
    private var hasRead = false
    private var rounds = 0

    private static let round = TimeAmount.seconds(1)
    private static let mostRounds = 15

    /// Something came in, which is thrown away.
    func noteRead() { hasRead = true }

    /// Says that nothing more is written, and closes when nothing more comes or time is up.
    func begin(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        wait(context)
    }

    private func wait(_ context: ChannelHandlerContext) {
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.round) { [self] in
            rounds += 1
            guard hasRead, rounds < Self.mostRounds else { return context.close(promise: nil) }
            hasRead = false
            wait(context)
        }
    }
}
