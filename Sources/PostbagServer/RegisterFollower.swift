import PostbagDesk
public import ServiceLifecycle

/// Keeps what this machine knows of stories and orders as it is in the store, which others may
/// change.
public struct RegisterFollower: Service {
    private let service: PostbagService

    /// Follows a service's desk.
    public init(_ service: PostbagService) {
        self.service = service
    }

    /// Works until it is told to stop.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            try await service.desk.follow(clock: service.clock.now)
        }
    }
}
