public import Logging
public import PostbagDesk
public import ServiceLifecycle

/// Sends what waits in the outbox, until it is told to stop; then it finishes what it has begun.
///
/// Of several on one desk, one sends and another takes over when it dies. Each message is one
/// sender's for a minute besides, and what a sender that died had in hand is sent after that.
public struct WebhookSender: Service {
    private let desk: Desk
    private let clock: ServiceClock
    private let logger: Logger
    private let post: WebhookPost
    private let pause: Duration

    /// Sends from a desk's outbox.
    ///
    /// - Parameters:
    ///   - desk: the desk.
    ///   - clock: where it takes its time from.
    ///   - logger: told of messages by their ids, never of what they hold.
    ///   - pause: how long it waits when nothing is due.
    public init(
        _ desk: Desk,
        clock: ServiceClock,
        logger: Logger,
        every pause: Duration = .seconds(1)
    ) {
        self.init(
            desk,
            clock: clock,
            logger: logger,
            post: WebhookPost(addresses: .system),
            every: pause
        )
    }

    init(
        _ desk: Desk,
        clock: ServiceClock,
        logger: Logger,
        post: WebhookPost,
        every pause: Duration
    ) {
        self.desk = desk
        self.clock = clock
        self.logger = logger
        self.post = post
        self.pause = pause
    }

    /// Works until it is told to stop; what fails is told to the log and tried again.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // A task of its own, so that being told to stop breaks no message off.
                let sent = await Task { await sendDue() }.value
                if sent == 0 { try await Task.sleep(for: pause) }
            }
        }
    }

    /// Sends everything that is due now, side by side, if no other machine has that duty.
    ///
    /// - Returns: how many messages were tried.
    @discardableResult
    func sendDue() async -> Int {
        guard await desk.store.holds(.outbox) else { return 0 }
        do {
            let tasks = try await desk.takeWebhooks(now: clock.now())
            await withTaskGroup { group in
                for task in tasks { group.addTask { await send(task) } }
            }
            return tasks.count
        } catch {
            let reason = (error as? any StoreFault)?.reason ?? "\(type(of: error))"
            logger.error("webhooks cannot be read", metadata: ["error": "\(reason)"])
            return 0
        }
    }

    private func send(_ task: WebhookTask) async {
        let result = await post.send(task, now: clock.now())
        var metadata: Logger.Metadata = [
            "webhook": "\(task.message.id)", "receiver": "\(task.receiver.id)",
            "event": "\(task.message.event.rawValue)", "attempt": "\(task.message.attempts)",
        ]
        switch result {
        case .delivered(let status):
            metadata["status"] = "\(status)"
            logger.info("webhook delivered", metadata: metadata)
        case .failed(let reason, _):
            metadata["reason"] = "\(reason)"
            logger.warning("webhook not delivered", metadata: metadata)
        case .gone: logger.warning("webhook receiver is gone", metadata: metadata)
        }
        do {
            try await desk.finish(result, of: task.message.id, now: clock.now())
        } catch {
            // The lease runs out and it is sent again, under the same id.
            logger.error(
                "webhook result not kept",
                metadata: ["webhook": "\(task.message.id)", "error": "\(type(of: error))"]
            )
        }
    }
}
