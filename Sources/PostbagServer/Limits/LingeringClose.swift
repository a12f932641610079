import NIOCore

/// Ends a connection once the other side can have read what was written.
///
/// Closed with bytes that nobody has read, a connection is reset, and the answer may be lost with
/// it; many clients send the whole body before they look. So what still comes is thrown away until
/// nothing comes for a while, within limits.
final class LingeringClose {
    private let seconds: Int
    private var hasRead = false
    private var passed = 0
    private var silent = 0

    /// How many times as long as a silence all of it may take.
    private static let most = 6

    /// - Parameter seconds: how long nothing may come before the connection is closed.
    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Something came in, which is thrown away.
    func noteRead() { hasRead = true }

    /// Says that nothing more is written, and closes when nothing more comes or time is up.
    func begin(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        wait(context)
    }

    private func wait(_ context: ChannelHandlerContext) {
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { [self] in
            passed += 1
            silent = hasRead ? 0 : silent + 1
            hasRead = false
            guard silent < seconds, passed < seconds * Self.most else {
                return context.close(promise: nil)
            }
            wait(context)
        }
    }
}
