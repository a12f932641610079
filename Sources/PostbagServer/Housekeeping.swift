import Logging
import PostbagDesk
public import ServiceLifecycle

/// Does at the desk what time alone brings about, every few seconds.
public struct Housekeeping: Service {
    private let service: PostbagService
    private let pause: Duration

    /// Keeps a service's desk.
    public init(_ service: PostbagService, every pause: Duration = .seconds(5)) {
        self.service = service
        self.pause = pause
    }

    /// Works until it is told to stop; what fails is told to the log and tried again.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                do {
                    // One machine does it for all that share the store.
                    if await service.desk.store.holds(.timers) {
                        try await service.desk.elapse(now: service.clock.now())
                        try await service.desk.store.keepUp()
                    }
                    try await service.neighbours.compare(service)
                } catch {
                    let reason = (error as? any StoreFault)?.reason ?? "\(type(of: error))"
                    service.logger.error("housekeeping failed", metadata: ["error": "\(reason)"])
                }
                try await Task.sleep(for: pause)
            }
        }
    }
}
