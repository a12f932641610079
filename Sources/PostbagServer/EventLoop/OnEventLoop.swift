import HummingbirdCore
import Logging
import NIOCore

/// Answers each connection on the event loop that reads it.
///
/// What takes long goes elsewhere: see ``PoolMiddleware``.
struct OnEventLoop<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base
    let limits: ServiceLimits

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        channel.eventLoop.makeCompletedFuture {
            let handler = HeaderLimitHandler(limits: limits)
            try channel.pipeline.syncOperations.addHandler(handler)
        }.flatMap { base.setup(channel: channel, logger: logger) }
    }

    func handle(value: Base.Value, logger: Logger) async {
        await withTaskExecutorPreference(EventLoopTasks(value.channel.eventLoop)) {
            await base.handle(value: value, logger: logger)
        }
    }
}
